"""Plain text: paragraphs, list items and headings by blank lines, bullets and line lengths."""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.model.page import Block, Page
from termkit.readers.build import SegmentBuilder, numbered
from termkit.readers.open import decode

_BULLET = re.compile(r"[ \t]*(?:[•▪‣◦·*–—-]|\(?\d{1,3}[.)]|\(?[a-z]\))[ \t]+(?=\S)")
_END = re.compile(r"[.!?:;…][\"”»’')\]]*$")
LONGEST_HEADING = 100
WRAPPED_AT = 55


def parse(data: bytes, path: str) -> Page:
    """Read plain text.

    A line goes on a paragraph if the line before it is long, does not end a sentence, and this one has no bullet and
    no capital: text that is wrapped by hand is put together, a line that stands for itself is not.
    """
    return Page(path, tuple(numbered(_blocks(decode(data, path)))))


def _blocks(text: str) -> Iterator[SegmentBuilder]:
    lines = text.split("\n")
    group: list[int] = []
    for at, line in enumerate(lines):
        if group and not _goes_on(lines[group[-1]], line):
            yield _block(lines, group)
            group = []
        if line.strip():
            group.append(at)
    if group:
        yield _block(lines, group)


def _goes_on(before: str, line: str) -> bool:
    if not line.strip() or _BULLET.match(line):
        return False
    wrapped = len(before.rstrip()) >= WRAPPED_AT and not _END.search(before.rstrip())
    begins_low = line.lstrip()[:1].islower()
    indented = bool(_BULLET.match(before)) and line.startswith(("  ", "\t"))
    return (wrapped and (begins_low or len(before) <= 100)) or (begins_low and indented)


def _block(lines: list[str], group: list[int]) -> SegmentBuilder:
    first = lines[group[0]]
    bullet = _BULLET.match(first)
    alone = len(group) == 1
    neighbours = [lines[at].strip() for at in (group[0] - 1, group[-1] + 1) if 0 <= at < len(lines)]
    heading = alone and not any(neighbours) and len(first.strip()) <= LONGEST_HEADING and not _END.search(first.rstrip())
    builder = SegmentBuilder(Block.ITEM if bullet else Block.HEADING if heading else Block.PARAGRAPH)
    for number in group:
        line = lines[number]
        start = bullet.end() if bullet and number == group[0] else len(line) - len(line.lstrip())
        end = "\n" if number != group[-1] else ""
        builder.add(line[start:].rstrip() + end, number + 1, start + 1)
    return builder
