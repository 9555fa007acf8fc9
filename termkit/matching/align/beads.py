"""Beads by dynamic programming, in two passes: the second one knows the words that the first one found to go together.

Costs after Gale and Church (1993) for lengths; what two segments share (see :mod:`termkit.matching.align.evidence`) is taken
off. The second pass follows Moore, "Fast and accurate sentence alignment of bilingual corpora" (2002), with Dice's coefficient
in place of a translation model, since a page is short.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from termkit.matching.align.evidence import Bag, Terms, bag_of, skeleton_of, weights
from termkit.matching.align.length import length_cost

Bead = tuple[tuple[int, ...], tuple[int, ...]]

# Bead shapes and how often they are met: Gale and Church's figures, smoothed for pages with gaps.
_SHAPES = {(1, 1): 0.84, (1, 0): 0.04, (0, 1): 0.04, (2, 1): 0.04, (1, 2): 0.04, (2, 2): 0.001}
_PRIOR = {shape: -math.log(probability) for shape, probability in _SHAPES.items()}
SHARED_REWARD, LEXICON_REWARD = 9.0, 6.0
LENGTH_MOST = 12.0
OTHER_KIND = 3.0
RATIO_INERTIA = 1000  # characters; what a short page lacks must not pass for terseness
BAND, EDGE = 40, 6
STEM = 5
SURE = 0.25
LEAST_TOGETHER, LEAST_DICE, LEAST_KNOWN = 2, 0.5, 3


@dataclass(frozen=True, slots=True)
class _Side:
    bags: list[Bag]
    stems: list[frozenset[str]]
    lengths: list[int]
    kinds: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What pairs of single segments share; for beads of more, the parts are added up.

    ``common`` is sparse: source -> target -> weight. ``one`` and ``other`` are the weights that each segment could share.
    ``known`` counts the stems of a source segment that the lexicon has, ``met`` those of them that a target segment answers.
    """

    common: list[dict[int, float]]
    one: list[float]
    other: list[float]
    known: list[int] = field(default_factory=list)
    met: list[dict[int, float]] = field(default_factory=list)


def align_segments(
    source: Sequence[str],
    target: Sequence[str],
    *,
    source_kinds: Sequence[str] = (),
    target_kinds: Sequence[str] = (),
    source_terms: Terms | None = None,
    target_terms: Terms | None = None,
) -> list[Bead]:
    """Align two lists of segments.

    Args:
        source: texts of the source segments, in order.
        target: texts of the target segments, in order.
        source_kinds: the kind of block of each source segment, if known; like goes with like.
        target_kinds: the same for the target.
        source_terms: finds concept ids in a source text.
        target_terms: finds concept ids in a target text.

    Returns:
        Beads as pairs of index tuples, in order; every index is in just one of them, and one side may be empty.
    """
    one, other = _side(source, source_kinds, source_terms), _side(target, target_kinds, target_terms)
    evidence = _evidence(one, other, weights(one.bags, other.bags))
    first = _path(one, other, evidence)
    lexicon = _lexicon(one, other, [bead for bead in first if _sure(bead, evidence)])
    return _path(one, other, _with_lexicon(evidence, one, other, lexicon)) if lexicon else first


def _side(texts: Sequence[str], kinds: Sequence[str], terms: Terms | None) -> _Side:
    bags = [bag_of(text, terms) for text in texts]
    return _Side(bags, [_stems(text) for text in texts], [len(text) for text in texts], kinds or [""] * len(texts))


def _stems(text: str) -> frozenset[str]:
    words = (skeleton_of("".join(filter(str.isalpha, word)))[:STEM] for word in text.split())
    return frozenset(word for word in words if len(word) > 1)


