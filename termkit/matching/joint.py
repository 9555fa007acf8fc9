"""The tables of two indexes of one language as one, so that texts are read once for both.

The slots and the designations of the second are numbered on from those of the first. Nothing is copied: what is asked for is
looked up in both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, TypeVar

from termkit.matching.compiled import Compiled, Phrase

T = TypeVar("T")


def join_tables(first: Compiled, second: Compiled, *, entries: int) -> Compiled:
    """Both tables as one.

    Args:
        first: the tables whose numbers stay.
        second: the tables whose numbers are raised.
        entries: the number of designations in the first.
    """
    slots = len(first.slots)

    def raised(slot: tuple[Any, ...]) -> tuple[Any, ...]:
        singles, phrases = slot
        return (
            tuple((entry + entries, capital) for entry, capital in singles),
            tuple(_raised(Phrase._make(phrase), slots, entries) for phrase in phrases),
        )

    return Compiled(_Table(first.table, second.table, slots), Row(first.slots, second.slots, raised))


def _raised(phrase: Phrase, slots: int, entries: int) -> Phrase:
    words = tuple(slot + slots for slot in phrase.slots)
    return phrase._replace(partner=phrase.partner + slots, entry=phrase.entry + entries, slots=words)


class _Table(Mapping[str, tuple[int, ...]]):
    """The slots of a key in one table, then those in the other, raised by the number of slots of the first."""

    def __init__(self, first: Mapping[str, tuple[int, ...]], second: Mapping[str, tuple[int, ...]], slots: int) -> None:
        self._first, self._second, self._slots = first, second, slots

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(chain(self._first, self._second)))

    def __getitem__(self, key: str) -> tuple[int, ...]:
        found: tuple[int, ...] | None = self.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def get(self, key: str, default: Any = None) -> Any:
        """The slots of a key."""
        second = self._second.get(key)
        if second is None:
            return self._first.get(key, default)
        return (*self._first.get(key, ()), *[slot + self._slots for slot in second])


class Row(Sequence[T]):
    """One list behind another.

    Args:
        first: the list in front.
        second: the list behind it.
        change: what the items of the second are to look like.
    """

    def __init__(self, first: Sequence[T], second: Sequence[T], change: Callable[[T], T] = lambda item: item) -> None:
        self._first, self._second, self._change = first, second, change
        self._front = len(first)
        self._numbers = range(len(first) + len(second))

    def __len__(self) -> int:
        return len(self._numbers)

    def __getitem__(self, at: Any) -> Any:
        number = self._numbers[at]
        if isinstance(number, range):
            return [self[one] for one in number]
        behind = number - self._front
        return self._first[number] if behind < 0 else self._change(self._second[behind])
