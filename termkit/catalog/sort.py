"""Sorts the entries of a catalogue; each keeps its lines."""

from __future__ import annotations

from termkit.catalog.entry import PoEntry
from termkit.catalog.po import PoFile
from termkit.model.ids import order


def sorted_lines(file: PoFile) -> list[str]:
    """The lines of a catalogue with its entries in the order of their ids, the header first and obsolete ones last.

    An entry takes along the comments above it, and one blank line parts it from the next. A file whose entries are sorted
    already stays as it is.
    """
    entries = list(file.entries)
    wanted = sorted(entries, key=_rank)
    if wanted == entries:
        return file.lines
    lines = list(file.lines[: entries[0].first])
    for number, entry in enumerate(wanted):
        lines += [file.newline] if number else []
        lines += file.lines[entry.first : entry.last]
        if not lines[-1].endswith("\n"):
            lines[-1] += file.newline
    return lines + file.lines[entries[-1].last :]


def _rank(entry: PoEntry) -> tuple[int, tuple[int, int, str]]:
    """Header, then concepts in their order, then obsolete entries as they stand."""
    if entry.is_header:
        return 0, (0, 0, "")
    return (2, (0, entry.first, "")) if entry.obsolete else (1, order(entry.msgctxt or ""))
