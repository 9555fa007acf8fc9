"""Word processor files (DOCX, ODT) by the standard library: every paragraph, those of tables, headers and notes included."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO

from termkit.errors import InputError
from termkit.messages import N_, Message
from termkit.model.page import Block, Page
from termkit.readers.build import SegmentBuilder, numbered
from termkit.readers.xml import read_xml

LARGEST_PART = 200_000_000
"""Bytes that one part may unpack to; more is no document but an attack."""

_WORD_PARTS = ("word/document.xml", "word/header", "word/footer", "word/footnotes.xml", "word/endnotes.xml")


def parse_docx(data: bytes, path: str) -> Page:
    """Read a DOCX file; lines are the numbers of paragraphs."""
    return _page(data, path, _WORD_PARTS, _Reader(paragraphs={"p"}, texts={"t"}, breaks={"br", "tab"}, cells={"tc"}))


def parse_odt(data: bytes, path: str) -> Page:
    """Read an ODT file; lines are the numbers of paragraphs."""
    reader = _Reader(paragraphs={"p", "h"}, texts=set(), breaks={"line-break", "tab", "s"}, cells={"table-cell"})
    return _page(data, path, ("content.xml", "styles.xml"), reader)


def _page(data: bytes, path: str, wanted: tuple[str, ...], reader: _Reader) -> Page:
    for name, part in _parts(data, path, wanted):
        read_xml(part, f"{path}!{name}", reader)
    return Page(path, tuple(numbered(iter(reader.builders))), has_lines=False)


def _parts(data: bytes, path: str, wanted: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        infos = [
            info for start in wanted for info in sorted(archive.infolist(), key=lambda i: i.filename) if _is_part(info, start)
        ]
        if not infos:
            raise InputError(Message("this archive is not the document that its name says"), path=path)
        for info in infos:
            if info.file_size > LARGEST_PART:
                template = N_("{part} unpacks to {size} bytes; that is no document")
                raise InputError(Message(template, part=info.filename, size=str(info.file_size)), path=path)
            yield info.filename, archive.read(info)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        template = N_("this is no word processor file, or it is damaged or encrypted: {reason}")
        raise InputError(Message(template, reason=str(error)), path=path) from None


def _is_part(info: zipfile.ZipInfo, start: str) -> bool:
    return info.filename.startswith(start) and info.filename.endswith(".xml")


class _Reader:
    """Collects paragraphs from the XML of either format."""

    def __init__(self, *, paragraphs: set[str], texts: set[str], breaks: set[str], cells: set[str]) -> None:
        self.builders: list[SegmentBuilder] = []
        self._paragraphs, self._texts, self._breaks, self._cells = paragraphs, texts, breaks, cells
        self._open: list[str] = []
        self._stack: list[SegmentBuilder] = []
        self._columns: list[int] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._open.append(name)
        if name in self._paragraphs and not (self._texts and "t" in self._open[:-1]):
            kind = Block.CELL if any(cell in self._open for cell in self._cells) else Block.PARAGRAPH
            if name == "h":
                kind = Block.HEADING
            if any(tag in ("list-item",) for tag in self._open):
                kind = Block.ITEM
            self._stack.append(SegmentBuilder(kind))
            self._columns.append(1)
            self.builders.append(self._stack[-1])
        elif self._stack:
            self._style(name, attributes)
            if name in self._breaks:
                self._add(" ")

    def end(self, name: str) -> None:
        """An element ends."""
        self._open.pop()
        if name in self._paragraphs and self._stack:
            self._stack.pop()
            self._columns.pop()

    def text(self, text: str, line: int, column: int) -> None:
        """Text of the paragraph that is open."""
        if self._stack and (not self._texts or self._open[-1] in self._texts):
            self._add(text.replace("\n", " "))

    def _style(self, name: str, attributes: dict[str, str]) -> None:
        if name == "pStyle" and attributes.get("val", "").lower().startswith(("heading", "titre", "naslov", "title")):
            self._stack[-1].kind = Block.HEADING
        elif name == "numPr":
            self._stack[-1].kind = Block.ITEM

    def _add(self, text: str) -> None:
        number = self.builders.index(self._stack[-1]) + 1 if len(self._stack) > 1 else len(self.builders)
        self._stack[-1].add(text, number, self._columns[-1])
        self._columns[-1] += len(text)