def _evidence(one: _Side, other: _Side, weight: Mapping[str, float]) -> _Evidence:
    """What every pair of segments near the diagonal shares, found through an index of the features."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for j, bag in enumerate(other.bags):
        for feature, count in bag.items():
            places[feature].append((j, count))
    common: list[dict[int, float]] = []
    for bag in one.bags:
        row: dict[int, float] = defaultdict(float)
        for feature, count in bag.items():
            value = weight.get(feature, 0.0)
            if value:
                for j, there in places.get(feature, ()):
                    row[j] += value * min(count, there)
        common.append(row)
    return _Evidence(common, _totals(one.bags, weight), _totals(other.bags, weight))


def _totals(bags: Sequence[Bag], weight: Mapping[str, float]) -> list[float]:
    return [sum(count * weight.get(feature, 0.0) for feature, count in bag.items()) for bag in bags]


def _sure(bead: Bead, evidence: _Evidence) -> bool:
    left, right = bead
    if len(left) != 1 or len(right) != 1:
        return False
    total = evidence.one[left[0]] + evidence.other[right[0]]
    return bool(total) and 2 * evidence.common[left[0]].get(right[0], 0.0) / total >= SURE


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


def _with_lexicon(evidence: _Evidence, one: _Side, other: _Side, lexicon: Mapping[str, Mapping[str, float]]) -> _Evidence:
    places: dict[str, list[int]] = defaultdict(list)
    for j, stems in enumerate(other.stems):
        for stem in stems:
            places[stem].append(j)
    known, met = [], []
    for stems in one.stems:
        row: dict[int, float] = defaultdict(float)
        count = 0
        for stem in stems:
            if stem in lexicon:
                count += 1
                best: dict[int, float] = {}
                for answer, value in lexicon[stem].items():
                    for j in places.get(answer, ()):
                        best[j] = max(best.get(j, 0.0), value)
                for j, value in best.items():
                    row[j] += value
        known.append(count)
        met.append(row)
    return _Evidence(evidence.common, evidence.one, evidence.other, known, met)


def _path(one: _Side, other: _Side, evidence: _Evidence) -> list[Bead]:
    """The cheapest sequence of beads; the band around the diagonal is widened while the path touches its edge."""
    n, m = len(one.lengths), len(other.lengths)
    band = max(BAND, abs(n - m) + EDGE)
    while True:
        beads, touched = _banded(one, other, evidence, band)
        if not touched or band > max(n, m):
            return beads
        band *= 2


def _banded(one: _Side, other: _Side, evidence: _Evidence, band: int) -> tuple[list[Bead], bool]:
    n, m = len(one.lengths), len(other.lengths)
    ratio = min(max((sum(other.lengths) + RATIO_INERTIA) / (sum(one.lengths) + RATIO_INERTIA), 0.6), 1.6)
    shapes = [(shape, prior) for shape, prior in _PRIOR.items() if 0 not in shape]
    skip = _PRIOR[1, 0]
    cost: list[dict[int, float]] = [{} for _ in range(n + 1)]
    move: list[dict[int, tuple[int, int]]] = [{} for _ in range(n + 1)]
    cost[0][0] = 0.0
    for i in range(n + 1):
        row, moves = cost[i], move[i]
        for j in _window(i, n, m, band):
            best, how = row.get(j, math.inf), (0, 0)
            above = cost[i - 1].get(j, math.inf) + skip if i else math.inf
            if above < best:
                best, how = above, (1, 0)
            beside = row.get(j - 1, math.inf) + skip
            if beside < best:
                best, how = beside, (0, 1)
            for (a, b), prior in shapes:
                before = cost[i - a].get(j - b) if a <= i and b <= j else None
                if before is not None and before + prior - SHARED_REWARD - LEXICON_REWARD < best:
                    total = before + prior + _pair_cost(one, other, evidence, (i - a, i), (j - b, j), ratio)
                    if total < best:
                        best, how = total, (a, b)
            if best < math.inf:
                row[j], moves[j] = best, how
    beads = list(_back(move, n, m))
    touched = any(abs(b[-1] - a[-1] * m / max(n, 1)) > band - EDGE for a, b in beads if a and b)
    return beads[::-1], touched


def _pair_cost(
    one: _Side, other: _Side, evidence: _Evidence, sources: tuple[int, int], targets: tuple[int, int], ratio: float
) -> float:
    """The cost of segments ``sources[0]`` up to ``sources[1]`` going with those of ``targets``, the prior left out."""
    (i, i_end), (j, j_end) = sources, targets
    common = met = 0.0
    for s in range(i, i_end):
        for t in range(j, j_end):
            common += evidence.common[s].get(t, 0.0)
            if evidence.met:
                met += evidence.met[s].get(t, 0.0)
    lengths = sum(one.lengths[i:i_end]), sum(other.lengths[j:j_end])
    cost = min(length_cost(*lengths, ratio), LENGTH_MOST)
    if common:
        cost -= SHARED_REWARD * min(2 * common / (sum(evidence.one[i:i_end]) + sum(evidence.other[j:j_end])), 1.0)
    if met:
        cost -= LEXICON_REWARD * min(met / max(sum(evidence.known[i:i_end]), LEAST_KNOWN), 1.0)
    if i_end - i == j_end - j == 1 and one.kinds[i] != other.kinds[j]:
        cost += OTHER_KIND
    return cost


def _window(i: int, n: int, m: int, band: int) -> range:
    middle = round(i * m / max(n, 1))
    return range(max(0, middle - band), min(m, middle + band) + 1)


def _back(move: list[dict[int, tuple[int, int]]], n: int, m: int) -> Iterator[Bead]:
    i, j = n, m
    while i or j:
        a, b = move[i][j]
        yield tuple(range(i - a, i)), tuple(range(j - b, j))
        i, j = i - a, j - b
