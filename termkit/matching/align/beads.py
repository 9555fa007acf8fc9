"""Beads by dynamic programming, in two passes: the second one knows the words that the first one found to go together.

Costs after Gale and Church (1993) for lengths; what two segments share (see :mod:`termkit.matching.align.evidence`) is taken
off. The second pass follows Moore, "Fast and accurate sentence alignment of bilingual corpora" (2002), with Dice's coefficient
in place of a translation model, since a page is short. Only a band around the diagonal is looked at, so that memory grows with
the length of the pages, not with its square.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from termkit.matching.align.evidence import Bag, Terms, bag_of, shared, skeleton_of, weights
from termkit.matching.align.length import length_cost

Bead = tuple[tuple[int, ...], tuple[int, ...]]

# Bead shapes and how often they are met: Gale and Church's figures, smoothed for pages with gaps.
_SHAPES = {(1, 1): 0.84, (1, 0): 0.04, (0, 1): 0.04, (2, 1): 0.04, (1, 2): 0.04, (2, 2): 0.001}
_PRIOR = {shape: -math.log(probability) for shape, probability in _SHAPES.items()}
SHARED_REWARD, LEXICON_REWARD = 9.0, 6.0
LENGTH_MOST = 12.0
OTHER_KIND = 3.0
OTHER_BLOCK = 3.0
NOTHING_SHARED = 1.5  # for each segment of a longer bead that has nothing in common with the other side
CHANCE = 1.5  # what a function word or two answer
RATIO_INERTIA = 1000  # characters; what a short page lacks must not pass for terseness
BAND, EDGE = 40, 6
STEM = 5
SURE = 0.25
LEAST_TOGETHER, LEAST_DICE, LEAST_KNOWN = 2, 0.5, 3


class Region(NamedTuple):
    """Source segments ``source`` up to ``source_end`` and target segments ``target`` up to ``target_end`` go together."""

    source: int
    source_end: int
    target: int
    target_end: int

    def window(self, i: int, band: int) -> range:
        """The target boundaries that are looked at for a source boundary, absolute."""
        n, m = self.source_end - self.source, self.target_end - self.target
        middle = self.target + round((i - self.source) * m / max(n, 1))
        return range(max(self.target, middle - band), min(self.target_end, middle + band) + 1)


@dataclass(frozen=True, slots=True)
class _Side:
    bags: list[Bag]
    stems: list[frozenset[str]]
    lengths: list[int]
    kinds: Sequence[str]
    blocks: Sequence[int]


@dataclass(frozen=True, slots=True)
class _Pages:
    """Both sides, the weight of what they can share, and the words that are known to go together.

    ``one_total`` and ``other_total`` are the weights that each segment could share, ``ratio`` the target characters that a
    source character brings.
    """

    one: _Side
    other: _Side
    weight: Mapping[str, float]
    one_total: list[float]
    other_total: list[float]
    ratio: float
    lexicon: Mapping[str, Mapping[str, float]] = field(default_factory=dict)


class _Evidence(NamedTuple):
    """What pairs of segments within the band share, source -> target -> weight; for longer beads, the parts are added up.

    ``known`` counts the stems of a source segment that the lexicon has, ``met`` those of them that a target segment answers.
    """

    common: dict[int, dict[int, float]]
    known: dict[int, int]
    met: dict[int, dict[int, float]]


def align_segments(
    source: Sequence[str],
    target: Sequence[str],
    *,
    source_kinds: Sequence[str] = (),
    target_kinds: Sequence[str] = (),
    source_blocks: Sequence[int] = (),
    target_blocks: Sequence[int] = (),
    source_terms: Terms | None = None,
    target_terms: Terms | None = None,
    regions: Sequence[Region] = (),
) -> list[Bead]:
    """Align two lists of segments.

    Args:
        source: texts of the source segments, in order.
        target: texts of the target segments, in order.
        source_kinds: the kind of block of each source segment, if known; like goes with like.
        target_kinds: the same for the target.
        source_blocks: the number of the block that each source segment is from, if known; segments of different blocks hardly
            have one translation between them.
        target_blocks: the same for the target.
        source_terms: finds concept ids in a source text.
        target_terms: finds concept ids in a target text.
        regions: parts that are known to correspond, in order and without gaps; no bead crosses their borders.

    Returns:
        Beads as pairs of index tuples, in order; every index is in just one of them, and one side may be empty.
    """
    one = _side(source, source_kinds, source_blocks, source_terms)
    other = _side(target, target_kinds, target_blocks, target_terms)
    weight = weights(one.bags, other.bags)
    ratio = (sum(other.lengths) + RATIO_INERTIA) / (sum(one.lengths) + RATIO_INERTIA)
    totals = _totals(one.bags, weight), _totals(other.bags, weight)
    pages = _Pages(one, other, weight, *totals, min(max(ratio, 0.6), 1.6))
    regions = regions or (Region(0, len(source), 0, len(target)),)
    first = [bead for region in regions for bead in _path(pages, region)]
    lexicon = _lexicon(one, other, [bead for bead in first if _sure(bead, pages)])
    if not lexicon:
        return first
    pages = _Pages(one, other, weight, *totals, pages.ratio, lexicon)
    return [bead for region in regions for bead in _path(pages, region)]


def _side(texts: Sequence[str], kinds: Sequence[str], blocks: Sequence[int], terms: Terms | None) -> _Side:
    stems = [_stems(text) for text in texts]
    lengths = [len(text) for text in texts]
    return _Side(
        [bag_of(text, terms) for text in texts], stems, lengths, kinds or [""] * len(texts), blocks or [0] * len(texts)
    )


def _stems(text: str) -> frozenset[str]:
    words = (skeleton_of("".join(filter(str.isalpha, word)))[:STEM] for word in text.split())
    return frozenset(word for word in words if len(word) > 1)


def _totals(bags: Sequence[Bag], weight: Mapping[str, float]) -> list[float]:
    return [sum(count * weight.get(feature, 0.0) for feature, count in bag.items()) for bag in bags]


def _sure(bead: Bead, pages: _Pages) -> bool:
    left, right = bead
    if len(left) != 1 or len(right) != 1:
        return False
    return shared(pages.one.bags[left[0]], pages.other.bags[right[0]], pages.weight) >= SURE


def _lexicon(one: _Side, other: _Side, beads: Sequence[Bead]) -> dict[str, dict[str, float]]:
    """Stems that go together in sure beads, by Dice's coefficient."""
    together: dict[str, Counter[str]] = defaultdict(Counter)
    in_one: Counter[str] = Counter()
    in_other: Counter[str] = Counter()
    for left, right in beads:
        a, b = one.stems[left[0]], other.stems[right[0]]
        in_one.update(a)
        in_other.update(b)
        for stem in a:
            together[stem].update(b)
    lexicon: dict[str, dict[str, float]] = {}
    for stem, counts in together.items():
        if in_one[stem] < LEAST_TOGETHER:
            continue
        dice = {met: 2 * count / (in_one[stem] + in_other[met]) for met, count in counts.items() if count >= LEAST_TOGETHER}
        likely = {met: value for met, value in dice.items() if value > LEAST_DICE}
        if likely:
            lexicon[stem] = likely
    return lexicon


