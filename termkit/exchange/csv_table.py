"""CSV and TSV (RFC 4180; UTF-8, or UTF-16 with its mark as spreadsheets write it)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from termkit.errors import InputError
from termkit.exchange.table import from_rows, to_rows
from termkit.model.glossary import Glossary
from termkit.model.record import Record


def read_table(data: bytes, path: Path, languages: Sequence[str], delimiter: str | None = None) -> list[Record]:
    """The rows of a CSV file.

    Args:
        data: the contents of the file.
        path: the file, for messages.
        languages: the target languages.
        delimiter: what separates cells; ``None`` means whichever of comma, semicolon and tab the first line has most of.

    Raises:
        InputError: the file is empty, binary, in an unknown encoding, or no table with a column ``fr``.
    """
    text = _decode(data, path)
    if not text.strip():
        raise InputError("is empty", path=path)
    head = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = delimiter or max(",;\t", key=head.count)
    return list(from_rows(_rows(text, delimiter, path), languages, path))


def write_table(glossary: Glossary, delimiter: str = ",") -> str:
    """A glossary as CSV; :func:`read_table` gives all of it back."""
    target = io.StringIO()
    csv.writer(target, delimiter=delimiter, lineterminator="\n").writerows(to_rows(glossary))
    return target.getvalue()


def _decode(data: bytes, path: Path) -> str:
    marks = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
    encoding = next((name for mark, name in marks.items() if data.startswith(mark)), "utf-8")
    if encoding != "utf-16" and b"\0" in data:
        raise InputError("is a binary file, not a table", path=path)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError("is not UTF-8; save the table as UTF-8", path=path, line=line) from error


def _rows(text: str, delimiter: str, path: Path) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise InputError(f"is not a well-formed table: {error}", path=path, line=line) from error
        yield line, row
