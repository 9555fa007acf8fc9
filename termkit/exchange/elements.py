"""Streams the entries of an XML file: one small tree at a time, each knowing its line."""

from __future__ import annotations

import html
import re
from collections import deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from termkit.errors import InputError
from termkit.markup import feed, local_attributes, local_name, safe_parser
from termkit.messages import Message

_CHUNK = 1 << 16
_DEEPEST = 100
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(slots=True)
class Element:
    """An element; ``parts`` are its texts and children in their order, names are without namespace."""

    name: str
    attributes: dict[str, str]
    line: int
    parts: list[str | Element] = field(default_factory=list)

    @property
    def children(self) -> list[Element]:
        """The elements in it."""
        return [part for part in self.parts if isinstance(part, Element)]

    def all(self, *names: str) -> Iterator[Element]:
        """The children that have one of the names."""
        return (child for child in self.children if child.name in names)

    def text(self) -> str:
        """All text in it, in the order of the file, without blanks at its ends."""
        return "".join(self._texts()).strip()

    def _texts(self) -> Iterator[str]:
        for part in self.parts:
            if isinstance(part, str):
                yield part
            else:
                yield from part._texts()


def read_elements(stream: BinaryIO, path: Path, wanted: Collection[str]) -> Iterator[Element]:
    """The outermost elements with one of the wanted names, each as soon as it ends; no more than one is kept.

    Args:
        stream: the file.
        path: its name, for messages.
        wanted: names without namespace.

    Raises:
        InputError: the file is not well-formed XML, nests deeper than any termbase, or has a document type that declares
            something (see :func:`termkit.markup.safe_parser`).
    """
    parser = safe_parser(path)
    parser.buffer_text = True
    open_: list[Element] = []
    done: deque[Element] = deque()

    def start(name: str, attributes: dict[str, str]) -> None:
        name = local_name(name)
        if not open_ and name not in wanted:
            return
        if len(open_) == _DEEPEST:
            raise InputError(
                Message("elements are nested deeper than {most}", most=str(_DEEPEST)),
                path=path,
                line=parser.CurrentLineNumber,
            )
        element = Element(name, local_attributes(attributes) if attributes else attributes, parser.CurrentLineNumber)
        if open_:
            open_[-1].parts.append(element)
        open_.append(element)

    def end(name: str) -> None:
        if open_:
            element = open_.pop()
            if not open_:
                done.append(element)

    def text(part: str) -> None:
        if open_:
            open_[-1].parts.append(part)

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    while chunk := stream.read(_CHUNK):
        feed(parser, chunk, path)
        while done:
            yield done.popleft()
    feed(parser, b"", path, final=True)


def xml_text(text: str) -> str:
    """Text between tags; characters that XML cannot hold are left out."""
    return html.escape(_NO_XML.sub("", text), quote=False)


def xml_attribute(text: str) -> str:
    """The value of an attribute, in its quotes."""
    return f'"{html.escape(_NO_XML.sub("", text))}"'