def _path(pages: _Pages, region: Region) -> list[Bead]:
    """The cheapest sequence of beads; the band around the diagonal is widened while the path touches its edge."""
    n, m = region.source_end - region.source, region.target_end - region.target
    band = max(BAND, abs(n - m) + EDGE)
    while True:
        beads = _banded(pages, region, band)
        slope = m / max(n, 1)
        off = (abs(b[-1] - region.target - (a[-1] - region.source) * slope) for a, b in beads if a and b)
        if band > max(n, m) or not any(distance > band - EDGE for distance in off):
            return beads
        band *= 2


def _evidence(pages: _Pages, region: Region, band: int) -> _Evidence:
    """What segments near the diagonal share, found through an index of the features."""
    features: dict[str, list[tuple[int, int]]] = defaultdict(list)
    stems: dict[str, list[int]] = defaultdict(list)
    for j in range(region.target, region.target_end):
        for feature, count in pages.other.bags[j].items():
            features[feature].append((j, count))
        for stem in pages.other.stems[j] if pages.lexicon else ():
            stems[stem].append(j)
    evidence = _Evidence({}, {}, {})
    for i in range(region.source, region.source_end):
        near = region.window(i, band + EDGE)
        row: dict[int, float] = defaultdict(float)
        evidence.common[i] = row
        for feature, count in pages.one.bags[i].items():
            value = pages.weight.get(feature, 0.0)
            if value and feature in features:
                for j, there in _within(features[feature], near):
                    row[j] += value * min(count, there)
        if pages.lexicon:
            known = [stem for stem in pages.one.stems[i] if stem in pages.lexicon]
            evidence.known[i], evidence.met[i] = len(known), _answers(known, pages.lexicon, stems, near)
    return evidence


