"""Figures and dates without a counterpart, each beside what the other side has in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import TypeVar

from termkit.matching.dates import Date
from termkit.matching.numbers import Number
from termkit.model.finding import Spot
from termkit.model.page import Segment

T = TypeVar("T")


def spot_of(placed: tuple[Segment, Number | Date]) -> Spot:
    """Where figures or a date stand."""
    segment, value = placed
    return Spot(segment, value.start, value.end)


def instead(
    lost: Sequence[tuple[Segment, T]],
    new: Sequence[tuple[Segment, T]],
    said_in_target: Callable[[T], bool],
    said_in_source: Callable[[T], bool],
) -> Iterator[tuple[tuple[Segment, T] | None, tuple[Segment, T] | None]]:
    """Pair what only the source has with what only the translation has, in their order.

    Args:
        lost: values of the source that are left over.
        new: values of the translation that are left over.
        said_in_target: whether the translation has a value somewhere.
        said_in_source: whether the source has a value somewhere.

    Yields:
        Pairs, then what is alone, with ``None`` for the other. What is only said once more than on the other side is passed
        over where nothing stands in its place: *l’article 5 ... cet article* for *article 5 ... article 5*.
    """
    gone = sorted(lost, key=lambda placed: said_in_target(placed[1]))
    come = sorted(new, key=lambda placed: said_in_source(placed[1]))
    for one, other in zip_longest(gone, come):
        if not (other is None and said_in_target(one[1])) and not (one is None and said_in_source(other[1])):
            yield one, other
