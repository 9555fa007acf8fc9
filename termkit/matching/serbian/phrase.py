"""Case and number of whole designations, and the same case and number for another one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from termkit.matching.entry import TermEntry
from termkit.matching.pattern import Pattern
from termkit.matching.script import WORD, key, to_cyrillic, to_latin
from termkit.matching.serbian.inflect import readings
from termkit.matching.serbian.morphology import (
    Analysis,
    Case,
    Gender,
    animate,
    cited_in_plural,
    describe,
    describe_adjective,
    ending_of_abbreviation,
    gender,
    gender_of_attribute,
    inflect,
    inflect_adjective,
)
from termkit.matching.serbian.terms import Serbian
from termkit.model.language import Script


@lru_cache(1 << 12)
def _pattern(entry: TermEntry) -> tuple[Pattern, tuple[str, ...]] | None:
    """The slots of a designation with the words, as they are cited, that they are made of; ``None`` if these do not pair up."""
    pattern = next(iter(Serbian().patterns(entry)), None)
    words = tuple(match.group() for match in WORD.finditer(entry.text))
    return (pattern, words) if pattern and len(words) == len(pattern.slots) else None


@lru_cache(1 << 12)
def case_of(entry: TermEntry, found: str) -> tuple[Analysis, ...]:
    """What case and number a designation stands in; several where its head has one form for them and nothing decides.

    The vocative is only named where the form is nothing else: pages do not address the things that they write about.
    """
    made = _pattern(entry)
    if made is None:
        return ()
    pattern, cited = made[0], [key(word) for word in made[1]]
    words = [key(match.group()) for match in WORD.finditer(found)]
    noun = cited[pattern.head]
    head = next((word for word in words if word in pattern.slots[pattern.head].keys), None)
    if head is None:
        if not entry.abbreviation or not words:
            return ()
        head = words[-1]
    analyses = describe(noun, head)
    for at, slot in enumerate(pattern.slots):
        agrees = slot.agrees or _agrees_behind_head(cited, at, pattern)
        form = next((word for word in words if word in slot.keys), None) if agrees else None
        if form is not None:
            analyses = tuple(a for a in analyses if _agrees(cited[at], form, a, noun)) or analyses
    spoken_to = [a for a in analyses if a.case is Case.VOCATIVE]
    return tuple(a for a in analyses if a not in spoken_to) or analyses


def _agrees(citation: str, form: str, analysis: Analysis, noun: str) -> bool:
    """Whether a form of an adjective can stand with a noun in a case and number."""
    of = gender_of_attribute(noun, plural=analysis.plural)
    return any(
        (a.case, a.plural) == (analysis.case, analysis.plural) and a.gender in (None, of)
        for a in describe_adjective(citation, form)
    )


def gender_of(entry: TermEntry) -> Gender | None:
    """The gender of a designation's head; ``None`` for abbreviations."""
    made = _pattern(entry)
    return gender(key(made[1][made[0].head])) if made and not entry.abbreviation else None


def is_adjective(word: str) -> bool:
    """Whether a word is an adjective, or a pronoun that agrees like one, and no common noun."""
    found = readings(word)
    nouns = (lexeme for kind in "Nn" for lexeme in found.get(kind, ()))
    return ("A" in found or "a" in found) and not any(lexeme.head[:1].islower() for lexeme in nouns)


@lru_cache(1 << 12)
def inflected(entry: TermEntry, analysis: Analysis, script: Script) -> str | None:
    """A designation in a case and number.

    Args:
        entry: the designation in its citation form.
        analysis: the case and number wanted; a designation that is cited in the plural stays in it.
        script: the script of the result.

    Returns:
        The designation with its head and the adjectives before it inflected; ``None`` where a form is not known for sure.
    """
    if entry.abbreviation:
        ending = ending_of_abbreviation(analysis)
        text = None if ending is None else f"{entry.text}-{to_cyrillic(ending)}" if ending else entry.text
        return to_latin(text) if text and script is Script.LATIN else text
    made = _pattern(entry)
    if made is None:
        return None
    pattern, words = made
    cited = [key(word) for word in words]
    noun = cited[pattern.head]
    if cited_in_plural(noun):
        analysis = replace(analysis, plural=True)
    put: list[str | None] = []
    for at, slot in enumerate(pattern.slots):
        if at == pattern.head:
            put.append(inflect(noun, analysis))
        elif slot.agrees:
            of = gender_of_attribute(noun, plural=analysis.plural)
            put.append(inflect_adjective(cited[at], analysis, of, animate(noun)))
        else:
            put.append(_behind_head(cited, at, pattern, analysis))
    return _written(entry.text, words, cited, put, script)


def _behind_head(cited: Sequence[str], at: int, pattern: Pattern, analysis: Analysis) -> str | None:
    """A word behind the head: what agrees with the head inflects (*лице лишено слободе*), what depends on it does not.

    ``None`` where it may be either (*држава чланица*: the state of members, or the member that is a state).
    """
    word, noun = cited[at], cited[pattern.head]
    if any(slot.function for slot in pattern.slots[pattern.head : at + 1]):
        return word
    found = readings(word)
    if _agrees_behind_head(cited, at, pattern):
        return inflect_adjective(word, analysis, gender_of_attribute(noun, plural=analysis.plural), animate(noun))
    if "N" in found and analysis != _cited_case(noun):
        return None if "n" in found else inflect(word, analysis)
    return word


def _agrees_behind_head(cited: Sequence[str], at: int, pattern: Pattern) -> bool:
    """Whether a word behind the head is an adjective or participle of it (*лице лишено слободе*)."""
    if at <= pattern.head or any(slot.function for slot in pattern.slots[pattern.head : at + 1]):
        return False
    found, noun = readings(cited[at]), cited[pattern.head]
    if "A" not in found or found.keys() & {"N", "n"}:
        return False
    return _agrees(cited[at], cited[at], _cited_case(noun), noun) and not _belongs_to_next(cited, at, pattern)


def _cited_case(noun: str) -> Analysis:
    return Analysis(Case.NOMINATIVE, plural=cited_in_plural(noun))


def _belongs_to_next(cited: Sequence[str], at: int, pattern: Pattern) -> bool:
    """Whether an adjective can stand with the noun behind it (*државне безбедности*)."""
    if at + 1 == len(cited) or pattern.slots[at + 1].function:
        return False
    nouns = {lexeme.citation for kind in "Nn" for lexeme in readings(cited[at + 1]).get(kind, ())}
    return any(_agrees(cited[at], cited[at], a, noun) for noun in nouns for a in describe(noun, cited[at + 1]))


def _written(text: str, words: Sequence[str], cited: Sequence[str], put: Sequence[str | None], script: Script) -> str | None:
    """The words in their new forms, everything between them and their capitals as in the designation."""
    result, last = "", 0
    for match, word, old, new in zip(WORD.finditer(text), words, cited, put, strict=True):
        if new is None:
            return None
        result += text[last : match.start()]
        result += word if new == old else _like(to_cyrillic(new), word)
        last = match.end()
    result += text[last:]
    return to_latin(result) if script is Script.LATIN else result


def _like(new: str, old: str) -> str:
    if old.isupper() and len(old) > 1:
        return new.upper()
    return new[:1].upper() + new[1:] if old[:1].isupper() else new
