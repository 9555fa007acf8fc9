"""The formats of ``glossary import`` and ``glossary export``, by name and by the ends of file names."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from termkit.errors import InputError, UsageError
from termkit.model.glossary import Glossary
from termkit.model.record import Record

Reader = Callable[[bytes, Path, Sequence[str]], list[Record]]
Writer = Callable[[Glossary], str | bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """One format; ``suffixes`` are the ends of the names of its files."""

    name: str
    suffixes: tuple[str, ...]
    read: Reader
    write: Writer


def _read_csv(data: bytes, path: Path, languages: Sequence[str]) -> list[Record]:
    from termkit.exchange.csv_table import read_table

    return read_table(data, path, languages)


def _read_tsv(data: bytes, path: Path, languages: Sequence[str]) -> list[Record]:
    from termkit.exchange.csv_table import read_table

    return read_table(data, path, languages, "\t")


def _write_csv(glossary: Glossary) -> str:
    from termkit.exchange.csv_table import write_table

    return write_table(glossary)


def _write_tsv(glossary: Glossary) -> str:
    from termkit.exchange.csv_table import write_table

    return write_table(glossary, "\t")


FORMATS = (
    Format("csv", (".csv",), _read_csv, _write_csv),
    Format("tsv", (".tsv", ".tab"), _read_tsv, _write_tsv),
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
        raise UsageError(f"unknown format {name!r}; termkit knows {listed}")
    if path is None or str(path) == "-":
        return FORMATS[0]
    raise UsageError(f"cannot tell the format of {path} from its name; say so with --format ({listed})")


def read_records(path: Path, name: str | None, languages: Sequence[str]) -> list[Record]:
    """The rows of a file; ``-`` is standard input.

    Raises:
        InputError: the file cannot be read, or is not what it is said to be.
        UsageError: the format is unknown.
    """
    chosen = format_of(path, name)
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path=path) from error
    return chosen.read(data, path, languages)
