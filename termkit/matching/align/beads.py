"""Beads by dynamic programming, in two passes: the second one knows the words that the first one found to go together."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from termkit.matching.align.evidence import Bag, Terms, bag_of, shared, skeleton_of, weights
from termkit.matching.align.length import length_cost

Bead = tuple[tuple[int, ...], tuple[int, ...]]

# Bead shapes and how often they are met (Gale and Church's figures, smoothed for pages with gaps).
_SHAPES = {(1, 1): 0.86, (1, 0): 0.02, (0, 1): 0.02, (2, 1): 0.04, (1, 2): 0.04, (2, 2): 0.005, (3, 1): 0.004, (1, 3): 0.004}
_PRIOR = {shape: -math.log(probability) for shape, probability in _SHAPES.items()}
SHARED_REWARD = 9.0
LEXICON_REWARD = 9.0
NOTHING_SHARED = 2.2
SKIP_COST = 0.5
LENGTH_WEIGHT = 0.8
BAND = 60
STEM = 5
SURE = 0.25
LEAST_TOGETHER = 2


@dataclass(frozen=True, slots=True)
class _Side:
    texts: Sequence[str]
    bags: list[Bag]
    stems: list[frozenset[str]]
    lengths: list[int]
    kinds: Sequence[str]


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
    weight = weights(one.bags, other.bags)
    first = _path(_Scorer(one, other, weight, {}))
    lexicon = _lexicon(one, other, [bead for bead in first if _sure(bead, one, other, weight)])
    return _path(_Scorer(one, other, weight, lexicon))


def _side(texts: Sequence[str], kinds: Sequence[str], terms: Terms | None) -> _Side:
    bags = [bag_of(text, terms) for text in texts]
    return _Side(texts, bags, [_stems(text) for text in texts], [len(text) for text in texts], kinds or [""] * len(texts))


def _stems(text: str) -> frozenset[str]:
    words = (skeleton_of("".join(filter(str.isalpha, word)))[:STEM] for word in text.split())
    return frozenset(word for word in words if len(word) > 1)


def _sure(bead: Bead, one: _Side, other: _Side, weight: dict[str, float]) -> bool:
    left, right = bead
    return len(left) == len(right) == 1 and shared(one.bags[left[0]], other.bags[right[0]], weight) >= SURE


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
    return {
        stem: {
            other_stem: 2 * count / (in_one[stem] + in_other[other_stem])
            for other_stem, count in counts.items()
            if count >= LEAST_TOGETHER and 2 * count / (in_one[stem] + in_other[other_stem]) > 0.5
        }
        for stem, counts in together.items()
    }


class _Scorer:
    """The cost of each bead; what two segments share is worked out once."""

    def __init__(self, one: _Side, other: _Side, weight: dict[str, float], lexicon: dict[str, dict[str, float]]) -> None:
        self.one, self.other, self.weight, self.lexicon = one, other, weight, lexicon
        total_one, total_other = sum(one.lengths) + 1, sum(other.lengths) + 1
        self.ratio = min(max(total_other / total_one, 0.6), 1.6)
        self._shared: dict[tuple[int, int], float] = {}

    @property
    def size(self) -> tuple[int, int]:
        return len(self.one.texts), len(self.other.texts)

    def cost(self, i: int, j: int, shape: tuple[int, int]) -> float:
        """The cost of the bead that ends before source ``i`` and target ``j``."""
        a, b = shape
        if not a or not b:
            return _PRIOR[shape] + SKIP_COST
        sources, targets = range(i - a, i), range(j - b, j)
        lengths = sum(self.one.lengths[s] for s in sources), sum(self.other.lengths[t] for t in targets)
        alike = self._alike(sources, targets)
        cost = _PRIOR[shape] + LENGTH_WEIGHT * min(length_cost(*lengths, self.ratio), 12.0) - SHARED_REWARD * alike
        if alike < 0.02:
            cost += NOTHING_SHARED
        if a == b == 1 and self.one.kinds[i - 1] != self.other.kinds[j - 1]:
            cost += 3.0
        return cost

    def _alike(self, sources: range, targets: range) -> float:
        if len(sources) == len(targets) == 1:
            pair = (sources[0], targets[0])
            if pair not in self._shared:
                self._shared[pair] = self._measure(
                    self.one.bags[pair[0]], self.other.bags[pair[1]], *map(tuple, (sources, targets))
                )
            return self._shared[pair]
        left = sum((self.one.bags[s] for s in sources), Counter())
        right = sum((self.other.bags[t] for t in targets), Counter())
        return self._measure(left, right, tuple(sources), tuple(targets))

    def _measure(self, left: Bag, right: Bag, sources: tuple[int, ...], targets: tuple[int, ...]) -> float:
        alike = shared(left, right, self.weight)
        if not self.lexicon:
            return alike
        stems = frozenset().union(*(self.one.stems[s] for s in sources))
        others = frozenset().union(*(self.other.stems[t] for t in targets))
        if not stems or not others:
            return alike
        known = [
            max((v for o, v in self.lexicon[stem].items() if o in others), default=0.0)
            for stem in stems
            if self.lexicon.get(stem)
        ]
        return alike + (LEXICON_REWARD / SHARED_REWARD) * (sum(known) / max(len(known), 3))


def _path(scorer: _Scorer) -> list[Bead]:
    """The cheapest sequence of beads; the band around the diagonal is widened while the path touches its edge."""
    n, m = scorer.size
    band = max(BAND, abs(n - m) + BAND // 2)
    while True:
        beads, touched = _banded(scorer, band)
        if not touched or band > max(n, m):
            return beads
        band *= 2


def _banded(scorer: _Scorer, band: int) -> tuple[list[Bead], bool]:
    n, m = scorer.size
    best: list[dict[int, tuple[float, tuple[int, int]]]] = [{} for _ in range(n + 1)]
    best[0][0] = (0.0, (0, 0))
    for i in range(n + 1):
        row = best[i]
        for j in _window(i, n, m, band):
            if i == j == 0:
                continue
            options = []
            for a, b in _SHAPES:
                before = best[i - a].get(j - b) if a <= i and b <= j else None
                if before is not None:
                    options.append((before[0] + scorer.cost(i, j, (a, b)), (a, b)))
            if options:
                row[j] = min(options)
    beads = list(_back(best, n, m))
    touched = any(abs(b[-1] - (a[-1] * m / max(n, 1))) > band - 4 for a, b in beads if a and b)
    return beads[::-1], touched


def _window(i: int, n: int, m: int, band: int) -> range:
    middle = round(i * m / max(n, 1))
    return range(max(0, middle - band), min(m, middle + band) + 1)


def _back(best: list[dict[int, tuple[float, tuple[int, int]]]], n: int, m: int) -> Iterator[Bead]:
    i, j = n, m
    while i or j:
        a, b = best[i][j][1]
        yield tuple(range(i - a, i)), tuple(range(j - b, j))
        i, j = i - a, j - b
