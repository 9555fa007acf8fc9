"""CSV and TSV (RFC 4180; UTF-8, or UTF-16 with its mark as spreadsheets write it)."""

from __future__ import annotations

import csv
import io
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

from termkit.errors import InputError
from termkit.exchange.incoming import Incoming
from termkit.exchange.outgoing import Outgoing
from termkit.exchange.table import from_rows, to_rows
from termkit.messages import Message
from termkit.model.glossary import Glossary
from termkit.model.record import Record

_SEPARATOR = re.compile(r"sep=(.)\r?\n")


def read_table(incoming: Incoming, delimiter: str | None = None) -> Iterator[Record]:
    """The rows of a CSV file.

    Args:
        incoming: the file.
        delimiter: what separates cells; ``None`` means what a first line ``sep=;`` says, else whichever of comma, semicolon
            and tab the header has most of.

    Raises:
        InputError: the file is empty, binary, in an unknown encoding, or no table with a column ``fr``.
    """
    text = _decode(incoming.stream.read(), incoming.path)
    if not text.strip():
        raise InputError(Message("is empty"), path=incoming.path)
    said = _SEPARATOR.match(text)
    head = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = said[1] if said else delimiter or max(",;\t", key=head.count)
    rows = _rows(text, delimiter, incoming.path)
    yield from from_rows(itertools.islice(rows, 1, None) if said else rows, incoming)


def write_table(glossary: Glossary, lang: str | None = None, *, delimiter: str = ",") -> Outgoing:
    """A glossary as CSV; :func:`read_table` gives all of it back.

    Args:
        glossary: what to write.
        lang: every language is written, whatever it says.
        delimiter: what separates cells.
    """
    target = io.StringIO()
    csv.writer(target, delimiter=delimiter, lineterminator="\n").writerows(to_rows(glossary))
    return Outgoing(target.getvalue())


def _decode(data: bytes, path: Path) -> str:
    marks = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
    encoding = next((name for mark, name in marks.items() if data.startswith(mark)), "utf-8")
    if encoding != "utf-16" and b"\0" in data:
        raise InputError(Message("is a binary file, not a table"), path=path)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(Message("is not UTF-8; save the table as UTF-8"), path=path, line=line) from error


def _rows(text: str, delimiter: str, path: Path) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise InputError(
                Message("is not a well-formed table: {reason}", reason=str(error)), path=path, line=line
            ) from error
        yield line, row
