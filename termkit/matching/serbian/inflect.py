"""From a citation form to every form in which it may stand on a page; done once for each word of a glossary.

Reading classes: ``N`` noun, ``A`` adjective, ``V`` verb; in lower case where the word is an inflected form.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from termkit.matching.script import key
from termkit.matching.serbian.lexicon import Lexeme, lexicon
from termkit.matching.serbian.stopwords import STOP_WORDS
from termkit.matching.serbian.suppletion import MORE_FORMS
from termkit.matching.serbian.unknown import adjective_forms, foreign_forms, guessed_forms

# The first class that the word has is the one that counts.
_POS_CLASSES = {"noun": ("N", "n"), "proper noun": ("N", "n"), "adjective": ("Aa",), "verb": ("V", "v")}
_ANY = ("N", "A", "V", "n", "a")
# Fewer forms than these, and the dictionary lists a foreign name as indeclinable that people do decline (Oto, Kadare).
_FEWEST_FORMS = 4


def readings(word: str) -> Mapping[str, frozenset[Lexeme]]:
    """What a word can be.

    Args:
        word: a word as a key, or in either script.

    Returns:
        Reading class -> lexemes; empty for words that the dictionary does not have.
    """
    return _readings(key(word))


@lru_cache(1 << 15)
def _readings(plain: str) -> Mapping[str, frozenset[Lexeme]]:
    found: dict[str, set[Lexeme]] = defaultdict(set)
    for lexeme in lexicon().lexemes(plain):
        kind = lexeme.kind
        cited = lexeme.citation == plain
        if kind == "A":
            # Every nominative of an adjective is a citation form: which gender a term needs depends on its noun.
            kind = "A" if cited or plain[-1] in "aoei" else "a"
        elif not cited:
            kind = kind.lower()
        found[kind].add(lexeme)
    return {kind: frozenset(lexemes) for kind, lexemes in found.items()}


def forms(word: str, kinds: str | None = None, pos: str | None = None, *, alone: bool = True) -> frozenset[str]:
    """Every form of a word that inflects freely.

    Args:
        word: a citation form as a key (the plural for pluralia tantum).
        kinds: the reading classes to use (``"Aa"``), as far as the word has them.
        pos: the part of speech if it is known (``noun``, ``adjective``, ``verb``, ``proper noun``); ``kinds`` wins.
        alone: whether it is a designation by itself: function words are then none of its forms (*gore* is none of *gora*, but
            the one of *Crna Gora*).

    Returns:
        The forms as keys, the word itself among them. Words outside the dictionary inflect like most words with their end.
    """
    classes = (kinds,) if kinds else _POS_CLASSES.get(pos or "", ())
    found = _forms(word, classes)
    if not alone or (classes and classes[0][0] == "V"):
        return found
    return frozenset(form for form in found if form == word or form not in STOP_WORDS)


@lru_cache(1 << 15)
def _forms(word: str, classes: tuple[str, ...]) -> frozenset[str]:
    if "-" in word:
        return _hyphenated(word, classes)
    adjective = bool(classes) and classes[0][0] == "A"
    lexemes = lexemes_of(word, classes)
    found = {word, *MORE_FORMS.get(word, ())}
    for lexeme in lexemes:
        found |= lexicon().forms(lexeme)
    if not any(lexeme.paradigm for lexeme in lexemes):
        found |= adjective_forms(word) if adjective else guessed_forms(word) | foreign_forms(word)
    elif len(found) < _FEWEST_FORMS and word[-1] in "oeui" and len(word) > 2:
        found |= foreign_forms(word)
    if word.endswith(("ska", "čka", "ška", "ova", "eva")) and not adjective and _is_noun(lexemes):
        found |= {word[:-1] + ending for ending in ("oj", "om", "u", "e", "o")}  # Grčka and Petrova decline as adjectives
    if word.endswith("ć") and word + "i" in found and word + "a" not in found:
        found.add(word + "u")  # pomoć, pomoću: the dictionary takes it for an adverb
    return frozenset(found)


def lexemes_of(word: str, classes: tuple[str, ...] = ()) -> frozenset[Lexeme]:
    """The lexemes that a citation form stands for.

    Args:
        word: a citation form as a key.
        classes: reading classes in order of preference, each of them one letter or several (``"Aa"``); the first that the
            word has is taken, and any class if it has none of them.
    """
    found = _readings(word)
    for kinds in (*classes, *_ANY):
        chosen = frozenset().union(*(found.get(kind, frozenset()) for kind in kinds))
        if chosen:
            return chosen
    # Only a finite verb is spelt like this (utjecaj, obveza): the word is a noun that the dictionary lacks.
    return frozenset()


def _is_noun(lexemes: frozenset[Lexeme]) -> bool:
    return all(lexeme.kind == "N" for lexeme in lexemes)


def _hyphenated(word: str, classes: tuple[str, ...]) -> frozenset[str]:
    """The last part inflects (*eko-aktivist*), and so does a noun in apposition before it (*država-članica*)."""
    first, last = word.rsplit("-", 1)
    if len(last) <= 2:
        return frozenset({word})
    before = {first}
    if any(lexeme.paradigm for lexeme in _readings(first).get("N", ())):
        before |= _forms(first, ("N",))
    return frozenset(f"{one}-{other}" for one in before for other in _forms(last, classes))
