"""Bytes on disk by key, for what took long to compute: one SQLite file, safe with several writers, bounded, never trusted.

SQLite gives what a folder of a million small files does not: one transaction for many entries, locks between processes, and a
size that can be kept. A damaged file is thrown away, a damaged entry is not answered, and a file that cannot be used is done
without: what is kept here can be made again.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import time
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

DAY = 86_400
_SCHEMA = """
    CREATE TABLE IF NOT EXISTS entries (key BLOB PRIMARY KEY, day INTEGER NOT NULL, digest BLOB NOT NULL, body BLOB NOT NULL);
    CREATE INDEX IF NOT EXISTS by_day ON entries (day);
"""
_PATIENCE = 30.0
_AT_ONCE = 500


class Store:
    """Entries of one file.

    Args:
        path: the file; it and its folder are made when the first entry is put.
        most: how many bytes the file may have. When it has more, the entries that were not used for the longest time are
            dropped until nine tenths are left; the day is the unit of time, so that reading is not writing.
    """

    def __init__(self, path: Path, most: int) -> None:
        self._path = path
        self._most = most

    def get(self, keys: Collection[bytes]) -> dict[bytes, bytes]:
        """The entries that are there and whole.

        Args:
            keys: what to look for.
        """
        found: dict[bytes, bytes] = {}
        today = _today()

        def read(file: sqlite3.Connection) -> None:
            stale: list[bytes] = []
            for some in _portions(list(keys)):
                marks = ",".join("?" * len(some))
                rows = file.execute(f"SELECT key, day, digest, body FROM entries WHERE key IN ({marks})", some)  # noqa: S608
                for key, day, digest, packed in rows:
                    if _digest(packed) == digest:
                        found[key] = zlib.decompress(packed)
                        stale += [key] if day < today else []
            file.executemany("UPDATE entries SET day = ? WHERE key = ?", [(today, key) for key in stale])

        if keys and self._path.exists():
            self._attempt(read)
        return found

    def put(self, entries: Mapping[bytes, bytes]) -> None:
        """Keep entries: all of them or, if something goes wrong, none.

        Args:
            entries: what to keep, by key; an entry that is there already is replaced.
        """
        today = _today()
        packed = {key: zlib.compress(body, 1) for key, body in entries.items()}
        rows = [(key, today, _digest(body), body) for key, body in packed.items()]

        def write(file: sqlite3.Connection) -> None:
            file.executescript(_SCHEMA)
            file.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?)", rows)
            self._bound(file)

        if rows:
            with contextlib.suppress(OSError):  # a home that cannot be written to must not keep anybody from working
                self._path.parent.mkdir(parents=True, exist_ok=True)
            self._attempt(write)

    def _bound(self, file: sqlite3.Connection) -> None:
        page, used = (file.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_size", "page_count"))
        free = file.execute("PRAGMA freelist_count").fetchone()[0]
        size = page * (used - free)
        if size > self._most:
            entries = file.execute("SELECT count(*) FROM entries").fetchone()[0]
            surplus = round(entries * (1 - 0.9 * self._most / size)) or 1
            file.execute("DELETE FROM entries WHERE key IN (SELECT key FROM entries ORDER BY day, rowid LIMIT ?)", (surplus,))

    def _attempt(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """One transaction; a file that is no database any more is removed, and any other trouble ends it without effect."""
        try:
            with contextlib.closing(sqlite3.connect(self._path, timeout=_PATIENCE)) as file:
                file.execute("PRAGMA synchronous = OFF")
                with file:
                    work(file)
        except sqlite3.OperationalError:
            return  # read-only, full, locked for too long: work goes on without
        except sqlite3.DatabaseError:
            with contextlib.suppress(OSError):
                self._path.unlink()


def _today() -> int:
    return int(time.time()) // DAY


def _digest(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=16).digest()


def _portions(keys: list[bytes]) -> Iterator[list[bytes]]:
    for at in range(0, len(keys), _AT_ONCE):
        yield keys[at : at + _AT_ONCE]
