"""Puts pages up in parcels: small pages together, a long text in pieces, so that work comes in even portions.

How pages are put up does not depend on who works on them: one worker and twenty make the same of the same pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from termkit.readers import is_plain_text
from termkit.verbs.extract_pages import Source

PARCEL_BYTES = 1 << 17
PARCEL_PAGES = 100
PIECE_BYTES = 1 << 17
_ENDS = (b"\n\n", b"\n\r\n", b"\n", b". ", b" ")


@dataclass(frozen=True, slots=True)
class Piece:
    """A page, or the bytes of a long text from ``start`` to ``end``; ``line`` is the line at which it begins.

    ``data`` is the content where it cannot be read from ``path``. ``last`` is false for a piece that others follow.
    """

    path: str
    start: int = 0
    end: int | None = None
    line: int = 1
    last: bool = True
    data: bytes | None = None

    @property
    def whole(self) -> bool:
        """Whether this is a page and not a piece of one."""
        return self.end is None

    @property
    def size(self) -> int:
        """How many bytes a piece has; -1 for a whole page."""
        return -1 if self.end is None else self.end - self.start


@dataclass(frozen=True, slots=True)
class Parcel:
    """Pages that are counted together, or one piece of a long text; ``size`` is in bytes."""

    pieces: tuple[Piece, ...]
    size: int


def parcels(sources: Iterable[Source]) -> Iterator[Parcel]:
    """Put pages up in parcels.

    Args:
        sources: pages, however many.
    """
    waiting: list[Piece] = []
    size = 0
    for source in sources:
        if waiting and (size + source.size > PARCEL_BYTES or len(waiting) == PARCEL_PAGES):
            yield Parcel(tuple(waiting), size)
            waiting, size = [], 0
        pieces = list(_cut(source)) if source.size > 2 * PIECE_BYTES else []
        if len(pieces) > 1:
            if waiting:
                yield Parcel(tuple(waiting), size)
                waiting, size = [], 0
            for piece in pieces:
                yield Parcel((piece,), piece.size)
        else:
            waiting.append(Piece(source.path, data=source.data))
            size += source.size
    if waiting:
        yield Parcel(tuple(waiting), size)


def _cut(source: Source) -> Iterator[Piece]:
    """The pieces of a long text; nothing for a page of another kind, or one that cannot be read."""
    try:
        with BytesIO(source.data) if source.data is not None else Path(source.path).open("rb") as file:
            if is_plain_text(source.path, file.read(4096)):
                yield from _pieces(source, file)
    except OSError:
        return  # whoever counts it will say what is wrong


def _pieces(source: Source, file: BinaryIO) -> Iterator[Piece]:
    start, line = 0, 1
    while start < source.size:
        file.seek(start)
        block = file.read(PIECE_BYTES)
        if not block:
            return
        if start + len(block) < source.size:
            block = block[: _end(block)]
        end = start + len(block)
        data = None if source.data is None else block
        yield Piece(source.path, start, end, line, last=end >= source.size, data=data)
        start, line = end, line + block.count(b"\n")


def _end(block: bytes) -> int:
    """Where a block of a longer text is cut: behind a paragraph, a line, a sentence or a word, in this order."""
    for mark in _ENDS:
        at = block.rfind(mark, len(block) // 2)
        if at > 0:
            return at + len(mark)
    end = len(block) - 1
    while end > 1 and block[end] & 0xC0 == 0x80:
        end -= 1  # not in the middle of a letter
    return end
