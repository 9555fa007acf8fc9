"""Puts what two people have made of one sequence into one order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

K = TypeVar("K", bound=tuple[Any, ...])


def weave(base: Sequence[K], ours: Sequence[K], theirs: Sequence[K]) -> list[K]:
    """Every key of three sequences once; which of the two sides is ours makes no difference.

    Keys of the base stand as they do there, or as the side has them that moved them (ours, if both did). What a side added
    stands behind the key of the base that it follows there; of two runs of additions at one place the smaller is first.
    """
    known = set(base)
    return list(_interleaved(_spine(base, ours, theirs), [_runs(known, ours), _runs(known, theirs)]))


def _spine(base: Sequence[K], ours: Sequence[K], theirs: Sequence[K]) -> Sequence[K]:
    """The keys of the base, in the order that they are to have."""
    for side in (ours, theirs):
        there = set(side)
        kept, known = [key for key in base if key in there], set(base)
        own = [key for key in side if key in known]
        if own != kept:
            return list(_interleaved(own, [_runs(set(own), base)]))
    return base


def _runs(known: set[K], side: Iterable[K]) -> Mapping[K | None, list[K]]:
    """The unknown keys of a side, by the known one that they follow; ``None`` where they are the first."""
    runs: dict[K | None, list[K]] = {}
    at: K | None = None
    for key in side:
        if key in known:
            at = key
        else:
            runs.setdefault(at, []).append(key)
    return runs


def _interleaved(spine: Iterable[K], additions: Sequence[Mapping[K | None, list[K]]]) -> Iterator[K]:
    done: set[K] = set()
    for anchor in (None, *spine):
        runs = sorted(added[anchor] for added in additions if anchor in added)
        for key in ([] if anchor is None else [anchor]) + [key for run in runs for key in run]:
            if key not in done:
                done.add(key)
                yield key
