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


class Hit(NamedTuple):
    """A designation met in a segment: from token ``first`` to token ``last`` of a reading."""

    entry: TermEntry
    segment: Segment
    reading: Reading
    first: int
    last: int

    @property
    def spot(self) -> Spot:
        """Where it stands."""
        return Spot(self.segment, self.reading.span(self.first)[0], self.reading.span(self.last)[1])

    @property
    def words(self) -> str:
        """The words as they stand on the page."""
        segment, start, end = self.spot
        return segment.text[start:end]


class Terms:
    """The designations of an index in some segments.

    Args:
        index: the designations.
        segments: where to look.
    """

    def __init__(self, index: TermIndex, segments: Iterable[Segment]) -> None:
        self._index = index
        self._segments = {id(segment): segment for segment in segments}
        self._reading = index.read([segment.text for segment in self._segments.values()])
        identities = list(self._segments)
        found = self._reading.by_text(index.find_in(self._reading, Tier.STRICT))
        self._found = {identities[text]: several for text, several in found}
        self._hits: dict[int, list[Hit]] = {}
        self._lenient: dict[int, set[str]] = {}

    def hits(self, segments: Sequence[Segment]) -> Sequence[Hit]:
        """The matches that count as uses of a term: strict tier, longest match only."""
        if len(segments) == 1:
            return self._hits_at(id(segments[0]))
        return [hit for segment in segments for hit in self._hits_at(id(segment))]

    def _hits_at(self, at: int) -> Sequence[Hit]:
        if at not in self._found:
            return ()
        if at not in self._hits:
            entry, segment = self._index.entry, self._segments[at]
            best = _best(longest(self._found[at]), entry)
            self._hits[at] = [Hit(entry[number], segment, self._reading, first, last) for first, last, number, _, _ in best]
        return self._hits[at]

    def use(self, concept_id: str) -> bool:
        """Whether any designation of a concept is used anywhere."""
        places = (self._places[number] for number in self._of_concept.get(concept_id, ()))
        return any(hit.entry.concept == concept_id for at in chain.from_iterable(places) for hit in self._hits_at(at))

    @property
    def entries(self) -> Iterator[TermEntry]:
        """Every designation that matches somewhere, be it inside another one."""
        return map(self._index.entry.__getitem__, self._places)

    def segments_with(self, wanted: Callable[[TermEntry], bool]) -> set[int]:
        """The identities of the segments in which some designation that is wanted matches, be it inside another one."""
        entry = self._index.entry
        return set().union(*(places for number, places in self._places.items() if wanted(entry[number])))

    @cached_property
    def _concept(self) -> Mapping[int, str]:
        return {number: self._index.entry[number].concept for number in self._places}

    @cached_property
    def _of_concept(self) -> Mapping[str, list[int]]:
        numbers: dict[str, list[int]] = defaultdict(list)
        for number, concept in self._concept.items():
            numbers[concept].append(number)
        return numbers

    @cached_property
    def _places(self) -> Mapping[int, list[int]]:
        places: dict[int, list[int]] = defaultdict(list)
        for at, several in self._found.items():
            for one in several:
                places[one.entry].append(at)
        return places

    def concepts(self, segments: Sequence[Segment]) -> set[str]:
        """The concepts of all matches of the strict tier, of those inside longer ones as well."""
        concept = self._concept
        return {concept[number] for segment in segments for _, _, number, _, _ in self._found.get(id(segment), ())}

    def name(self, concept_id: str, segments: Sequence[Segment]) -> bool:
        """Whether any designation of a concept stands there, in the most generous reading."""
        return concept_id in self.concepts(segments) or concept_id in self.concepts_leniently(segments)

    def concepts_leniently(self, segments: Sequence[Segment]) -> set[str]:
        """The concepts of all matches of the lenient tier."""
        entry = self._index.entry
        for segment in segments:
            if id(segment) not in self._lenient:
                found = self._index.find_in(self._index.read([segment.text]), Tier.LENIENT)
                self._lenient[id(segment)] = {entry[one.entry].concept for one in found}
        return set().union(*[self._lenient[id(segment)] for segment in segments])


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
