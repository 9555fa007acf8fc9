"""Locks a glossary and changes several of its files as one: all of them, or none, even if the process is killed.

The new contents are staged beside their places; then a journal that names them is put in place, in one step: from there
on the change is made. Whoever opens the glossary next finishes what an interrupted process had begun.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from termkit.catalog.atomic import replace_files, stage, sync_folder
from termkit.catalog.layout import Layout
from termkit.errors import CatalogError
from termkit.messages import Message

LOCK_NAME = ".termkit.lock"
JOURNAL_NAME = ".termkit.journal"


@contextmanager
def locked(layout: Layout) -> Iterator[None]:
    """Hold the glossary for writing; other processes wait. What an interrupted write left is finished first.

    Raises:
        CatalogError: the folder cannot be written to.
    """
    try:
        layout.glossary.mkdir(parents=True, exist_ok=True)
        file = (layout.glossary / LOCK_NAME).open("a+b")
    except OSError as error:
        raise CatalogError(
            Message("cannot be written to: {reason}", reason=str(error.strerror)), path=layout.glossary
        ) from error
    with file:
        _lock(file.fileno())
        recover(layout)
        yield


def recover(layout: Layout) -> None:
    """Finish an interrupted write; the lock must be held."""
    journal = layout.glossary / JOURNAL_NAME
    try:
        moves = json.loads(journal.read_text(encoding="utf-8"))
    except FileNotFoundError:
        _sweep(layout)
        return
    for temporary, target in moves:
        staged, place = layout.glossary / temporary, layout.glossary / target
        if staged.exists():
            staged.replace(place)
            sync_folder(place.parent)
    journal.unlink()


def interrupted(layout: Layout) -> bool:
    """Whether a write was begun and not finished."""
    return (layout.glossary / JOURNAL_NAME).exists()


def commit(layout: Layout, contents: Mapping[Path, bytes]) -> None:
    """Change files of the glossary as one; the lock must be held.

    Args:
        layout: the glossary.
        contents: path -> new contents.

    Raises:
        CatalogError: a file cannot be written; then none has been changed.
    """
    staged: list[tuple[Path, Path]] = []
    journal = layout.glossary / JOURNAL_NAME
    try:
        for path, data in contents.items():
            target = path.resolve()
            target.parent.mkdir(parents=True, exist_ok=True)
            staged.append((stage(target, data), target))
        for folder in {target.parent for _, target in staged}:
            sync_folder(folder)
        moves = [[_relative(new, layout), _relative(old, layout)] for new, old in staged]
        replace_files({journal: json.dumps(moves).encode()})
    except OSError as error:
        raise CatalogError(
            Message("cannot be written: {reason}", reason=str(error.strerror)), path=error.filename or layout.glossary
        ) from error
    finally:
        if not journal.exists():
            _sweep(layout)
    recover(layout)


def _sweep(layout: Layout) -> None:
    """Remove what was staged and never named in a journal, and journals that were never put in place."""
    for folder, pattern in (
        (layout.glossary, ".*.pot.*.tmp"),
        (layout.glossary, f".{JOURNAL_NAME}.*.tmp"),
        (layout.locales, "*/LC_MESSAGES/.*.po.*.tmp"),
    ):
        for stale in folder.glob(pattern):
            stale.unlink(missing_ok=True)


def _relative(path: Path, layout: Layout) -> str:
    """A path from the glossary's folder, so that the journal holds when the workspace is moved."""
    return os.path.relpath(path, layout.glossary.resolve())


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)
