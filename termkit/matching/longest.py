"""Longest match wins: *police* inside *forces de police* is not meant."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from termkit.matching.tier import Tier
from termkit.matching.tokens import Found

_START, _END = itemgetter(0), itemgetter(1)


def longest(found: Sequence[Found]) -> list[Found]:
    """The designations that are not part of a longer one.

    Args:
        found: designations in any order.

    Returns:
        Those to keep, by their first token. Equal spans stay together: the same words may name two concepts. What stands in the
        gap of a longer one is no part of it: *ватреним оружјем* in *трговина ватреним оружјем*, met as *трговина оружјем*.
    """
    if len(found) == 1:
        return list(found)
    ordered = sorted(sorted(found, key=_END, reverse=True), key=_START)
    keep: list[Found] = []
    cover = Found(-1, -1, -1, Tier.STRICT, ())
    for one in ordered:
        if one.last > cover.last:
            cover = one
            keep.append(one)
        elif one[:2] == cover[:2] or not set(one.words) <= set(cover.words):
            keep.append(one)
    return keep
