"""Pieces of text with their places, put together to segments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from termkit.model.page import Anchor, Block, Segment

_LINES = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass
class SegmentBuilder:
    """Collects the text of one block; a new anchor is made only where the text does not go on where it left off."""

    kind: Block = Block.PARAGRAPH
    level: int = 0
    ignores: tuple[int, ...] = ()
    _text: list[str] = field(default_factory=list)
    _length: int = 0
    _anchors: list[Anchor] = field(default_factory=list)
    _line: int = 0
    _column: int = 0

    def add(self, text: str, line: int, column: int) -> None:
        """Add text that stands at ``line``:``column``, character by character; a line end in it begins a new line there."""
        for part in _LINES.findall(text):
            if (line, column) != (self._line, self._column) or not self._anchors:
                self._anchors.append(Anchor(self._length, line, column))
            self._text.append(part)
            self._length += len(part)
            if part.endswith("\n"):
                line, column = line + 1, 1
                self._line = self._column = 0  # columns begin anew, so what follows needs an anchor
            else:
                column += len(part)
                self._line, self._column = line, column

    def add_resolved(self, text: str, line: int, column: int) -> None:
        """Add text that something else stands for in the file (an entity); what follows needs an anchor of its own."""
        self._anchors.append(Anchor(self._length, line, column))
        self._text.append(text)
        self._length += len(text)
        self._line = self._column = 0

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._text)

    def segment(self, block: int) -> Segment | None:
        """The block as a segment, without the blanks around it; ``None`` where there is no text."""
        text = self.text
        stripped = text.strip()
        if not any(map(str.isalnum, stripped)):
            return None
        start = text.index(stripped)
        whole = Segment(text, tuple(self._anchors), block, self.kind, self.level, self.ignores)
        return whole.slice(start, start + len(stripped))


def numbered(builders: Iterator[SegmentBuilder]) -> Iterator[Segment]:
    """The segments of builders, numbered as blocks."""
    block = 0
    for builder in builders:
        segment = builder.segment(block)
        if segment is not None:
            yield segment
            block += 1
