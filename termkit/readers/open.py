"""Bytes from files and text from bytes; every way in which that fails has its sentence."""

from __future__ import annotations

import codecs
import re
import sys
from pathlib import Path

from termkit.errors import InputError
from termkit.messages import N_, Message

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""<meta[^>]+charset=["']?\s*([\w-]+)|<\?xml[^>]+encoding=["']([\w-]+)""", re.IGNORECASE)


def read_bytes(path: str) -> bytes:
    """The content of a file.

    Args:
        path: a file, or ``-`` for standard input.

    Raises:
        InputError: it is missing, a folder, unreadable or empty.
    """
    if path == "-":
        data = sys.stdin.buffer.read()
    else:
        file = Path(path)
        try:
            data = file.read_bytes()
        except FileNotFoundError:
            raise InputError(Message("there is no such file"), path=path) from None
        except IsADirectoryError:
            raise InputError(Message("this is a folder, not a page; name the files in it"), path=path) from None
        except OSError as error:
            raise InputError(Message("cannot be read: {reason}", reason=error.strerror or str(error)), path=path) from error
    if not data.strip():
        raise InputError(Message("the page is empty"), path=path)
    return data


def decode(data: bytes, path: str, declared: str | None = None) -> str:
    """The text of a page.

    Args:
        data: the content of the file.
        path: its name, for messages.
        declared: the encoding that the format says it is in, where that is not a matter of HTML or XML.

    Returns:
        The text without a byte order mark; line ends are line feeds.

    Raises:
        InputError: the page is binary, declares an encoding that does not exist, or is not in the encoding it should be in.
    """
    mark, encoding = encoding_of(data, path, declared)
    try:
        text = data[len(mark) :].decode(encoding)
    except LookupError:
        template = N_("the page declares the encoding {encoding}, which does not exist; save it as UTF-8")
        raise InputError(Message(template, encoding=repr(encoding)), path=path) from None
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        template = N_("this is not {encoding} text (byte {byte}); save it as UTF-8")
        raise InputError(Message(template, encoding=encoding, byte=str(error.start + 1)), path=path, line=line) from None
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def encoding_of(data: bytes, path: str, declared: str | None = None) -> tuple[bytes, str]:
    """The byte order mark of a page, and the encoding of what follows.

    A byte order mark decides, then the encoding that the page declares (HTML, XML), then it must be UTF-8.

    Raises:
        InputError: the page is binary.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return mark, encoding
    if b"\0" in data:
        raise InputError(Message("this is a binary file, not a page of text"), path=path)
    said = _DECLARED.search(data[:4096]) if declared is None else None
    return b"", declared or ((said.group(1) or said.group(2)).decode("ascii") if said else "utf-8")
