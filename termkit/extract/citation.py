"""The citation form of a candidate: singular where it has one, its adjectives agreeing, names in their own spelling."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from termkit.extract.frequencies import zipf
from termkit.extract.grammar import INFLECTED, NOUNS
from termkit.matching.french import number_forms, plain

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


@lru_cache(1 << 16)
def lemma_key(words: str, codes: str) -> str:
    """What the forms of one candidate share: number, articles and the kind of apostrophe do not count.

    Args:
        words: the words of an occurrence, separated by blanks.
        codes: their letters (see :mod:`termkit.extract.grammar`).

    Returns:
        Singular words in lower case, separated by blanks.
    """
    pairs = zip(words.split(" "), codes, strict=True)
    return " ".join([_key(word, letter) for word, letter in pairs if letter != "t"])


@lru_cache(1 << 16)
def _key(word: str, letter: str) -> str:
    return singular(plain(word)) if letter in INFLECTED else plain(word)


def citation(words: Sequence[str], codes: str) -> str:
    """The citation form of words that make up a candidate.

    Args:
        words: the words of one occurrence.
        codes: their letters (see :mod:`termkit.extract.grammar`).

    Returns:
        The form under which a glossary would list it: the head and its adjectives in the singular, complements as they
        stand; in lower case but for names and abbreviations. A coordination or inherent plural stays plural.
    """
    end = next((at for at, letter in enumerate(codes) if letter in "dapc"), len(codes))
    head = next((at for at, letter in enumerate(codes[:end]) if letter in NOUNS), 0)
    fixed = "c" in codes or plain(words[head]) in _PLURALIA_TANTUM
    cited = []
    for at, (word, letter) in enumerate(zip(words, codes, strict=True)):
        form = singular(word) if at < end and letter in INFLECTED and not fixed else word
        cited.append(_accented(form) if _keeps_case(word, letter) else form.lower())
    return joined(cited)


def joined(words: Sequence[str]) -> str:
    """Words put together as French writes them: no blank behind an apostrophe."""
    return " ".join(words).replace("'", "’").replace("’ ", "’")


def _accented(word: str) -> str:
    """The accent that a capital lost: *Etat* is *État*, because French has *état* and hardly *etat*."""
    if not word.startswith("E") or word.isupper():
        return word
    lower = word.lower()
    accented = "é" + lower[1:]
    return "É" + word[1:] if zipf(accented) > zipf(lower) + MUCH_RARER else word


def _keeps_case(word: str, letter: str) -> bool:
    return letter in "PF" or (word.isupper() and len(word) > 1) or word in _CAPITALISED


# Common nouns that the administration writes with a capital in their institutional sense.
_CAPITALISED = frozenset(
    ["État", "Etat", "États", "Etats", "Constitution", "Intérieur", "Justice", "Défense", "Parlement", "Union"]
)
