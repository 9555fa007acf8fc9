"""Looks a workbook over before a library unpacks it: no bombs, no document types, no sheets beyond measure."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import BinaryIO

from termkit.errors import InputError
from termkit.markup import feed, local_name, safe_parser
from termkit.messages import N_, Message

LARGEST_TABLE = 512_000_000
LARGEST_PART = 32_000_000
MOST_CELLS = 5_000_000
WIDEST_ROW = 16_384
TOO_LARGE = N_("has more cells than termkit reads from a workbook ({most}); save the sheet as CSV, or split it")

_OLE = b"\xd0\xcf\x11\xe0"
_TABLES = re.compile(r"xl/(?:worksheets/[^/]+|sharedStrings)\.xml")
_XML = (b"<", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b" ", b"\t", b"\r", b"\n")
"""How XML begins, whatever its name; pictures do not."""
_CHUNK = 1 << 18


def refuse_bombs(stream: BinaryIO, path: Path) -> None:
    """Refuse a workbook that would take more memory or time than any honest table.

    ``zipfile`` never unpacks more of a part than its declared size, so the declared sizes can be relied on. Every part
    is read through once here, counted and thrown away; what remains in memory is one chunk.

    Args:
        stream: the workbook; it is left at its beginning.
        path: its name, for messages.

    Raises:
        InputError: it is no workbook, is encrypted, or has a part or a sheet that is too large.
    """
    start = stream.read(4)
    stream.seek(0)
    if start == _OLE:
        raise InputError(Message("is an encrypted or pre-2007 Excel file; save it as .xlsx without a password"), path=path)
    try:
        with zipfile.ZipFile(stream) as archive:
            for info in archive.infolist():
                _inspect(archive, info, path)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise InputError(Message("is no XLSX file, or it is damaged: {reason}", reason=str(error)), path=path) from None
    stream.seek(0)


def _inspect(archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: Path) -> None:
    most = LARGEST_TABLE if _TABLES.fullmatch(info.filename) else LARGEST_PART
    if info.file_size > most:
        raise InputError(
            Message(
                "{part} unpacks to {size} bytes; that is no glossary",
                part=info.filename,
                size=f"{info.file_size:,}",
            ),
            path=path,
        )
    where = Path(f"{path}!{info.filename}")
    parser = safe_parser(where)
    parser.StartElementHandler = _Counter(path).start
    with archive.open(info) as part:
        chunk = part.read(_CHUNK)
        if not chunk.startswith(_XML):
            return
        while chunk:
            feed(parser, chunk, where)
            chunk = part.read(_CHUNK)
    feed(parser, b"", where, final=True)


class _Counter:
    """Counts cells and strings, in all and by row."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.cells = self.in_row = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = local_name(name)
        if name == "row":
            self.in_row = 0
        elif name in ("c", "si"):
            self.cells += 1
            self.in_row += name == "c"
            if self.cells > MOST_CELLS or self.in_row > WIDEST_ROW:
                raise InputError(Message(TOO_LARGE, most=f"{MOST_CELLS:,}"), path=self.path)
