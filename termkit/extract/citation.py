"""The citation form of a candidate: singular where it has one, its adjectives agreeing, names in their own spelling."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from termkit.extract.frequencies import zipf
from termkit.matching.french import number_forms, plain
from termkit.model.token import Token

MUCH_RARER = 0.3

# Heads that are cited in the plural: they mean another thing in the singular, or have none.
_PLURALIA_TANTUM = frozenset(
    """
    balkans forces autorités négociations nations états-unis droits pays-bas mœurs fiançailles frais honoraires archives arrhes
    vivres funérailles obsèques représailles pourparlers
    """.split()
)


@lru_cache(1 << 15)
def singular(word: str) -> str:
    """A French noun, adjective or participle in the singular, its case kept.

    Args:
        word: a word in either number.
    """
    key = plain(word)
    forms = number_forms(key)
    if key.endswith("aux") and key[:-3] + "al" in forms and len(key) > 4:
        best = key[:-3] + "al" if key[:-3] + "ail" not in _AIL else key[:-3] + "ail"
    else:
        shorter = [form for form in forms if len(form) < len(key) and key.startswith(form)]
        best = max(shorter, key=len, default=key)
    if best == key or "-" in key:
        return word
    kept = word[: len(best)] if key.startswith(best) and word.lower() == key else best
    return kept.capitalize() if word[:1].isupper() and not word.isupper() else kept


_AIL = frozenset(["travail", "bail", "vitrail", "corail", "émail", "soupirail", "vantail"])


def is_plural(token: Token) -> bool:
    """Whether a word is in the plural: its form says so, and the tagger does not object."""
    return "Number=Sing" not in token.morph and singular(token.text) != token.text


def citation(tokens: Sequence[Token], codes: str) -> str:
    """The citation form of words that make up a candidate.

    Args:
        tokens: the words of one occurrence.
        codes: their letters (see :mod:`termkit.extract.grammar`).

    Returns:
        The form under which a glossary would list it: the head and its adjectives in the singular, complements as they
        stand; in lower case but for names and abbreviations. A coordination or inherent plural stays plural.
    """
    end = next((at for at, letter in enumerate(codes) if letter in "dapc"), len(codes))
    head = next((at for at, letter in enumerate(codes[:end]) if letter in "NP"), 0)
    fixed = "c" in codes or plain(tokens[head].text) in _PLURALIA_TANTUM
    words = []
    for at, token in enumerate(tokens):
        inflects = at < end and codes[at] in "NA" and not fixed
        word = singular(token.text) if inflects and "Number=Sing" not in token.morph else token.text
        words.append(_accented(word) if _keeps_case(token, codes[at]) else word.lower())
    return joined(words)


def joined(words: Sequence[str]) -> str:
    """Words put together as French writes them: no blank behind an apostrophe."""
    text = ""
    for word in words:
        text += word if not text or text.endswith(("'", "’")) else f" {word}"
    return text.replace("'", "’")


def lemma_key(tokens: Sequence[Token], codes: str) -> str:
    """What the variants of one candidate share: number, articles and the kind of apostrophe do not count.

    Returns:
        Singular words in lower case, separated by blanks.
    """
    words = []
    for token, letter in zip(tokens, codes, strict=True):
        word = plain(token.text)
        if letter == "t" or word in ("le", "la", "les", "l'"):
            continue
        words.append(singular(word) if letter in "NA" else word)
    return " ".join(words)


def _accented(word: str) -> str:
    """The accent that a capital lost: *Etat* is *État*, because French has *état* and hardly *etat*."""
    if not word.startswith("E") or word.isupper():
        return word
    lower = word.lower()
    accented = "é" + lower[1:]
    return "É" + word[1:] if zipf(accented) > zipf(lower) + MUCH_RARER else word


def _keeps_case(token: Token, letter: str) -> bool:
    return letter in "PF" or (token.text.isupper() and len(token.text) > 1) or token.text in _CAPITALISED


# Common nouns that the administration writes with a capital in their institutional sense.
_CAPITALISED = frozenset(
    ["État", "Etat", "États", "Etats", "Constitution", "Intérieur", "Justice", "Défense", "Parlement", "Union"]
)
