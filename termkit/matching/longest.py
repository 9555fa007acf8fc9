"""Longest match wins: *police* inside *forces de police* is not meant."""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter

from termkit.matching.tokens import Found

_START, _END = itemgetter(0), itemgetter(1)


def longest(found: Iterable[Found]) -> list[Found]:
    """The designations that do not lie inside a longer one.

    Args:
        found: designations in any order.

    Returns:
        Those to keep, by their first token. Equal spans stay together: the same words may name two concepts.
    """
    ordered = sorted(sorted(found, key=_END, reverse=True), key=_START)
    keep: list[Found] = []
    first, last = -1, -1
    for one in ordered:
        if one.last > last:
            first, last = one.first, one.last
            keep.append(one)
        elif one.last == last and one.first == first:
            keep.append(one)
    return keep
