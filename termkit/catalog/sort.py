"""Sorts the entries of a catalogue; each keeps its lines."""

from __future__ import annotations

import re

from termkit.catalog.po import PoEntry, PoFile


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


def _rank(entry: PoEntry) -> tuple[int, int, str]:
    """Header, then numbered ids by number, then other ids, then obsolete entries in their order."""
    concept_id = entry.msgctxt or ""
    number = re.fullmatch(r"c(\d+)", concept_id)
    if entry.is_header:
        return 0, 0, ""
    if entry.obsolete:
        return 3, entry.first, ""
    return (1, int(number[1]), "") if number else (2, 0, concept_id)
