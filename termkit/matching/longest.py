"""Longest match wins: *police* inside *forces de police* is not meant."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from termkit.matching.tokens import Found

_START, _END = itemgetter(0), itemgetter(1)


def longest(found: Sequence[Found]) -> list[Found]:
    """The designations that do not lie inside a longer one.

    Args:
        found: designations in any order.

    Returns:
        Those to keep, by their first token. Equal spans stay together: the same words may name two concepts.
    """
    if len(found) == 1:
        return list(found)
    ordered = sorted(sorted(found, key=_END, reverse=True), key=_START)
    keep: list[Found] = []
    first, last = -1, -1
    for one in ordered:
        start, end, *_ = one
        if end > last:
            first, last = start, end
            keep.append(one)
        elif end == last and start == first:
            keep.append(one)
    return keep
