"""Plain text: paragraphs, list items and headings by blank lines, bullets and line lengths."""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.model.page import Block, Page, Suppression
from termkit.readers.build import SegmentBuilder, numbered
from termkit.readers.open import decode
from termkit.readers.suppressions import suppressed_codes

_BULLET = re.compile(r"[ \t]*(?:[•▪‣◦·*–—-]|\(?\d{1,3}[.)]|\(?[a-z]\))[ \t]+(?=\S)")
_END = re.compile(r"[.!?:;…][\"”»’')\]]*$")
_COMMENT = re.compile(r"<!--(.*?)-->")
LONGEST_HEADING = 100
WRAPPED_AT = 55


def parse(data: bytes, path: str) -> Page:
    """Read plain text.

    A line goes on a paragraph if the line before it is long, does not end a sentence, and this one has no bullet and
    no capital: text that is wrapped by hand is put together, a line that stands for itself is not. Comments about termkit
    (``<!-- termkit: ignore TK302 -->``) are no text.
    """
    reader = _Reader(decode(data, path))
    return Page(path, tuple(numbered(reader.blocks())), suppressions=tuple(reader.suppressions))


class _Reader:
    """Puts lines together to blocks; a comment counts for the block that it stands in, or the next one."""

    def __init__(self, text: str) -> None:
        self.suppressions: list[Suppression] = []
        self._comments: dict[int, list[re.Match[str]]] = {}
        self._lines = [self._without_comments(at, line) for at, line in enumerate(text.split("\n"))]

    def _without_comments(self, at: int, line: str) -> str:
        """A line with blanks in place of the comments in it that are about termkit, so that columns stay."""
        for comment in _COMMENT.finditer(line):
            if suppressed_codes(comment.group(1)) is not None:
                self._comments.setdefault(at, []).append(comment)
                line = line[: comment.start()] + " " * len(comment.group()) + line[comment.end() :]
        return line

    def blocks(self) -> Iterator[SegmentBuilder]:
        """The blocks in order."""
        lines = self._lines
        group: list[int] = []
        pending: list[int] = []
        for at, line in enumerate(lines):
            if group and not _goes_on(lines[group[-1]], line):
                yield self._block(group, pending)
                group, pending = [], []
            pending += self._noted(at)
            if line.strip():
                group.append(at)
        if group:
            yield self._block(group, pending)

    def _noted(self, at: int) -> Iterator[int]:
        for comment in self._comments.get(at, ()):
            codes = suppressed_codes(comment.group(1)) or ()
            self.suppressions.append(Suppression(codes, at + 1, comment.start() + 1))
            yield len(self.suppressions) - 1

    def _block(self, group: list[int], ignores: list[int]) -> SegmentBuilder:
        lines = self._lines
        first = lines[group[0]]
        bullet = _BULLET.match(first)
        alone = len(group) == 1
        neighbours = [lines[at].strip() for at in (group[0] - 1, group[-1] + 1) if 0 <= at < len(lines)]
        heading = alone and not any(neighbours) and len(first.strip()) <= LONGEST_HEADING and not _END.search(first.rstrip())
        kind = Block.ITEM if bullet else Block.HEADING if heading else Block.PARAGRAPH
        builder = SegmentBuilder(kind, ignores=tuple(ignores))
        for number in group:
            line = lines[number]
            start = bullet.end() if bullet and number == group[0] else len(line) - len(line.lstrip())
            end = "\n" if number != group[-1] else ""
            builder.add(line[start:].rstrip() + end, number + 1, start + 1)
        return builder


def _goes_on(before: str, line: str) -> bool:
    if not line.strip() or _BULLET.match(line):
        return False
    wrapped = len(before.rstrip()) >= WRAPPED_AT and not _END.search(before.rstrip())
    begins_low = line.lstrip()[:1].islower()
    indented = bool(_BULLET.match(before)) and line.startswith(("  ", "\t"))
    return (wrapped and (begins_low or len(before) <= 100)) or (begins_low and indented)
