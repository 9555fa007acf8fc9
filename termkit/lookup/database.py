"""The index on disk: an SQLite file that never changes once it is in its place; a newer one takes the place of it.

A word of a designation is filed by all that it may look like; words that may look like the same things are one ``unit``. A
``posting`` says that a concept has a designation with a unit in it. Everything that is found is looked at again, so that the
index decides where to look, and nothing else.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

LAYOUT = 1
"""The number of the tables below; an index with another one is made anew."""

_TABLES = """
create table concept (number integer primary key, id text unique, state blob, data text);
create table spelling (hash integer, concept integer, primary key (hash, concept)) without rowid;
create table unit (number integer primary key, digest blob unique, uses integer);
create table form (form text, lang text, unit integer, cited integer, primary key (form, lang, unit)) without rowid;
create table posting (unit integer, concept integer, size integer, length integer,
    primary key (unit, concept, size, length)) without rowid;
create table vocabulary (lang text primary key, words text) without rowid;
"""


def create(path: Path) -> sqlite3.Connection:
    """A new index without anything in it, in an empty file."""
    database = open_to_fill(path)
    database.executescript(f"{_TABLES} pragma user_version = {LAYOUT};")
    return database


def open_to_fill(path: Path) -> sqlite3.Connection:
    """A copy of an index that is not in its place yet: if anything happens to it, it will never be there."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("pragma journal_mode = off")
    database.execute("pragma synchronous = off")
    return database


def open_to_read(path: Path) -> sqlite3.Connection:
    """An index in its place.

    Raises:
        sqlite3.Error: there is none, or it is of another layout.
    """
    database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    try:
        [[layout]] = database.execute("pragma user_version")
        if layout != LAYOUT:
            raise sqlite3.DatabaseError(f"{path} has another layout")
    except BaseException:
        database.close()
        raise
    return database
