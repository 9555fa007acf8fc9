"""Markdown: blocks by markdown-it, columns by finding its text again in the lines of each block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from termkit.model.page import Block, Page, Suppression
from termkit.readers.build import SegmentBuilder, numbered
from termkit.readers.open import decode
from termkit.readers.suppressions import suppressed_codes

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_FRONT_MATTER = re.compile(r"\A---\n.*?\n(?:---|\.\.\.)\n", re.DOTALL)


def parse(data: bytes, path: str) -> Page:
    """Read Markdown (CommonMark with tables); code, addresses and front matter are no text."""
    text = decode(data, path)
    front = _FRONT_MATTER.match(text)
    if front:
        text = "\n" * front.group().count("\n") + text[front.end() :]
    reader = _Reader(text)
    segments = tuple(numbered(reader.blocks(_markdown().parse(text))))
    return Page(path, segments, suppressions=tuple(reader.suppressions))


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    # Entities and escapes stay tokens of their own: what stands in the file is then known of each.
    return MarkdownIt("commonmark").enable("table").disable("text_join")


class _Reader:
    """Walks the tokens; keeps its place in the text, so that each word is found where it stands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.suppressions: list[Suppression] = []
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._pending: list[int] = []

    def blocks(self, tokens: list[Token]) -> Iterator[SegmentBuilder]:
        """A builder for each block of text."""
        around: list[Token] = []
        place = 0
        for token in tokens:
            if token.nesting == 1:
                around.append(token)
            elif token.nesting == -1:
                around.pop()
            elif token.type == "html_block" and token.map:
                self._comments(token.content, self._starts[token.map[0]])
            elif token.type == "inline" and token.map:
                place = max(place, self._starts[token.map[0]])
                builder = self._builder(around)
                place = self._fill(builder, token, place)
                yield builder

    def _builder(self, around: list[Token]) -> SegmentBuilder:
        kind, level = Block.PARAGRAPH, 0
        for token in around:
            if token.type == "heading_open":
                kind, level = Block.HEADING, int(token.tag[1])
            elif token.type == "list_item_open":
                kind, level = Block.ITEM, level + 1
            elif token.type in ("td_open", "th_open"):
                kind = Block.CELL
        builder = SegmentBuilder(kind, level, tuple(self._pending))
        self._pending.clear()
        return builder

    def _fill(self, builder: SegmentBuilder, token: Token, place: int) -> int:
        """Add the text of an inline token; returns the place behind it."""
        for child in token.children or ():
            if child.type in ("softbreak", "hardbreak"):
                end = self.text.find("\n", place)
                place = len(self.text) if end < 0 else end + 1
                builder.add_resolved("\n", *self._position(max(place - 1, 0)))
            elif child.type in ("text", "code_inline", "html_inline", "text_special"):
                place = self._child(builder, child, place)
            elif child.type == "image":
                place = self._past(f"]({child.attrGet('src') or ''}", place)
            elif child.type == "link_close":
                place = self._past("](", place) if self.text.startswith("](", place) else place
        return place

    def _child(self, builder: SegmentBuilder, child: Token, place: int) -> int:
        at = self.text.find(child.content, place)
        if child.type == "html_inline" and at >= 0:
            self._comments(child.content, at, builder)
        elif child.type == "text":
            if at < 0:
                return self._escaped(builder, child.content, place)
            builder.add(child.content, *self._position(at))
        elif child.type == "text_special":
            mark = self.text.find(child.markup, place)
            builder.add_resolved(child.content, *self._position(max(mark, place)))
            return max(mark, place) + len(child.markup)
        return place if at < 0 else at + len(child.content)

    def _escaped(self, builder: SegmentBuilder, content: str, place: int) -> int:
        """Add text in which the file has backslashes (a bar in a cell of a table)."""
        at = max(self.text.find(content.split("|", maxsplit=1)[0], place), place)
        for letter in content:
            if self.text.startswith("\\" + letter, at):
                builder.add_resolved(letter, *self._position(at))
                at += 2
            elif self.text.startswith(letter, at):
                builder.add(letter, *self._position(at))
                at += 1
            else:
                builder.add_resolved(letter, *self._position(min(at, len(self.text))))
        return at

    def _past(self, words: str, place: int) -> int:
        at = self.text.find(words, place)
        return place if at < 0 else at + len(words)

    def _comments(self, html: str, start: int, builder: SegmentBuilder | None = None) -> None:
        for comment in _COMMENT.finditer(html):
            codes = suppressed_codes(comment.group(1))
            if codes is None:
                continue
            self.suppressions.append(Suppression(codes, *self._position(start + comment.start())))
            number = len(self.suppressions) - 1
            if builder is None:
                self._pending.append(number)
            else:
                builder.ignores += (number,)

    def _position(self, offset: int) -> tuple[int, int]:
        line = self.text.count("\n", 0, offset) + 1
        return line, offset - self._starts[line - 1] + 1
