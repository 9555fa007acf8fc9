"""Longest match wins: *police* inside *forces de police* is not meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from termkit.matching.tier import Tier
from termkit.matching.tokens import Found


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
    keep: list[Found] = []
    cover = last = Found(-1, -1, -1, Tier.STRICT)
    for one in sorted(found, key=_outer_first):
        if one[:3] == last[:3]:
            continue
        last = one
        if one.last > cover.last:
            cover = one
            keep.append(one)
        elif one[:2] == cover[:2] or (cover.scattered and not set(one.words) <= set(cover.words)):
            keep.append(one)
    return keep


def _outer_first(found: Found) -> tuple[object, ...]:
    return found[0], -found[1], found[2:]
