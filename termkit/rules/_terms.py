"""The terms that stand in segments: all segments of a page are searched in one go, however many rules ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from termkit.matching.entry import TermEntry
from termkit.matching.index import TermIndex
from termkit.matching.longest import longest
from termkit.matching.tier import Tier
from termkit.matching.tokens import Found, Reading
from termkit.model.concept import Status
from termkit.model.finding import Spot
from termkit.model.page import Segment


class Hit:
    """A designation that was met in a segment; the spot is worked out when somebody asks."""

    def __init__(self, entry: TermEntry, segment: Segment, found: Found, reading: Reading) -> None:
        self.entry = entry
        self._segment = segment
        self._found = found
        self._reading = reading

    @cached_property
    def spot(self) -> Spot:
        """Where it stands."""
        return Spot(self._segment, *self._reading.span(self._found.first, self._found.last))

    @cached_property
    def words(self) -> str:
        """The words as they stand on the page."""
        segment, start, end = self.spot
        return segment.text[start:end]


class _Side:
    """One side of units, read once for all designations that are looked for there."""

    def __init__(self, index: TermIndex, sides: Sequence[Sequence[Segment]]) -> None:
        self.index = index
        self.segments = list(chain.from_iterable(sides))
        one_each = len(self.segments) == len(sides) and all(sides)
        self.unit = range(len(sides)) if one_each else [unit for unit, side in enumerate(sides) for _ in side]
        self.number = {id(segment): number for number, segment in enumerate(self.segments)}
        self.reading = index.read([segment.text for segment in self.segments])
        self.found = dict(index.find_in(self.reading, Tier.STRICT))
        self._lenient: dict[int, list[Found]] = {}

    @cached_property
    def places(self) -> Mapping[int, list[int]]:
        """The segments that each entry matches in."""
        places: dict[int, list[int]] = defaultdict(list)
        for number, found in self.found.items():
            for one in found:
                places[one.entry].append(number)
        return places

    def found_leniently(self, segment: Segment) -> Sequence[Found]:
        """The matches in a segment in the most generous reading."""
        if id(segment) not in self._lenient:
            found = self.index.find_in(self.index.read([segment.text]), Tier.LENIENT)
            self._lenient[id(segment)] = [one for _, several in found for one in several]
        return self._lenient[id(segment)]


class Terms:
    """The designations met on one side of units, made by :func:`search`; ``counted`` are the numbers of those that count."""

    def __init__(self, side: _Side, counted: range) -> None:
        self._side = side
        self._entry = side.index.entry
        self._counted = counted
        self._hits: dict[int, list[Hit]] = {}
        self._used: dict[str, bool] = {}

    def hits(self, segments: Sequence[Segment]) -> Sequence[Hit]:
        """The matches that count as uses of a term: strict tier, longest match only."""
        if len(segments) == 1:
            return self._hits_in(self._side.number.get(id(segments[0])))
        return [hit for segment in segments for hit in self._hits_in(self._side.number.get(id(segment)))]

    def _hits_in(self, number: int | None) -> Sequence[Hit]:
        if number is None or number not in self._side.found:
            return ()
        if number not in self._hits:
            entry, segment, reading = self._entry, self._side.segments[number], self._side.reading
            first, end = self._counted.start, self._counted.stop
            counted = [one for one in self._side.found[number] if first <= one.entry < end]
            best = _best(longest(counted), entry)
            self._hits[number] = [Hit(entry[one.entry], segment, one, reading) for one in best]
        return self._hits[number]

    def use(self, concept_id: str) -> bool:
        """Whether any designation of a concept is used anywhere."""
        if concept_id not in self._used:
            places = (self._places[one] for one in self._of_concept.get(concept_id, ()))
            hits = (hit for at in chain.from_iterable(places) for hit in self._hits_in(at))
            self._used[concept_id] = any(hit.entry.concept == concept_id for hit in hits)
        return self._used[concept_id]

    @property
    def entries(self) -> Iterator[TermEntry]:
        """Every designation that matches somewhere, be it inside another one."""
        return map(self._entry.__getitem__, self._places)

    @property
    def units(self) -> list[int]:
        """The numbers of the units with any match."""
        return sorted(self._units_of(chain.from_iterable(self._places.values())))

    def _units_of(self, segments: Iterable[int]) -> set[int]:
        unit = self._side.unit
        return set(segments) if isinstance(unit, range) else set(map(unit.__getitem__, segments))

    def units_with(self, wanted: Callable[[TermEntry], bool]) -> list[int]:
        """The numbers of the units in which some designation that is wanted matches, be it inside another one."""
        entry = self._entry
        places = [numbers for one, numbers in self._places.items() if wanted(entry[one])]
        return sorted(self._units_of(chain.from_iterable(places)))

    @property
    def concepts(self) -> Iterable[str]:
        """The concepts of which any designation matches somewhere, be it inside another one."""
        return self._of_concept

    def units_naming(self, concept_id: str) -> set[int]:
        """The numbers of the units with a match of any designation of a concept, be it inside another one."""
        entries = self._of_concept.get(concept_id, ())
        return self._units_of(chain.from_iterable([self._places[one] for one in entries]))

    @cached_property
    def _of_concept(self) -> Mapping[str, list[int]]:
        """The entries that match somewhere, by their concepts."""
        entries: dict[str, list[int]] = defaultdict(list)
        for one in self._places:
            entries[self._entry[one].concept].append(one)
        return entries

    @cached_property
    def _places(self) -> Mapping[int, list[int]]:
        """The segments that each entry matches in."""
        return {one: numbers for one, numbers in self._side.places.items() if one in self._counted}

    def name(self, concept_id: str, segments: Sequence[Segment]) -> bool:
        """Whether any designation of a concept stands there, in the most generous reading."""
        return concept_id in self._concepts(segments) or concept_id in self.concepts_leniently(segments)

    def _concepts(self, segments: Sequence[Segment]) -> set[str]:
        """The concepts of all matches of the strict tier, of those inside longer ones as well."""
        side = self._side
        return set().union(*[self._concepts_of(side.found.get(side.number[id(segment)], ())) for segment in segments])

    def concepts_leniently(self, segments: Sequence[Segment]) -> set[str]:
        """The same of the lenient tier."""
        return set().union(*[self._concepts_of(self._side.found_leniently(segment)) for segment in segments])

    def _concepts_of(self, found: Iterable[Found]) -> set[str]:
        entry, counted = self._entry, self._counted
        return {entry[one.entry].concept for one in found if one.entry in counted}


class Met(NamedTuple):
    """What was met on one side of units: terms of the glossary, and names."""

    terms: Terms
    names: Terms


def search(sides: Sequence[Sequence[Segment]], terms: TermIndex, names: TermIndex | None = None) -> Met:
    """Look for terms and names on one side of units, which is read once for both.

    Args:
        sides: the segments of each unit.
        terms: the designations of the glossary.
        names: names in the same language, if they are of interest.
    """
    index = terms if names is None else terms.joined_with(names)
    side, known = _Side(index, sides), len(terms.entries)
    return Met(Terms(side, range(known)), Terms(side, range(known, len(index.entries))))


def _best(found: list[Found], entries: Mapping[int, TermEntry]) -> list[Found]:
    """For the same stretch of words and one concept the best designation only.

    That is the one that most words belong to (*судија задужен за везу* is no *судија за везу* with a word between), then the
    one with the best status: variants such as *collecte de renseignement* and *collecte du renseignement* match the same words,
    and what may be taken as the preferred designation is no use of an admitted or deprecated one.
    """
    if len({one[:2] for one in found}) == len(found):
        return found
    best: dict[tuple[str, int, int], Found] = {}
    for one in found:
        first, last, number, _, _ = one
        entry = entries[number]
        words = (entry.concept, first, last)
        if words not in best or _rank(one, entry) < _rank(best[words], entries[best[words].entry]):
            best[words] = one
    return list(best.values())


def _rank(found: Found, entry: TermEntry) -> tuple[int, int]:
    return -len(found.words), _STATUS_ORDER[entry.status]


_STATUS_ORDER = {status: at for at, status in enumerate(Status)}
