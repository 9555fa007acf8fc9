"""Longest match wins: *police* inside *forces de police* is not meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import itemgetter

from termkit.matching.tier import Tier
from termkit.matching.tokens import Found

_START, _END = itemgetter(0), itemgetter(1)


def distinct(found: Iterable[Found]) -> list[Found]:
    """Designations by their first and last tokens, each once for the same tokens, in the strictest tier that was met."""
    ordered = sorted(found)
    return ordered[:1] + [one for other, one in pairwise(ordered) if one[2] != other[2] or one[:2] != other[:2]]


def longest(found: Sequence[Found]) -> list[Found]:
    """The designations that are not part of a longer one.

    Args:
        found: designations in any order; some may be there twice.

    Returns:
        Those to keep, by their first token. Equal spans stay together: the same words may name two concepts. What stands in the
        gap of a longer one is no part of it: *ватреним оружјем* in *трговина ватреним оружјем*, met as *трговина оружјем*.
    """
    if len(found) == 1:
        return list(found)
    ordered = sorted(sorted(distinct(found), key=_END, reverse=True), key=_START)
    keep: list[Found] = []
    cover = Found(-1, -1, -1, Tier.STRICT)
    for one in ordered:
        if one.last > cover.last:
            cover = one
            keep.append(one)
        elif one[:2] == cover[:2] or not set(one.words) <= set(cover.words):
            keep.append(one)
    return keep
