"""Where in a catalogue the characters of its strings and fields stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from termkit.catalog.entry import PoString
from termkit.catalog.fields import Field
from termkit.catalog.po import unescape
from termkit.model.page import Anchor, Segment

_PIECE = re.compile(r"\\(?:x[0-9A-Fa-f]{1,2}|[0-7]{1,3}|.)|[^\\]+")


def string_segment(lines: Sequence[str], string: PoString, ignores: tuple[int, ...] = ()) -> Segment:
    """The string of a keyword, each character at its place between the quotation marks."""
    text, anchors = "", []
    for piece, line, column in _pieces(lines, string):
        anchors.append(Anchor(len(text), line, column))
        text += (unescape(piece) or "") if piece[:1] == "\\" else piece
    return Segment(text, tuple(anchors), ignores=ignores)


def _pieces(lines: Sequence[str], string: PoString) -> Iterator[tuple[str, int, int]]:
    """Escapes and what stands between them, at least one for each line."""
    for at in range(string.first, string.last):
        start, end = lines[at].index('"') + 1, lines[at].rindex('"')
        yield "", at + 1, start + 1
        for found in _PIECE.finditer(lines[at], start, end):
            yield found[0], at + 1, found.start() + 1


def field_segments(lines: Sequence[str], field: Field, ignores: tuple[int, ...] = ()) -> tuple[Segment, Segment]:
    """The name of a field and its value, which may go on over several comment lines."""
    first = lines[field.lines[0]]
    at = first.index(field.name, 1)
    name = Segment(field.name, (Anchor(0, field.lines[0] + 1, at + 1),), ignores=ignores)
    text, anchors = "", []
    for number, line in enumerate(field.lines):
        raw = lines[line]
        start = at + len(field.name) + 1 if number == 0 else 2
        part = raw[start:].strip()
        text += " " if text and part else ""
        anchors.append(Anchor(len(text), line + 1, start + raw[start:].index(part) + 1))
        text += part
    return name, Segment(text, tuple(anchors), ignores=ignores)
