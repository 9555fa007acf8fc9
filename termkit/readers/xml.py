"""XML with places, and without its dangers: no document type, no entities, nothing fetched."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol
from xml.parsers import expat

from termkit.errors import InputError

XML_LANG = "http://www.w3.org/XML/1998/namespace lang"


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
        InputError: it is not well formed, or has a document type with entities (none of the formats needs one, attacks do).
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = False

    def start(name: str, attributes: dict[str, str]) -> None:
        handler.start(_local(name), {XML_LANG if key == XML_LANG else _local(key): value for key, value in attributes.items()})

    def text(part: str) -> None:
        handler.text(part, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: handler.end(_local(name))
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = _refuse(path, parser)
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise InputError(
            f"this is not well-formed XML: {expat.ErrorString(error.code)}", path=path, line=error.lineno
        ) from None


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _refuse(path: str, parser: expat.XMLParserType) -> Callable[..., None]:
    def declared(*_: object) -> None:
        raise InputError(
            "the document declares entities, which are not read; remove its DOCTYPE", path=path, line=parser.CurrentLineNumber
        )

    return declared
