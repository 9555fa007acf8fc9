"""What every rule may look at. Terms are matched once a segment, however many rules ask."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from termkit.matching.entry import TermEntry
from termkit.matching.explain import explain
from termkit.matching.index import Match, TermIndex
from termkit.matching.longest import longest
from termkit.matching.script import to_latin
from termkit.matching.tier import Tier
from termkit.model.concept import Concept, Status
from termkit.model.finding import Spot
from termkit.model.glossary import Glossary
from termkit.model.language import Language, Script
from termkit.model.page import Bitext, Segment, Unit


class Hit(NamedTuple):
    """A designation met in a segment."""

    entry: TermEntry
    spot: Spot

    @property
    def words(self) -> str:
        """The words as they stand on the page."""
        return self.spot.segment.text[self.spot.start : self.spot.end]

    @property
    def usable(self) -> bool:
        """Whether the designation may be used: accepted by somebody and not deprecated."""
        return self.entry.status is not Status.DEPRECATED and not self.entry.proposed


@dataclass
class SuppressionLog:
    """Which rules a run has tried so far, and which suppressions of the draft have kept one of them silent."""

    codes: set[str] = field(default_factory=set)
    used: set[int] = field(default_factory=set)

    def tried(self, wanted: Iterable[str]) -> bool:
        """Whether every rule that a suppression names has been run."""
        return all(any(code.startswith(prefix) for code in self.codes) for prefix in wanted)


@dataclass(frozen=True)
class CheckContext:
    """One draft under check, with its source if there is one.

    ``bitext.units`` hold every target segment; for a draft alone their source sides are empty. ``source_index`` and
    ``target_index`` are the glossary's designations in the two languages.
    """

    bitext: Bitext
    language: Language
    glossary: Glossary
    source_index: TermIndex
    target_index: TermIndex
    has_source: bool = True
    prealigned: bool = False
    log: SuppressionLog = field(default_factory=SuppressionLog)
    _matches: dict[tuple[int, bool], list[Match]] = field(default_factory=dict, repr=False)
    _hits: dict[tuple[int, bool], tuple[Hit, ...]] = field(default_factory=dict, repr=False)

    def concept(self, concept_id: str) -> Concept:
        """The concept with an id."""
        return self.glossary.by_id[concept_id]

    def matches(self, segment: Segment, *, source: bool = False) -> list[Match]:
        """Every match of the lenient tier in a segment, nested ones included."""
        cache_key = (id(segment), source)
        found = self._matches.get(cache_key)
        if found is None:
            index = self.source_index if source else self.target_index
            found = self._matches[cache_key] = index.find(segment.text, Tier.LENIENT)
        return found

    def hits(self, segment: Segment, *, source: bool = False) -> tuple[Hit, ...]:
        """The matches that count as uses of a term: strict tier, longest match only."""
        cache_key = (id(segment), source)
        found = self._hits.get(cache_key)
        if found is None:
            index = self.source_index if source else self.target_index
            strict = [match for match in self.matches(segment, source=source) if match.tier is Tier.STRICT]
            found = self._hits[cache_key] = longest_hits(index, segment, strict)
        return found

    def source_hits(self, unit: Unit) -> list[Hit]:
        """The terms used on the source side of a unit."""
        if len(unit.source) == 1:
            return list(self.hits(unit.source[0], source=True))
        return [hit for segment in unit.source for hit in self.hits(segment, source=True)]

    @cached_property
    def source_concepts(self) -> frozenset[str]:
        """The concepts that the source speaks of anywhere."""
        return frozenset(hit.entry.concept for unit in self.bitext.units for hit in self.source_hits(unit))

    def target_hits(self, unit: Unit) -> list[Hit]:
        """The terms used on the target side of a unit."""
        return [hit for segment in unit.target for hit in self.hits(segment)]

    def untranslated(self, unit: Unit) -> list[Hit]:
        """The French designations left standing on the target side of a unit.

        With a source, its unit must name the concept and the target must not; words that the glossary knows in the target
        language are never meant. A draft alone is read strictly: only designations that cannot be target words count.
        """
        segments = [segment for segment in unit.target if _LATIN.search(segment.text)]
        if not segments:
            return []
        named = {hit.entry.concept for hit in self.source_hits(unit)}
        equivalents = self.named_leniently(unit)
        left: list[Hit] = []
        for segment in segments:
            own = self.matches(segment)
            for hit in self.hits(segment, source=True):
                concept_id = hit.entry.concept
                inside_own = any(hit.spot.start < other.end and other.start < hit.spot.end for other in own)
                if inside_own or not self.expected(concept_id):
                    continue
                if self.has_source:
                    meant = concept_id in named and concept_id not in equivalents
                else:
                    meant = unmistakably_french(hit.entry.text)
                if meant:
                    left.append(hit)
        return left

    def named_nearby(self, unit: Unit, concept_id: str) -> bool:
        """Whether the unit before or after has the equivalent: sentences of aligned pages lend each other words."""
        if self.prealigned:
            return False
        at = self._places[id(unit)]
        around = (*self.bitext.units[max(at - 1, 0) : at], *self.bitext.units[at + 1 : at + 2])
        return any(concept_id in self.named_leniently(other) for other in around)

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
        return self._preferred.get(concept_id)

    def preferred_elsewhere(self, entry: TermEntry) -> bool:
        """Whether another concept prefers the same words: they are then beyond reproach."""
        return any(e.text == entry.text and e.concept != entry.concept for e in self._preferred.values())

    def in_script(self, text: str) -> str:
        """A designation of the glossary as the page would write it."""
        if self.language.code == "sr" and self.language.script is Script.LATIN:
            return to_latin(text)
        return text

    def explain(self, hit: Hit) -> str:
        """How the words found belong to the designation."""
        return explain(hit.entry, hit.words)

    @cached_property
    def _preferred(self) -> dict[str, TermEntry]:
        return {
            entry.concept: entry
            for entry in self.target_index.entries
            if entry.status is Status.PREFERRED and not entry.abbreviation and not entry.proposed
        }

    @cached_property
    def _places(self) -> dict[int, int]:
        return {id(unit): at for at, unit in enumerate(self.bitext.units)}

    def named_leniently(self, unit: Unit) -> set[str]:
        """The concepts of which the target side of a unit has any designation, in the most generous reading."""
        entries = self.target_index.entries
        return {entries[match.entry].concept for segment in unit.target for match in self.matches(segment)}


_LATIN = re.compile(r"[A-Za-zÀ-ÿ]")
_FRENCH_WORDS = re.compile(r"\b(?:de|du|des|à|au|aux|et|en|sur|contre|par)\b|\b[dl]['’]|[àâçéèêëîïôùûœ]", re.IGNORECASE)


def unmistakably_french(text: str) -> bool:
    """Whether a designation has what neither Serbian nor English words have: accents, or French function words inside."""
    return bool(_FRENCH_WORDS.search(text))


def longest_hits(index: TermIndex, segment: Segment, matches: Sequence[Match]) -> tuple[Hit, ...]:
    """The matches that count: none inside a longer one, and for the same words of a concept the best status only.

    Variants such as *collecte de renseignement* and *collecte du renseignement* match the same words; what may be taken as the
    preferred designation is no use of an admitted or deprecated one.
    """
    entries = index.entries
    if any(one.end > other.start for one, other in pairwise(matches)):
        best: dict[tuple[str, int, int], Match] = {}
        for match in matches:
            entry = entries[match.entry]
            words = (entry.concept, match.start, match.end)
            if words not in best or _STATUS_ORDER[entry.status] < _STATUS_ORDER[entries[best[words].entry].status]:
                best[words] = match
        listed = list(best.values())
        matches = [listed[at] for at in longest([(match.start, match.end) for match in listed])]
    return tuple([Hit(entries[match.entry], Spot(segment, match.start, match.end)) for match in matches])


_STATUS_ORDER = {status: at for at, status in enumerate(Status)}
