"""Readers: files to pages whose segments know their line and column; one format a file, imported when it is needed."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from termkit.errors import InputError, UsageError
from termkit.messages import N_, Message
from termkit.model.page import Bitext, Page
from termkit.readers.open import encoding_of, read_bytes

if TYPE_CHECKING:
    from termkit.readers.raw import RawText

_PAGES = {
    ".txt": "text",
    ".text": "text",
    "": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".odt": "odt",
    ".pdf": "pdf",
}
_BITEXTS = {".po": "po", ".pot": "po", ".xlf": "xliff", ".xliff": "xliff", ".tmx": "tmx"}
PAGE_SUFFIXES = frozenset(_PAGES) - {""}
_WITHOUT_LINES = (".docx", ".odt", ".pdf")
_FORMATS = ("text", "markdown", "html", "docx", "odt", "pdf")


def read_page(path: str | Path, *, format: str | None = None) -> Page:
    """Read a page in one language.

    Args:
        path: a file, or ``-`` for standard input.
        format: one of ``text``, ``markdown``, ``html``, ``docx``, ``odt``, ``pdf``; by default what name and content say.

    Returns:
        The page; its segments are blocks (paragraphs, headings, list items, cells) that have text.

    Raises:
        InputError: the file is missing, a folder, binary, in an unknown encoding, or without any text.
        UsageError: the format is unknown.
    """
    name = str(path)
    return parse_page(read_bytes(name), name, format=format)


def parse_page(data: bytes, name: str, *, format: str | None = None, prose: bool = False) -> Page:
    """The page that a file's content is.

    Args:
        data: the content.
        name: the name of the file, which tells its format.
        format: as for :func:`read_page`.
        prose: leave out navigation, menus and other furniture of web pages wherever they stand.

    Raises:
        InputError: the content is binary, in an unknown encoding, or without any text.
        UsageError: the format is unknown.
    """
    kind = format or _kind(name, data)
    if kind not in _FORMATS:
        template = N_("unknown format {format}; termkit reads {formats}")
        raise UsageError(Message(template, format=repr(kind), formats=", ".join(_FORMATS)))
    reader = import_module(f"termkit.readers.{kind}")
    page: Page = reader.parse(data, name, prose=prose) if kind == "html" else reader.parse(data, name)
    if not page.segments:
        raise InputError(Message("there is no text in this page"), path=name)
    return page


def read_bitext(path: str | Path) -> Bitext:
    """Read a file that holds source and translation side by side.

    Raises:
        InputError: the file cannot be read.
        UsageError: the format is not a bilingual one.
    """
    name = str(path)
    kind = _BITEXTS.get(Path(name).suffix.lower())
    if kind is None:
        template = N_("{path} is not in a bilingual format; termkit reads {formats}")
        raise UsageError(Message(template, path=name, formats=", ".join(_BITEXTS)))
    parse: Callable[[bytes, str], Bitext] = import_module(f"termkit.readers.{kind}").parse
    bitext = parse(read_bytes(name), name)
    if not bitext.units:
        raise InputError(Message("there is no translated text in this file"), path=name)
    return bitext


def is_bilingual(path: str | Path) -> bool:
    """Whether a file holds source and translation side by side, by its name."""
    return Path(str(path)).suffix.lower() in _BITEXTS


def is_plain_text(path: str | Path, head: bytes) -> bool:
    """Whether a file is plain text that can be cut between any two letters, by its name and its first bytes."""
    return _kind(str(path), head) == "text" and not head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))


def has_lines(path: str | Path) -> bool:
    """Whether a file is text with lines, by its name; findings in others have paragraph numbers."""
    return Path(str(path)).suffix.lower() not in _WITHOUT_LINES


def read_raw(path: str | Path) -> RawText:
    """A file of text as it is.

    Raises:
        InputError: the file cannot be read, or not be written back as it was.
    """
    from termkit.readers.raw import parse_raw

    name = str(path)
    data = read_bytes(name)
    declared = None
    if _BITEXTS.get(Path(name).suffix.lower()) == "po":
        from termkit.readers.po import charset

        declared = charset(data)
    mark, encoding = encoding_of(data, name, declared)
    return parse_raw(data, name, encoding, mark)


def _kind(name: str, data: bytes) -> str:
    known = _PAGES.get("" if name == "-" else Path(name).suffix.lower())
    if known and known != "text":
        return known
    head = data[:2000].lstrip().lower()
    if head.startswith((b"<!doctype html", b"<html")) or b"<body" in head:
        return "html"
    if head.startswith(b"%pdf"):
        return "pdf"
    return "text"
