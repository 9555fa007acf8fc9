"""Fields that a format has no place for, in notes that are read back: ``termkit sr_grammar: m``."""

from __future__ import annotations

import re
from collections.abc import Collection

_MARK = re.compile(r"termkit ([a-z_]+): (.*)", re.DOTALL)


def mark(column: str, text: str) -> str:
    """A note that holds a value of a column."""
    return f"termkit {column}: {text}"


def as_note(column: str, text: str) -> str:
    """A note of a column that holds notes; one that looks like a mark is marked itself."""
    return mark(column, text) if text.startswith("termkit ") else text


def read_mark(note: str, columns: Collection[str]) -> tuple[str, str] | None:
    """The column and value in a note, ``None`` where it is a note as others write them."""
    found = _MARK.fullmatch(note)
    return (found[1], found[2]) if found and found[1] in columns else None
