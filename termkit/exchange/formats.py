"""The formats of ``glossary import`` and ``glossary export``, by name and by the ends of file names."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from termkit.errors import InputError, UsageError
from termkit.exchange.csv_table import read_table, write_table
from termkit.exchange.incoming import Contents, Incoming, Notice
from termkit.exchange.omegat import read_omegat, write_omegat
from termkit.exchange.outgoing import Outgoing
from termkit.exchange.po import read_po, write_po
from termkit.exchange.tbx_read import read_tbx
from termkit.exchange.tbx_write import write_tbx
from termkit.exchange.tmx import read_tmx, write_tmx
from termkit.exchange.xlsx_table import read_xlsx, write_xlsx
from termkit.messages import Message
from termkit.model.glossary import Glossary
from termkit.model.record import Record

Reader = Callable[[Incoming], Iterator[Record]]
Writer = Callable[[Glossary, str | None], Outgoing]


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    ``suffixes`` are the ends of the names of its files; of two formats with the same one, the first is meant. What ``write``
    takes besides the glossary is the language for formats that hold one besides French.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Reader
    write: Writer


FORMATS = (
    Format("csv", (".csv",), read_table, write_table),
    Format("tsv", (".tsv", ".tab"), partial(read_table, delimiter="\t"), partial(write_table, delimiter="\t")),
    Format("xlsx", (".xlsx", ".xlsm"), read_xlsx, write_xlsx),
    Format("tbx", (".tbx",), read_tbx, write_tbx),
    Format("tbx-dct", (".tbx",), read_tbx, partial(write_tbx, style="dct")),
    Format("tmx", (".tmx",), read_tmx, write_tmx),
    Format("po", (".po", ".pot"), read_po, write_po),
    Format("omegat", (".utf8",), read_omegat, write_omegat),
)
NAMES = tuple(known.name for known in FORMATS)


def format_of(path: Path | None, name: str | None) -> Format:
    """The format that is named, else the one that the file's name ends like; without a file, CSV.

    Raises:
        UsageError: there is no such format, or the name tells none.
    """
    for known in FORMATS:
        if name == known.name or (name is None and path is not None and path.suffix.lower() in known.suffixes):
            return known
    listed = ", ".join(NAMES)
    if name is not None:
        raise UsageError(Message("unknown format {name}; termkit knows {listed}", name=repr(name), listed=listed))
    if path is None or str(path) == "-":
        return FORMATS[0]
    raise UsageError(
        Message(
            "cannot tell the format of {path} from its name; say so with --format ({listed})", path=str(path), listed=listed
        )
    )


def read_records(path: Path, name: str | None, languages: Sequence[str], lang: str | None = None) -> Contents:
    """The records of a file; ``-`` is standard input.

    Args:
        path: the file.
        name: the name of its format; ``None`` means that the end of the file's name tells.
        languages: the target languages.
        lang: the language of a file that holds one besides French and does not say which.

    Raises:
        InputError: the file cannot be read, or is not what it is said to be.
        UsageError: the format is unknown.
    """
    chosen = format_of(path, name)
    notices: list[Notice] = []

    def say(line: int | None, message: str) -> None:
        notices.append(Notice(line, message))

    with _opened(path) as stream:
        records = tuple(chosen.read(Incoming(stream, path, languages, say, lang)))
    return Contents(records, tuple(notices))


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    if str(path) == "-":
        yield sys.stdin.buffer
        return
    try:
        with path.open("rb") as stream:
            yield stream
    except OSError as error:
        raise InputError(Message("cannot be read: {reason}", reason=str(error.strerror)), path=path) from error
