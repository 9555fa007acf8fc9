"""XML with places."""

from __future__ import annotations

from typing import Protocol

from termkit.markup import feed, local_attributes, local_name, safe_parser


class Handler(Protocol):
    """What a format does with elements; names are without their namespace."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str, line: int, column: int) -> None:
        """Text between tags, at its place in the file."""


def read_xml(data: bytes, path: str, handler: Handler) -> None:
    """Walk through an XML document.

    Raises:
        InputError: it is not well formed, or declares a document type or entities (see :mod:`termkit.markup`).
    """
    parser = safe_parser(path)
    parser.buffer_text = False

    def text(part: str) -> None:
        handler.text(part, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)

    parser.StartElementHandler = lambda name, attributes: handler.start(local_name(name), local_attributes(attributes))
    parser.EndElementHandler = lambda name: handler.end(local_name(name))
    parser.CharacterDataHandler = text
    feed(parser, data, path, final=True)
