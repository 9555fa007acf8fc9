"""A Serbian designation of one word or several as its grammar sees it: which words show its case, and how it inflects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from termkit.matching.entry import TermEntry
from termkit.matching.pattern import Pattern
from termkit.matching.script import WORD, key, to_cyrillic
from termkit.matching.serbian.grammar import CELLS
from termkit.matching.serbian.inflect import readings
from termkit.matching.serbian.morphology import (
    Analysis,
    Case,
    Gender,
    adjective_paradigm,
    animate,
    cited_in_plural,
    describe,
    describe_adjective,
    ending_of_abbreviation,
    gender,
    gender_of_attribute,
    inflect,
    inflect_adjective,
    paradigm,
)
from termkit.matching.serbian.terms import Serbian


@lru_cache(1 << 12)
def cited_phrase(text: str, pos: str | None) -> CitedPhrase | None:
    """A designation in its citation form; ``None`` if its words and the slots that match them do not pair up."""
    pattern = next(iter(Serbian().patterns(TermEntry("", text, "sr", pos=pos))), None)
    words = tuple(match.group() for match in WORD.finditer(text))
    return CitedPhrase(text, pattern, words) if pattern and len(words) == len(pattern.slots) else None


def abbreviation_inflected(text: str, analysis: Analysis) -> str | None:
    """An abbreviation with its ending behind a hyphen; ``None`` where usage varies."""
    ending = ending_of_abbreviation(analysis)
    return None if ending is None else f"{text}-{to_cyrillic(ending)}" if ending else text


Shows = dict[str, int]
"""Form of a word, as a key -> the cases and numbers that it shows, as bits by their places in :data:`CELLS`."""


@dataclass(frozen=True)
class CitedPhrase:
    """A designation; ``words`` are its words as they are cited, ``pattern`` has a slot for each."""

    text: str
    pattern: Pattern
    words: tuple[str, ...]

    @cached_property
    def cited(self) -> tuple[str, ...]:
        """The words as keys."""
        return tuple(map(key, self.words))

    @property
    def noun(self) -> str:
        """The head."""
        return self.cited[self.pattern.head]

    @property
    def gender(self) -> Gender:
        """The gender of the head."""
        return gender(self.noun)

    def head_shows(self) -> Shows:
        """What the forms of the head show."""
        return _shows(self.pattern.slots[self.pattern.head].keys, paradigm(self.noun).items())

    def attributes_show(self) -> Iterator[Shows]:
        """What the forms of each word that agrees with the head show."""
        for at, slot in enumerate(self.pattern.slots):
            if slot.agrees or self._agrees_behind_head(at):
                yield _shows(slot.keys, self._agreeing(adjective_paradigm(self.cited[at])))

    def abbreviation_shows(self, form: str) -> int:
        """What the ending of an abbreviation shows."""
        return sum(1 << CELLS.index(analysis) for analysis in describe(self.noun, form))

    def inflected(self, analysis: Analysis) -> str | None:
        """The designation in a case and number, which is the plural if it is cited in the plural.

        Returns:
            It, with its head and the adjectives before it inflected; ``None`` where a form is not known for sure.
        """
        if cited_in_plural(self.noun):
            analysis = analysis._replace(plural=True)
        put: list[str | None] = []
        for at, slot in enumerate(self.pattern.slots):
            if at == self.pattern.head:
                put.append(inflect(self.noun, analysis))
            elif slot.agrees:
                put.append(self._attribute(at, analysis))
            else:
                put.append(self._behind_head(at, analysis))
        return self._written(put)

    def _attribute(self, at: int, analysis: Analysis) -> str | None:
        of = gender_of_attribute(self.noun, plural=analysis.plural)
        return inflect_adjective(self.cited[at], analysis, of, animate(self.noun))

    def _behind_head(self, at: int, analysis: Analysis) -> str | None:
        """A word behind the head: what agrees with the head inflects (*лице лишено слободе*), what depends on it does not.

        ``None`` where it may be either (*држава чланица*: the state of members, or the member that is a state).
        """
        word = self.cited[at]
        if self._depends(at):
            return word
        if self._agrees_behind_head(at):
            return self._attribute(at, analysis)
        found = readings(word)
        if "N" in found and analysis != self._cited_case:
            return None if "n" in found else inflect(word, analysis)
        return word

    def _depends(self, at: int) -> bool:
        """Whether a preposition or conjunction parts a word from the head."""
        return any(slot.function for slot in self.pattern.slots[self.pattern.head : at + 1])

    def _agrees_behind_head(self, at: int) -> bool:
        """Whether a word behind the head is an adjective or participle of it (*лице лишено слободе*)."""
        if at <= self.pattern.head or self._depends(at):
            return False
        word, found = self.cited[at], readings(self.cited[at])
        if "A" not in found or found.keys() & {"N", "n"}:
            return False
        return _can_agree(word, word, self._cited_case, self.noun) and not self._belongs_to_next(at)

    @property
    def _cited_case(self) -> Analysis:
        return Analysis(Case.NOMINATIVE, plural=cited_in_plural(self.noun))

    def _belongs_to_next(self, at: int) -> bool:
        """Whether an adjective can stand with the noun behind it (*државне безбедности*)."""
        if at + 1 == len(self.cited) or self.pattern.slots[at + 1].function:
            return False
        word, following = self.cited[at : at + 2]
        nouns = {lexeme.citation for kind in "Nn" for lexeme in readings(following).get(kind, ())}
        return any(_can_agree(word, word, a, noun) for noun in nouns for a in describe(noun, following))

    def _agreeing(self, cells: Mapping[Analysis, Sequence[str]]) -> Iterator[tuple[Analysis, Sequence[str]]]:
        """The forms of an adjective that can stand with the head."""
        of = {plural: gender_of_attribute(self.noun, plural=plural) for plural in (False, True)}
        for analysis, forms in cells.items():
            if analysis.gender in (None, of[analysis.plural]):
                yield Analysis(analysis.case, analysis.plural), forms

    def _written(self, put: Sequence[str | None]) -> str | None:
        """The words in their new forms, everything between them and their capitals as in the designation."""
        result, last = "", 0
        for match, word, old, new in zip(WORD.finditer(self.text), self.words, self.cited, put, strict=True):
            if new is None:
                return None
            result += self.text[last : match.start()]
            result += word if new == old else _like(to_cyrillic(new), word)
            last = match.end()
        return result + self.text[last:]


def _shows(keys: Iterable[str], cells: Iterable[tuple[Analysis, Sequence[str]]]) -> Shows:
    shows = dict.fromkeys(keys, 0)
    for analysis, forms in cells:
        for form in forms:
            if form in shows:
                shows[form] |= 1 << CELLS.index(analysis)
    return shows


def _can_agree(citation: str, form: str, analysis: Analysis, noun: str) -> bool:
    """Whether a form of an adjective can stand with a noun in a case and number."""
    of = gender_of_attribute(noun, plural=analysis.plural)
    return any(
        (a.case, a.plural) == (analysis.case, analysis.plural) and a.gender in (None, of)
        for a in describe_adjective(citation, form)
    )


def _like(new: str, old: str) -> str:
    if old.isupper() and len(old) > 1:
        return new.upper()
    return new[:1].upper() + new[1:] if old[:1].isupper() else new
