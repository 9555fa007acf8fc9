"""Several values in one cell, and cells that a spreadsheet must not take for a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable

SEPARATOR = "|"

_PART = re.compile(r"(?:[^|\\]|\\.|\\$)*", re.DOTALL)
_ESCAPED = re.compile(r"\\([|\\])")
_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def join_values(values: Iterable[str]) -> str:
    """Values in one cell; a bar or backslash inside a value gets a backslash before it."""
    return SEPARATOR.join(re.sub(r"([|\\])", r"\\\1", value) for value in values)


def split_values(cell: str) -> tuple[str, ...]:
    """The values of a cell; a backslash that is not before a bar or a backslash stands for itself."""
    parts, at = [], 0
    while at <= len(cell):
        found = _PART.match(cell, at)
        assert found is not None
        parts.append(_ESCAPED.sub(r"\1", found[0]).strip())
        at = found.end() + 1
    return tuple(part for part in parts if part)


def neutralise(cell: str) -> str:
    """A cell that no spreadsheet runs: an apostrophe goes before what would begin a formula (OWASP, CSV injection)."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def plain(cell: str) -> str:
    """The cell as it was before :func:`neutralise`."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
