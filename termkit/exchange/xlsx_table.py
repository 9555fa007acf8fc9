"""XLSX through openpyxl, which comes with ``pip install termkit[xlsx]``; the columns are those of CSV."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from termkit.errors import InputError, MissingExtraError, TermkitError, UsageError
from termkit.exchange.headers import fields_of
from termkit.exchange.incoming import Incoming
from termkit.exchange.outgoing import Outgoing
from termkit.exchange.table import from_rows, to_rows
from termkit.exchange.xlsx_guard import MOST_CELLS, TOO_LARGE, refuse_bombs
from termkit.messages import N_, Message
from termkit.model.glossary import SOURCE_LANGUAGE, Glossary
from termkit.model.record import Record

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

LONGEST_CELL = 32_767
_SHEET = "glossary"


def write_xlsx(glossary: Glossary, lang: str | None = None) -> Outgoing:
    """A glossary as a workbook of one sheet; :func:`read_xlsx` gives all of it back.

    Args:
        glossary: what to write.
        lang: every language is written, whatever it says.

    Raises:
        MissingExtraError: openpyxl is not installed.
        UsageError: a text is longer than a cell may be.
    """
    _require_openpyxl()
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    head, *rows = to_rows(glossary)
    for row in rows:
        long = next((name for name, text in zip(head, row, strict=True) if len(text) > LONGEST_CELL), None)
        if long:
            raise UsageError(
                Message(
                    "{concept} has more in {column} than a cell of a workbook holds; export it as csv or tbx",
                    concept=row[0],
                    column=long,
                )
            )
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_SHEET)
    sheet.freeze_panes = "A2"
    names = [WriteOnlyCell(sheet, name) for name in head]
    for cell in names:
        cell.font = Font(bold=True)
    sheet.append(names)
    for row in rows:
        sheet.append([text or None for text in row])
    target = io.BytesIO()
    book.save(target)
    return Outgoing(target.getvalue())


def read_xlsx(incoming: Incoming) -> Iterator[Record]:
    """The rows of the first sheet that has a column ``fr``; lines are the numbers of rows.

    A formula counts as the value that the spreadsheet last computed for it.

    Raises:
        MissingExtraError: openpyxl is not installed.
        InputError: it is no workbook, too large, or has no such sheet.
    """
    _require_openpyxl()
    stream = incoming.stream if incoming.stream.seekable() else io.BytesIO(incoming.stream.read())
    refuse_bombs(stream, incoming.path)
    book = _open(stream, incoming.path)
    try:
        yield from from_rows(_rows(_sheet(book, incoming), incoming.path), incoming)
    except TermkitError:
        raise
    except Exception as error:  # openpyxl raises whatever a damaged workbook makes it stumble over
        raise InputError(Message("is a damaged workbook: {reason}", reason=str(error)), path=incoming.path) from error
    finally:
        book.close()


def _require_openpyxl() -> None:
    try:
        import openpyxl  # noqa: F401
    except ImportError:
        raise MissingExtraError(Message("XLSX needs openpyxl; install it with `pip install termkit[xlsx]`")) from None


def _open(stream: BinaryIO, path: Path) -> Workbook:
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions that do not matter here
            return load_workbook(stream, read_only=True, data_only=True, keep_links=False)
    except Exception as error:  # as in read_xlsx
        raise InputError(Message("is no workbook, or it is damaged: {reason}", reason=str(error)), path=path) from error


def _sheet(book: Workbook, incoming: Incoming) -> Worksheet:
    """The sheet to read; the others are named."""
    chosen = None
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        _, header = next(_rows(sheet, incoming.path), (1, []))
        if chosen is None and SOURCE_LANGUAGE in fields_of(header, incoming.languages):
            chosen = sheet
        elif any(header):
            template = N_("could not take: the sheet “{title}”; save it as a file of its own")
            incoming.say(None, Message(template, title=sheet.title))
    if chosen is None:
        raise InputError(Message("no sheet has a first line that names the columns, one of them fr"), path=incoming.path)
    return chosen


def _rows(sheet: Worksheet, path: Path) -> Iterator[tuple[int, list[str]]]:
    cells = 0
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        cells += len(row) + 1
        if cells > MOST_CELLS:
            raise InputError(Message(TOO_LARGE, most=f"{MOST_CELLS:,}"), path=path)
        yield number, [_text(value) for value in row]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if isinstance(value, date | datetime | time) else str(value)
