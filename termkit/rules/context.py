"""What every rule may look at. Terms are matched once a segment, however many rules ask."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from termkit.matching.codes import without_codes
from termkit.matching.dates import Date, dates
from termkit.matching.entry import TermEntry, entries_of_concept
from termkit.matching.explain import explain
from termkit.matching.figures import plainly_the_same
from termkit.matching.guess_language import guess_language
from termkit.matching.index import TermIndex
from termkit.matching.names import asked_names, given_names
from termkit.matching.script import letters_of, to_latin
from termkit.matching.suggest import suggest
from termkit.matching.tier import Tier
from termkit.messages import N_, joined
from termkit.model.concept import Concept, Status
from termkit.model.finding import Spot
from termkit.model.glossary import Glossary
from termkit.model.language import Language, Script
from termkit.model.page import Bitext, Page, Segment, Unit
from termkit.rules._french_words import BRACKETS, is_gloss, maybe_english, stands_out, unmistakably_french
from termkit.rules._terms import Hit, Met, Terms, search
from termkit.rules.suppression import SuppressionLog

LEAST_WORDS = 4
"""Fewer words than these may be the same in two languages."""


@dataclass(frozen=True, eq=False, repr=False)
class CheckContext:
    """One draft under check, with its source if there is one.

    ``bitext.units`` hold every target segment; for a draft alone their source sides are empty. ``source_index`` and
    ``target_index`` are the glossary's designations in the two languages. ``with_names`` is whether a rule asks for the names
    of states, peoples and currencies, which are then looked for along with them.
    """

    bitext: Bitext
    language: Language
    glossary: Glossary
    source_index: TermIndex
    target_index: TermIndex
    has_source: bool = True
    prealigned: bool = False
    with_names: bool = True
    log: SuppressionLog = field(default_factory=SuppressionLog)
    _dates: dict[int, list[Date]] = field(default_factory=dict)
    _in_script: dict[Script, list[tuple[Unit, Segment]]] = field(default_factory=dict)
    _within: dict[str, frozenset[str]] = field(default_factory=dict)
    _preferred_entries: dict[str, TermEntry | None] = field(default_factory=dict)

    @property
    def page(self) -> Page:
        """The draft."""
        return self.bitext.target

    @property
    def source_page(self) -> Page:
        """Its source; an empty page where there is none."""
        return self.bitext.source

    def concept(self, concept_id: str) -> Concept:
        """The concept with an id."""
        return self.glossary.by_id[concept_id]

    def source_hits(self, unit: Unit) -> Sequence[Hit]:
        """The terms used on the source side of a unit."""
        return self._source.terms.hits(unit.source)

    def target_hits(self, unit: Unit) -> Sequence[Hit]:
        """The terms used on the target side of a unit."""
        return self._target.terms.hits(unit.target)

    def target_uses(self, wanted: Callable[[TermEntry], bool]) -> Iterator[tuple[Unit, Hit]]:
        """The terms used in the translation whose designation is wanted, each with its unit, in the order of the page."""
        for unit in map(self.bitext.units.__getitem__, self._target.terms.units_with(wanted)):
            yield from ((unit, hit) for hit in self.target_hits(unit) if wanted(hit.entry))

    @property
    def target_entries(self) -> Iterator[TermEntry]:
        """The designations met in the translation, each once, those that are only part of a longer one as well."""
        return self._target.terms.entries

    def asked(self, unit: Unit) -> dict[str, Hit]:
        """The concepts that the source side of a unit names, each with the last place where it does."""
        return {hit.entry.concept: hit for hit in self.source_hits(unit)}

    def source_uses(self, concept_id: str) -> bool:
        """Whether the source names a concept anywhere."""
        return self._source.terms.use(concept_id)

    def untranslated(self, unit: Unit) -> list[Hit]:
        """The French designations left standing on the target side of a unit.

        With a source, its unit must name the concept; more often than the target does, unless the words are plainly French and
        not quoted. Words that are also a designation in the target language, or part of one, are never meant, nor are the
        source’s own words in brackets, nor those that are as English as French. A draft alone is read strictly: only
        designations that cannot be target words count.
        """
        _, terms = self._french_in_target
        french = [hit for hit in terms.hits(unit.target) if self.accepted(hit.entry.concept)]
        if not french:
            return []
        if self.has_source:
            asked = self.asked(unit)
            french = [hit for hit in french if hit.entry.concept in asked and not is_gloss(hit, unit.source)]
            french = [hit for hit in french if stands_out(hit) or self._lacks(unit, hit)]
            if self.language.code == "en":
                french = [hit for hit in french if not maybe_english(hit.words)]
        else:
            french = [hit for hit in french if unmistakably_french(hit.entry.text)]
        return [hit for hit in french if not self._inside_own(hit.spot)]

    def _lacks(self, unit: Unit, french: Hit) -> bool:
        """Whether the target side of a unit does not name a concept, or less often than its source side."""
        concept_id = french.entry.concept
        asked = sum(hit.entry.concept == concept_id for hit in self.source_hits(unit))
        given = sum(hit.entry.concept == concept_id for hit in self.target_hits(unit))
        return asked > given and (given > 0 or concept_id not in self.named_leniently(unit))

    def _inside_own(self, spot: Spot) -> bool:
        """Whether words are part of a designation in the target language, too."""
        own = self.target_index.find(spot.segment.text, Tier.LENIENT)
        return any(match.start <= spot.start and spot.end <= match.end for match in own)

    @property
    def source_names(self) -> Terms:
        """The names of states, peoples and currencies used on the source side; there are none without ``with_names``."""
        return self._source.names

    @property
    def target_names(self) -> Terms:
        """The same of the target side."""
        return self._target.names

    @cached_property
    def _source(self) -> Met:
        names = asked_names(self.glossary.source_language) if self.with_names else None
        return search([unit.source for unit in self.bitext.units], self.source_index, names)

    @cached_property
    def _target(self) -> Met:
        names = given_names(self.language.code) if self.with_names else None
        return search([unit.target for unit in self.bitext.units], self.target_index, names)

    @cached_property
    def _french_in_target(self) -> tuple[list[Unit], Terms]:
        """The units that may have French in their translation, and the French designations there."""
        checked = [pair for pair in self._in(Script.LATIN) if not self.has_source or id(pair[0]) in self._translated]
        grouped = [list(pairs) for _, pairs in groupby(checked, key=lambda pair: id(pair[0]))]
        sides = [[segment for _, segment in pairs] for pairs in grouped]
        return [pairs[0][0] for pairs in grouped], search(sides, self.source_index).terms

    @property
    def units_with_french(self) -> Iterator[Unit]:
        """The units on whose target side French designations stand; with a source, translated ones only."""
        units, terms = self._french_in_target
        return map(units.__getitem__, terms.units)

    def _in(self, script: Script) -> Sequence[tuple[Unit, Segment]]:
        """The draft's segments that have any letter of a script, each with its unit."""
        if script not in self._in_script:
            letter = letters_of(script).search
            pairs = [(unit, segment) for unit in self.bitext.units for segment in unit.target if letter(segment.text)]
            self._in_script[script] = pairs
        return self._in_script[script]

    @property
    def mixed_segments(self) -> Iterator[Segment]:
        """The draft's segments that have any letter of the script that it is not in."""
        other = Script.LATIN if self.language.script is Script.CYRILLIC else Script.CYRILLIC
        return (segment for _, segment in self._in(other))

    def named_nearby(self, unit: Unit, concept_id: str) -> bool:
        """Whether the unit before or after has the equivalent: sentences of aligned pages lend each other words."""
        if self.prealigned:
            return False
        at = self._places[id(unit)]
        around = (*self.bitext.units[max(at - 1, 0) : at], *self.bitext.units[at + 1 : at + 2])
        return any(concept_id in self.named_leniently(other) for other in around)

    @cached_property
    def translated_units(self) -> list[Unit]:
        """The units that have both sides, none of whose target segments is still in French: that is one finding, not ten."""
        left = self._units_left_in_french
        return [unit for unit in self.bitext.units if unit.source and unit.target and id(unit) not in left]

    @cached_property
    def _translated(self) -> set[int]:
        return set(map(id, self.translated_units))

    @cached_property
    def _units_left_in_french(self) -> set[int]:
        return {id(unit) for unit, _ in self.left_in_french}

    @cached_property
    def left_in_french(self) -> list[tuple[Unit, Segment]]:
        """The draft's segments that are wholly in the source language, each with its unit; of a few words nobody can tell."""
        return [pair for pair in self._in(Script.LATIN) if self._looks_french(pair[1].text)]

    def _looks_french(self, text: str) -> bool:
        return (
            len(text.split()) >= LEAST_WORDS
            and self._is_source(text)
            and self._is_source(BRACKETS.sub(" ", without_codes(text)))
        )

    def _is_source(self, text: str) -> bool:
        seen = guess_language(text)
        return seen is not None and seen.code == self.glossary.source_language

    @cached_property
    def units_with_figures(self) -> list[Unit]:
        """The translated units with a figure on either side, unless both sides plainly have the same."""
        french, other = self.glossary.source_language, self.language.code
        return [unit for unit in self.translated_units if _figures_need_reading(unit, french, other)]

    def dates(self, segment: Segment, lang: str) -> list[Date]:
        """The dates in a segment, read once."""
        if id(segment) not in self._dates:
            self._dates[id(segment)] = dates(segment.text, lang)
        return self._dates[id(segment)]

    def within(self, concept_id: str) -> frozenset[str]:
        """The concepts whose French designations are part of one of a concept's."""
        if concept_id not in self._within:
            section = self.concept(concept_id).section(self.glossary.source_language)
            found = (match for one in section.designations for match in self.source_index.find(one.text))
            self._within[concept_id] = frozenset(self.source_index.entries[match.entry].concept for match in found)
        return self._within[concept_id]

    def accepted(self, concept_id: str) -> bool:
        """Whether somebody has accepted a designation of the concept in the target language."""
        section = self.concept(concept_id).section(self.language.code)
        return not section.proposed and any(d.status is not Status.DEPRECATED for d in section.designations)

    def expected(self, concept_id: str) -> tuple[str, ...]:
        """The designations that may be used, the preferred one first, in the script of the page."""
        section = self.concept(concept_id).section(self.language.code)
        texts = (*section.with_status(Status.PREFERRED), *section.with_status(Status.ADMITTED), *section.abbreviations)
        return tuple(self.in_script(text) for text in texts)

    def preferred_entry(self, concept_id: str) -> TermEntry | None:
        """The preferred designation in the target language as matching sees it."""
        if concept_id not in self._preferred_entries:
            entries = entries_of_concept(self.concept(concept_id), self.language.code)
            self._preferred_entries[concept_id] = next(filter(_is_preferred, entries), None)
        return self._preferred_entries[concept_id]

    def preferred_elsewhere(self, entry: TermEntry) -> bool:
        """Whether another concept prefers the same words: they are then beyond reproach."""
        return any(concept_id != entry.concept for concept_id in self._preferred.get(entry.text, ()))

    def in_script(self, text: str) -> str:
        """A designation of the glossary as the page would write it."""
        if self.language.code == "sr" and self.language.script is Script.LATIN:
            return to_latin(text)
        return text

    def explain(self, hit: Hit) -> str:
        """How the words found belong to the designation."""
        return explain(hit.entry, hit.words, self.in_script)

    def suggest(self, hit: Hit, wanted: TermEntry) -> str | None:
        """What to write instead; nothing in an ijekavian draft, for the glossary is ekavian."""
        if self.language.ijekavian:
            return None
        return suggest(hit.entry, hit.words, wanted, self.language.script, before=_word_before(hit.spot))

    @cached_property
    def _preferred(self) -> dict[str, set[str]]:
        """The concepts of each preferred designation."""
        concepts: dict[str, set[str]] = defaultdict(set)
        for entry in filter(_is_preferred, self.target_index.entries):
            concepts[entry.text].add(entry.concept)
        return concepts

    @cached_property
    def _places(self) -> dict[int, int]:
        return {id(unit): at for at, unit in enumerate(self.bitext.units)}

    @cached_property
    def units_in_doubt(self) -> list[Unit]:
        """The translated units whose source has any designation of a concept of which the target, read strictly, has none."""
        return self._units_in_doubt(self._source.terms, self._target.terms)

    @property
    def units_with_names_in_doubt(self) -> list[Unit]:
        """The same of names."""
        return self._units_in_doubt(self._source.names, self._target.names)

    def _units_in_doubt(self, asked: Terms, given: Terms) -> list[Unit]:
        doubtful = set[int]()
        for concept_id in asked.concepts:
            doubtful |= asked.units_naming(concept_id) - given.units_naming(concept_id)
        in_doubt = map(self.bitext.units.__getitem__, sorted(doubtful))
        return [unit for unit in in_doubt if id(unit) in self._translated]

    def named_leniently(self, unit: Unit) -> set[str]:
        """The concepts of which the target side of a unit has any designation, in the most generous reading."""
        return self._target.terms.concepts_leniently(unit.target)


def _is_preferred(entry: TermEntry) -> bool:
    return entry.status is Status.PREFERRED and not entry.abbreviation and not entry.proposed


def _figures_need_reading(unit: Unit, lang: str, other_lang: str) -> bool:
    source, target = unit
    if len(source) > 1 or len(target) > 1:
        return any(_FIGURE.search(segment.text) for segment in (*source, *target))
    one, other = source[0].text, target[0].text
    if not (_FIGURE.search(one) or _FIGURE.search(other)):
        return False
    return not plainly_the_same(one, other, lang, other_lang)


def _word_before(spot: Spot) -> str:
    """The word before a spot, if only blanks part them."""
    before = spot.segment.text[: spot.start]
    chunks = before.rsplit(None, 1)
    word = _WORD_AT_END.search(chunks[-1]) if chunks and before[-1:].isspace() else None
    return word.group() if word else ""


_WORD_AT_END = re.compile(r"[^\W_]+$")
_FIGURE = re.compile(r"\d")


def alternatives(texts: Iterable[str]) -> str:
    """Designations any of which will do, for a message that has them in quotation marks."""
    return joined(texts, N_("{one}” or “{other}"))
