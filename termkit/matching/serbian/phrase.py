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
from termkit.matching.serbian.stopwords import CONJUNCTIONS, PREPOSITIONS
from termkit.matching.serbian.terms import Serbian

_RELATIVE = frozenset(["koji", "čiji"])


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
        return self._written([self._word(at, analysis) for at in range(len(self.cited))])

    def _word(self, at: int, analysis: Analysis) -> str | None:
        if analysis == self._cited_case:
            return self.cited[at]
        if at == self.pattern.head:
            return inflect(self.noun, analysis)
        return self._before_head(at, analysis) if at < self.pattern.head else self._behind_head(at, analysis)

    def _before_head(self, at: int, analysis: Analysis) -> str | None:
        """A word before the head: adjectives agree with it, adverbs and nouns stay (*посебно осетљив сведок*, *сајбер напад*).

        ``None`` where what should be the head is none (*тековине ЕУ*).
        """
        word, slot = self.cited[at], self.pattern.slots[at]
        if slot.function:
            return word
        if not slot.agrees:
            return None if "n" in readings(word) else word
        if _can_agree(word, word, self._cited_case, self.noun):
            return self._attribute(at, analysis)
        return word if self.pattern.slots[at + 1].agrees else None

    def _attribute(self, at: int, analysis: Analysis) -> str | None:
        of = gender_of_attribute(self.noun, plural=analysis.plural)
        return inflect_adjective(self.cited[at], analysis, of, animate(self.noun))

    def _behind_head(self, at: int, analysis: Analysis) -> str | None:
        """A word behind the head: what agrees with the head inflects (*лице лишено слободе*), what depends on it does not.

        ``None`` where it may be either (*држава чланица*: the state of members, or the member that is a state), where there is
        another head (*налаз и мишљење*), and for relative clauses in the other number.
        """
        word, found = self.cited[at], readings(self.cited[at])
        if self._in_clause(at):
            return word if analysis.plural == self._cited_case.plural else None
        if self._depends(at):
            return None if self._another_head(at) else word
        if self._in_genitive(at):
            return word
        if self._agrees_behind_head(at):
            return self._attribute(at, analysis)
        if "N" not in found:
            return word
        if "n" not in found and Analysis(Case.GENITIVE, plural=True) not in describe(word, word):
            return inflect(word, analysis)
        return None if gender(word) is self.gender else word

    def _in_clause(self, at: int) -> bool:
        """Whether a relative pronoun stands between the head and a word, or is the word."""
        between = self.cited[self.pattern.head + 1 : at + 1]
        return any(lexeme.citation in _RELATIVE for word in between for lexeme in readings(word).get("A", ()))

    def _another_head(self, at: int) -> bool:
        """Whether a word behind a conjunction is a nominative as the head is; behind a preposition none is."""
        between = self.cited[self.pattern.head + 1 : at]
        return (
            bool(between)
            and between[-1] in CONJUNCTIONS
            and PREPOSITIONS.isdisjoint(between)
            and "N" in readings(self.cited[at])
        )

    def _depends(self, at: int) -> bool:
        """Whether a preposition or conjunction parts a word from the head."""
        return any(slot.function for slot in self.pattern.slots[self.pattern.head : at + 1])

    def _agrees_behind_head(self, at: int) -> bool:
        """Whether a word behind the head is an adjective or participle of it (*лице лишено слободе*)."""
        if at <= self.pattern.head or self._depends(at) or self._agrees_with_noun_before(at):
            return False
        word, found = self.cited[at], readings(self.cited[at])
        if "A" not in found or found.keys() & {"N", "n"}:
            return False
        return _can_agree(word, word, self._cited_case, self.noun) and not self._belongs_to_next(at)

    def _agrees_with_noun_before(self, at: int) -> bool:
        """Whether an adjective can stand with the genitive before it (*имовине проистекле*)."""
        if at - 1 <= self.pattern.head:
            return False
        before, word = self.cited[at - 1 : at + 1]
        nouns = {lexeme.citation for kind in "Nn" for lexeme in readings(before).get(kind, ())}
        genitives = ((noun, a) for noun in nouns for a in describe(noun, before) if a.case is Case.GENITIVE)
        return any(_can_agree(word, word, a, noun) for noun, a in genitives)

    @property
    def _cited_case(self) -> Analysis:
        return Analysis(Case.NOMINATIVE, plural=cited_in_plural(self.noun))

    def _belongs_to_next(self, at: int) -> bool:
        """Whether an adjective can stand with the noun behind it (*државне безбедности*)."""
        return bool(self._cases_with_next(at))

    def _in_genitive(self, at: int) -> bool:
        """Whether a noun cannot be a nominative, by the adjective before it (*мировних снага*)."""
        cases = self._cases_with_next(at - 1) if at - 1 > self.pattern.head else set()
        return bool(cases) and Case.NOMINATIVE not in cases

    def _cases_with_next(self, at: int) -> set[Case]:
        """The cases in which an adjective can stand with the noun behind it."""
        if at + 1 == len(self.cited) or self.pattern.slots[at + 1].function:
            return set()
        word, following = self.cited[at : at + 2]
        nouns = {lexeme.citation for kind in "Nn" for lexeme in readings(following).get(kind, ())}
        return {a.case for noun in nouns for a in describe(noun, following) if _can_agree(word, word, a, noun)}

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
