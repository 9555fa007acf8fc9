"""From a citation form to every form in which it may stand on a page; done once for each word of a glossary.

Reading classes: ``N`` noun, ``A`` adjective, ``V`` verb; in lower case where the word is an inflected form.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from termkit.matching.serbian.lexicon import Lexeme, lexicon
from termkit.matching.serbian.stopwords import STOP_WORDS
from termkit.matching.serbian.suppletion import MORE_FORMS

CASE_ENDINGS = frozenset(
    """
    a u om em e i ov ova ove ovi ovima evi eve eva evima ima ja ju jem je ji jima ovog ovom ovoj in ina
    """.split()
)
"""Endings that are written behind a hyphen: NATO-a, UNODC-u, EU-ove."""

_POS_CLASSES = {"noun": "Nn", "proper noun": "Nn", "adjective": "Aa", "verb": "Vv"}
_ADJECTIVE_ENDINGS = "i a o e u og oga om ome omu oj ih im ima eg ega em emu".split()


def readings(word: str) -> dict[str, frozenset[Lexeme]]:
    """What a word can be.

    Args:
        word: a word as a key, or in either script.

    Returns:
        Reading class -> lexemes; empty for words that the dictionary does not have.
    """
    from termkit.matching.script import key

    return _readings(key(word))


@lru_cache(1 << 15)
def _readings(plain: str) -> dict[str, frozenset[Lexeme]]:
    found: dict[str, set[Lexeme]] = defaultdict(set)
    for lexeme in lexicon().lexemes(plain):
        kind = paradigm_class(lexeme.paradigm)
        cited = lexeme.citation == plain
        if kind == "A":
            # Every nominative of an adjective is a citation form: which gender a term needs depends on its noun.
            kind = "A" if cited or plain[-1] in "aoei" else "a"
        elif not cited:
            kind = kind.lower()
        found[kind].add(lexeme)
    return {kind: frozenset(lexemes) for kind, lexemes in found.items()}


@cache
def paradigm_class(number: str) -> str:
    """``N``, ``A`` or ``V``, read off the endings of a paradigm; words without one count as nouns."""
    added = [add for _, add in lexicon().paradigms.get(number, ())]

    def has(*endings: str) -> bool:
        return any(add.endswith(endings) for add in added)

    if has("oga", "ega") and has("ih") and has("oj"):
        return "A"
    verbal = ("mo", "te", "ti", "ći", "vši", "o", "la", "le", "li")
    return "V" if sum(map(has, verbal)) >= 6 else "N"


def forms(word: str, kinds: str | None = None, pos: str | None = None) -> frozenset[str]:
    """Every form of a word that inflects freely.

    Args:
        word: a citation form as a key (the plural for pluralia tantum).
        kinds: the reading classes to use (``"Aa"``), as far as the word has them.
        pos: the part of speech if it is known (``noun``, ``adjective``, ``verb``, ``proper noun``); ``kinds`` wins.

    Returns:
        The forms as keys, the word itself among them. Words outside the dictionary inflect like most words with their end.
    """
    return _forms(word, kinds or _POS_CLASSES.get(pos or "", ""))


@lru_cache(1 << 15)
def _forms(word: str, kinds: str) -> frozenset[str]:
    if "-" in word:
        first, last = word.rsplit("-", 1)
        inflected = _forms(last, kinds) if len(last) > 2 else frozenset()
        return frozenset({word, *(f"{first}-{form}" for form in inflected)})
    lexemes = _chosen(_readings(word), kinds)
    found = {word, *MORE_FORMS.get(word, ())}
    for lexeme in lexemes:
        found |= lexicon().forms(lexeme)
    if not any(lexeme.paradigm for lexeme in lexemes):
        found |= _unknown(word, adjective=kinds.startswith("A"))
    elif len(found) < 4 and word[-1] in "oeui" and len(word) > 3:
        found |= _by_rule(word)  # listed as indeclinable, but people decline it: Oto, Kadare
    if word.endswith(("ska", "čka", "ška")) and not kinds.startswith("A"):
        found |= {word[:-1] + ending for ending in ("oj", "om", "u", "e", "o")}  # Grčka declines as an adjective
    if word.endswith("ć") and word + "i" in found and word + "a" not in found:
        found.add(word + "u")  # pomoć, pomoću: the dictionary takes it for an adverb
    return frozenset(form for form in found if form == word or form not in STOP_WORDS or kinds.startswith("V"))


def _chosen(readings_: dict[str, frozenset[Lexeme]], kinds: str) -> frozenset[Lexeme]:
    wanted = frozenset().union(*(readings_.get(kind, frozenset()) for kind in kinds))
    if wanted:
        return wanted
    for kind in "NAVna":
        if readings_.get(kind):
            return readings_[kind]
    # Only a finite verb is spelt like this (utjecaj, obveza): the word is a noun that the dictionary lacks.
    return frozenset()


def _unknown(word: str, *, adjective: bool) -> set[str]:
    if adjective:
        stem = word[:-1] if word[-1] in "iaoe" and len(word) > 3 else word
        return {word, stem, *(stem + ending for ending in _ADJECTIVE_ENDINGS)}
    found = _by_rule(word)
    for size in range(min(6, len(word) - 1), 1, -1):
        numbers = lexicon().endings.get(word[-size:], ())
        usable = [n for n in numbers if any(word.endswith(strip) for strip, _ in lexicon().paradigms[n])]
        if usable:
            return found.union(*(lexicon().forms(Lexeme(word, number)) for number in usable))
    return found


def _by_rule(word: str) -> set[str]:
    """The endings of foreign names and other words that no paradigm covers."""
    last = word[-1]
    stem = word[:-1]
    found = {word}
    if last == "a":
        return found | {stem + ending for ending in ("e", "i", "u", "o", "om", "ama")}
    if last not in "aeiou":
        return found | {word + ending for ending in ("a", "u", "om", "em", "e", "i", "ima", "ovi", "ova", "ove", "ovima")}
    if last == "i":
        found |= {word + ending for ending in ("ja", "ju", "jem", "jom", "je", "ji", "jima")}
        if word[-2:-1] in tuple("nlrtdsšk"):
            found |= {stem + ending for ending in ("a", "u", "im", "ih", "ima")}
        return found
    found |= {word + ending for ending in ("a", "u", "om", "em", "i", "e", "ima")}
    if last in "oe":
        found |= {stem + ending for ending in ("a", "u", "om", "em", "e", "i")}
    return found


_VOWELS = "aeiou"


def agree(adjective: str, noun: str) -> bool:
    """Whether an adjective form can belong to a noun form, as far as their last letters tell; generous."""
    if "-" in noun:
        first, last = noun.rsplit("-", 1)
        noun = last if len(last) > 2 else first + last
    consonant = noun[-1] not in _VOWELS
    for endings, fits in _AGREEMENT:
        if adjective.endswith(endings):
            return noun.endswith(tuple(filter(None, fits))) or (consonant and "" in fits)
    return consonant or noun[-1] in "oaei"


# Ending of the adjective -> endings of the noun; "" stands for any consonant.
_AGREEMENT: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = tuple(
    (tuple(endings.split()), tuple(fits.replace("*", "").split(",")))
    for endings, fits in (
        ("og oga eg ega", "a,e,u,og,eg,oga"),
        ("ome omu emu", "u,i,om,ome"),
        ("om em", "u,i,om,em,me"),
        ("ima", "ma,im"),
        ("im", "om,em,ma,im,mi"),
        ("ih", "a,i,u,ih,*"),
        ("oj", "i,u,oj"),
        ("u", "u,*"),
        ("e", "e,i,o,*"),
        ("i", "i,a,o,*"),
        ("a", "a,e,o,*"),
        ("o", "o,e,t"),
    )
)