def _within(places: list[tuple[int, int]], near: range) -> list[tuple[int, int]]:
    if len(places) <= len(near):
        return places
    return places[bisect_left(places, near.start, key=itemgetter(0)) : bisect_right(places, near.stop, key=itemgetter(0))]


def _answers(
    known: Sequence[str], lexicon: Mapping[str, Mapping[str, float]], stems: Mapping[str, list[int]], near: range
) -> dict[int, float]:
    """Target segment -> how well it answers the stems of a source segment."""
    row: dict[int, float] = defaultdict(float)
    for stem in known:
        best: dict[int, float] = {}
        for answer, value in lexicon[stem].items():
            places = stems.get(answer, [])
            for j in places[bisect_left(places, near.start) : bisect_right(places, near.stop)]:
                best[j] = max(best.get(j, 0.0), value)
        for j, value in best.items():
            row[j] += value
    return row


def _banded(pages: _Pages, region: Region, band: int) -> list[Bead]:
    evidence = _evidence(pages, region, band)
    shapes = [(shape, prior) for shape, prior in _PRIOR.items() if 0 not in shape]
    skip = _PRIOR[1, 0]
    cost: dict[int, dict[int, float]] = {}
    move: dict[int, dict[int, tuple[int, int]]] = {}
    for i in range(region.source, region.source_end + 1):
        row: dict[int, float] = {}
        moves: dict[int, tuple[int, int]] = {}
        cost[i], move[i] = row, moves
        for j in region.window(i, band):
            best, how = (0.0, (0, 0)) if (i, j) == (region.source, region.target) else (math.inf, (0, 0))
            above = cost[i - 1].get(j, math.inf) + skip if i > region.source else math.inf
            if above < best:
                best, how = above, (1, 0)
            beside = row.get(j - 1, math.inf) + skip
            if beside < best:
                best, how = beside, (0, 1)
            for (a, b), prior in shapes:
                before = cost[i - a].get(j - b) if i - a >= region.source else None
                if before is not None and before + prior - SHARED_REWARD - LEXICON_REWARD < best:
                    total = before + prior + _pair_cost(pages, evidence, (i - a, i), (j - b, j))
                    if total < best:
                        best, how = total, (a, b)
            if best < math.inf:
                row[j], moves[j] = best, how
    return list(_back(move, region))[::-1]


def _pair_cost(pages: _Pages, evidence: _Evidence, sources: tuple[int, int], targets: tuple[int, int]) -> float:
    """The cost of segments ``sources[0]`` up to ``sources[1]`` going with those of ``targets``, the prior left out."""
    (i, i_end), (j, j_end) = sources, targets
    one, other = pages.one, pages.other
    common = met = 0.0
    if i_end - i == j_end - j == 1:
        common = evidence.common[i].get(j, 0.0)
        met = evidence.met[i].get(j, 0.0) if evidence.met else 0.0
        cost = OTHER_KIND if one.kinds[i] != other.kinds[j] else 0.0
    else:
        cost = OTHER_BLOCK * ((one.blocks[i] != one.blocks[i_end - 1]) + (other.blocks[j] != other.blocks[j_end - 1]))
        alone = {*range(i, i_end), *(-1 - t for t in range(j, j_end))}
        for s in range(i, i_end):
            for t in range(j, j_end):
                shares = evidence.common[s].get(t, 0.0)
                answers = evidence.met[s].get(t, 0.0) if evidence.met else 0.0
                if shares or answers > CHANCE:
                    alone -= {s, -1 - t}
                common, met = common + shares, met + answers
        cost += NOTHING_SHARED * len(alone) if pages.weight else 0.0
    lengths = sum(one.lengths[i:i_end]), sum(other.lengths[j:j_end])
    cost += min(length_cost(*lengths, pages.ratio), LENGTH_MOST)
    if common:
        total = sum(pages.one_total[i:i_end]) + sum(pages.other_total[j:j_end])
        cost -= SHARED_REWARD * min(2 * common / total, 1.0)
    if met:
        known = sum(evidence.known[s] for s in range(i, i_end))
        cost -= LEXICON_REWARD * min(met / max(known, LEAST_KNOWN), 1.0)
    return cost


def _back(move: Mapping[int, Mapping[int, tuple[int, int]]], region: Region) -> Iterator[Bead]:
    i, j = region.source_end, region.target_end
    while (i, j) != (region.source, region.target):
        a, b = move[i][j]
        yield tuple(range(i - a, i)), tuple(range(j - b, j))
        i, j = i - a, j - b
