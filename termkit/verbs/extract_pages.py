"""Finds the pages to extract from: files, folders and patterns, one after the other and never all at once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from termkit.errors import InputError
from termkit.messages import Message
from termkit.readers import PAGE_SUFFIXES
from termkit.readers.open import read_bytes

_MAGIC = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Source:
    """A page that was found; ``data`` is its content where that cannot be read again (standard input)."""

    path: str
    size: int
    data: bytes | None = None


def find_pages(names: Sequence[str]) -> Iterator[Source]:
    """The pages that names stand for, in the order of the names, and sorted inside a folder.

    Args:
        names: files, folders (all pages below them, hidden ones left out), patterns with ``*``, ``?``, ``[...]`` and ``**``,
            ``-`` for standard input.

    Yields:
        Pages; only the entries of one folder at a time are in memory.

    Raises:
        InputError: a name stands for nothing. Files are looked at before the first page is yielded; that a folder or pattern
            has no page is known when it has been walked through.
    """
    for name in names:
        if name != "-" and not os.path.lexists(name) and not _MAGIC & set(name):
            raise InputError(Message("there is no such file"), path=name)
    for name in names:
        yield from _pages(name)


def total_size(names: Sequence[str]) -> int:
    """How many bytes the pages have that names stand for, standard input left out.

    Raises:
        InputError: as for :func:`find_pages`.
    """
    return sum(source.size for source in find_pages([name for name in names if name != "-"]))


def _pages(name: str) -> Iterator[Source]:
    path = Path(name)
    if name == "-":
        data = read_bytes(name)
        yield Source(name, len(data), data)
    elif path.is_dir():
        kinds = ", ".join(sorted(PAGE_SUFFIXES))
        nothing = Message("there is no page in this folder; termkit reads {kinds}", kinds=kinds)
        yield from _some(_below(path), nothing, name)
    elif os.path.lexists(name):
        yield Source(name, _size(path))
    else:
        at = next(at for at, part in enumerate(path.parts) if _MAGIC & set(part))
        nothing = Message("no file matches this pattern")
        yield from _some(_matching(Path(*path.parts[:at]), path.parts[at:]), nothing, name)


def _some(found: Iterable[Path], nothing: str, name: str) -> Iterator[Source]:
    empty = True
    for path in found:
        empty = False
        yield Source(str(path), _size(path))
    if empty:
        raise InputError(nothing, path=name)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0  # whoever reads it will say what is wrong


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return sorted((entry for entry in found if not entry.name.startswith(".")), key=lambda entry: entry.name)
    except OSError as error:
        message = Message("this folder cannot be read: {reason}", reason=error.strerror or str(error))
        raise InputError(message, path=folder) from error


def _below(folder: Path) -> Iterator[Path]:
    for entry in _entries(folder):
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            yield from _below(path)
        elif path.suffix.lower() in PAGE_SUFFIXES:
            yield path


def _matching(folder: Path, parts: Sequence[str]) -> Iterator[Path]:
    """The files below a folder whose path from there has these parts; ``**`` stands for any number of folders."""
    first, rest = parts[0], parts[1:]
    if first == "**":
        rest = rest or ("*",)
        yield from _matching(folder, rest)
    for entry in _entries(folder) if folder.is_dir() else ():
        path = Path(entry.path)
        if first == "**":
            yield from _matching(path, parts) if entry.is_dir(follow_symlinks=False) else ()
        elif fnmatchcase(entry.name, first):
            if rest:
                yield from _matching(path, rest)
            elif entry.is_file():
                yield path
