"""XML without its dangers: nothing is declared, nothing is fetched, nothing is left out silently."""

from __future__ import annotations

from os import PathLike
from typing import NoReturn
from xml.parsers import expat

from termkit.errors import InputError
from termkit.messages import N_, Message

XML_LANG = "http://www.w3.org/XML/1998/namespace lang"


def safe_parser(path: str | PathLike[str]) -> expat.XMLParserType:
    """A parser that refuses what attacks need and documents do not.

    A document type with declarations of its own is refused, entities with it. One that only names a file (``SYSTEM
    "tmx14.dtd"``, as TMX and TBX files usually have) is passed over; the file is not fetched.

    Args:
        path: the file, for messages. Names of elements and attributes come as ``namespace name``.

    Raises:
        InputError: from ``Parse``, at the place of the document type or entity.
    """
    parser = expat.ParserCreate(namespace_separator=" ")

    def refuse(reason: str) -> NoReturn:
        raise InputError(reason, path=path, line=parser.CurrentLineNumber)

    def doctype(name: str, system: str | None, public: str | None, declares: int) -> None:
        if declares:
            refuse(Message("the document type declares entities or other things, which are not read; remove the DOCTYPE"))

    parser.StartDoctypeDeclHandler = doctype
    undeclared = N_("{entity} is not declared here; write the character itself")
    parser.SkippedEntityHandler = lambda name, _: refuse(Message(undeclared, entity=f"&{name};"))
    return parser


def feed(parser: expat.XMLParserType, data: bytes, path: str | PathLike[str], *, final: bool = False) -> None:
    """Hand data to a parser.

    Raises:
        InputError: it is not well-formed XML.
    """
    try:
        parser.Parse(data, final)
    except expat.ExpatError as error:
        reason = Message("this is not well-formed XML: {reason}", reason=expat.ErrorString(error.code))
        raise InputError(reason, path=path, line=error.lineno) from None
    except (LookupError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        reason = Message("this is not well-formed XML: {reason}", reason=str(error))
        raise InputError(reason, path=path, line=parser.CurrentLineNumber) from None


def local_name(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition(" ")[2]


def local_attributes(attributes: dict[str, str]) -> dict[str, str]:
    """Attributes by their names without namespace; the language (``xml:lang``) is :data:`XML_LANG`."""
    return {key if key == XML_LANG else local_name(key): value for key, value in attributes.items()}
