"""Longest match wins: *police* inside *forces de police* is not meant."""

from __future__ import annotations

from collections.abc import Sequence


def longest(spans: Sequence[tuple[int, int]]) -> list[int]:
    """The spans that do not lie inside a longer one.

    Args:
        spans: (start, end) pairs in any order; equal ones may occur.

    Returns:
        Indexes of the spans to keep, by start. Equal spans stay together: the same words may name two concepts.
    """
    order = sorted(range(len(spans)), key=lambda i: (spans[i][0], -spans[i][1]))
    keep: list[int] = []
    reach, widest = -1, (-1, -1)
    for i in order:
        start, end = spans[i]
        if end > reach:
            keep.append(i)
            reach, widest = end, (start, end)
        elif (start, end) == widest:
            keep.append(i)
    return keep
