"""Pages, their segments, and the way back from a character to its line and column in the file."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from typing import NamedTuple

from termkit.model.language import Language


class Position(NamedTuple):
    """A place in a file; lines and columns count from 1, columns in characters."""

    line: int
    column: int


class Anchor(NamedTuple):
    """From ``offset`` in a segment's text on, characters stand one by one from ``line``:``column`` of the file."""

    offset: int
    line: int
    column: int


class Block(StrEnum):
    """What kind of block a segment is, or comes from; alignment keeps like with like."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    CAPTION = "caption"
    UNIT = "unit"


class Segment(NamedTuple):
    """The smallest piece of a page that is aligned and checked.

    ``text`` is what a reader sees: entities resolved, tags removed, blanks as in the file. ``anchors`` are sorted by offset;
    the first one is at 0. ``block`` numbers the blocks of a page from 0, and the sentences of one block share it.
    ``level`` is the depth of a heading or list item. ``ignores`` are indexes into the page's suppressions.
    """

    text: str
    anchors: tuple[Anchor, ...] = (Anchor(0, 1, 1),)
    block: int = 0
    kind: Block = Block.PARAGRAPH
    level: int = 0
    ignores: tuple[int, ...] = ()

    def locate(self, offset: int) -> Position:
        """The place in the file of the character at an offset of ``text`` (its length is allowed: one past the end)."""
        if len(self.anchors) == 1:
            _, line, column = self.anchors[0]
            return Position(line, column + offset)
        at = bisect_right(self.anchors, offset, key=lambda anchor: anchor.offset) - 1
        anchor = self.anchors[max(at, 0)]
        return Position(anchor.line, anchor.column + offset - anchor.offset)

    def slice(self, start: int, end: int) -> Segment:
        """The part between two offsets as a segment of its own, which still knows its place."""
        line, column = self.locate(start)
        inner = (Anchor(a.offset - start, a.line, a.column) for a in self.anchors if start < a.offset < end)
        return self._replace(text=self.text[start:end], anchors=(Anchor(0, line, column), *inner))


class Suppression(NamedTuple):
    """A comment in a page that switches rules off for one block; no codes means every rule."""

    codes: tuple[str, ...]
    line: int
    column: int


class Page(NamedTuple):
    """What is translated and checked: one text in one language.

    ``path`` is as the user gave it (``-`` for standard input). ``declared`` is the language that the file itself claims,
    if it does. ``has_lines`` is false for formats whose positions are paragraph numbers (DOCX, ODT, PDF).
    """

    path: str
    segments: tuple[Segment, ...]
    declared: Language | None = None
    suppressions: tuple[Suppression, ...] = ()
    has_lines: bool = True


class Unit(NamedTuple):
    """One aligned pair of a bitext; one side may be empty (nothing there corresponds to the other)."""

    source: tuple[Segment, ...]
    target: tuple[Segment, ...]


class Bitext(NamedTuple):
    """Aligned segments of two pages, in the order of the target page."""

    source: Page
    target: Page
    units: tuple[Unit, ...]
