"""Big tables and lists that are unpacked piece by piece, so that a run pays for what it looks at and not for what there is.

A table is cut into buckets by a checksum of its keys, a list into blocks; each is one string of bytes, written by
:mod:`marshal`, until something in it is asked for. They hold what marshal can write: tuples, strings and numbers.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, TypeVar
from zlib import crc32

KEYS_IN_BUCKET = 32
ROWS_IN_BLOCK = 64

T = TypeVar("T")

PackedTable = Sequence[bytes]
PackedRows = tuple[int, Sequence[bytes]]


def pack_table(table: Mapping[str, Any]) -> PackedTable:
    """A dictionary as bytes."""
    buckets: list[dict[str, Any]] = [{} for _ in range(len(table) // KEYS_IN_BUCKET + 1)]
    for key, value in table.items():
        buckets[_checksum(key) % len(buckets)][key] = value
    return [marshal.dumps(bucket) for bucket in buckets]


def pack_rows(rows: Iterable[tuple[Any, ...]]) -> PackedRows:
    """A list of tuples as bytes."""
    given = list(rows)
    return len(given), [marshal.dumps(given[at : at + ROWS_IN_BLOCK]) for at in range(0, len(given), ROWS_IN_BLOCK)]


class Table(Mapping[str, Any]):
    """A packed dictionary."""

    def __init__(self, packed: PackedTable) -> None:
        self._packed = packed
        self._buckets: list[dict[str, Any] | None] = [None] * len(packed)

    def __len__(self) -> int:
        return sum(len(self._bucket(at)) for at in range(len(self._packed)))

    def __iter__(self) -> Iterator[str]:
        return chain.from_iterable(self._bucket(at) for at in range(len(self._packed)))

    def __getitem__(self, key: str) -> Any:
        return self._bucket(_checksum(key) % len(self._packed))[key]

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a key."""
        at = _checksum(key) % len(self._packed)
        return (self._buckets[at] or self._bucket(at)).get(key, default)

    def _bucket(self, at: int) -> dict[str, Any]:
        bucket = self._buckets[at]
        if bucket is None:
            bucket = self._buckets[at] = marshal.loads(self._packed[at])  # noqa: S302 - written by ourselves
        return bucket


class Rows(Sequence[tuple[Any, ...]]):
    """A packed list."""

    def __init__(self, packed: PackedRows) -> None:
        self._size, self._packed = packed
        self._blocks: list[list[tuple[Any, ...]] | None] = [None] * len(self._packed)

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, slice):
            return [self[number] for number in range(self._size)[at]]
        number, place = divmod(range(self._size)[at], ROWS_IN_BLOCK)
        block = self._blocks[number]
        if block is None:
            block = self._blocks[number] = marshal.loads(self._packed[number])  # noqa: S302 - written by ourselves
        return block[place]


class Made(Sequence[T]):
    """A packed list of what is made of its rows when it is asked for."""

    def __init__(self, packed: PackedRows, make: Callable[..., T]) -> None:
        self._rows = Rows(packed)
        self._make = make
        self._made: list[T | None] = [None] * len(self._rows)

    def __len__(self) -> int:
        return len(self._made)

    def __getitem__(self, at: Any) -> Any:
        found = self._made[at]
        if found is None:
            found = self._made[at] = self._make(*self._rows[at])
        elif isinstance(at, slice):
            return [self[number] for number in range(len(self))[at]]
        return found


def _checksum(key: str) -> int:
    return crc32(key.encode("utf-8", "surrogatepass"))
