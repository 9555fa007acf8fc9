"""Merges what two people have made of the header of a catalogue, field by field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from termkit.catalog.weave import weave

DATES = ("PO-Revision-Date", "POT-Creation-Date")
"""Fields of which the later one counts."""
OF_THE_LAST = ("Last-Translator", "X-Generator")
"""Fields that say who, or what, wrote last: those of the side with the later revision count."""

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_FIELD = re.compile(r'\s*(?:msgstr\s*)?"([^":\\]+):')
_WHOLE = re.compile(r'\\n"\s*\Z')
_DATE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d[+-]\d{4}")
_NEVER = datetime.min.replace(tzinfo=UTC)

Key = tuple[str, int]
"""The name of a field, or a line that is no field; and which of those that are equal."""


def merge_headers(base: str, ours: str, theirs: str) -> str | None:
    """Merge two headers.

    Args:
        base: the lines that both come from; empty if there are none.
        ours: the lines of the entry on one side.
        theirs: those on the other.

    Returns:
        The merged lines; ``None`` if both sides changed one field, other than a date or who wrote last.
    """
    before, mine, other = (_items(text) for text in (base, ours, theirs))
    merged = []
    for key in weave(tuple(before), tuple(mine), tuple(other)):
        old, one, two = before.get(key), mine.get(key), other.get(key)
        if two in (one, old):
            merged.append(one)
        elif one == old:
            merged.append(two)
        elif one and two and key[0] in DATES:
            merged.append(max(one, two, key=_moment))
        elif one and two and key[0] in OF_THE_LAST:
            merged.append(max((_revised(mine), one), (_revised(other), two))[1])
        else:
            return None
    return "".join(text for text in merged if text)


def _items(text: str) -> Mapping[Key, str]:
    """The lines of a header, those of a field together."""
    items: dict[Key, str] = {}
    key: Key | None = None
    inside = False
    for line in _LINE.findall(text):
        if key is None or not line.lstrip().startswith('"'):
            field = _FIELD.match(line)
            name = field[1].strip() if field else line.strip()
            key = name, sum(other == name for other, _ in items)
            inside = field is not None
        items[key] = items.get(key, "") + line
        if not inside or _WHOLE.search(line):
            key = None
    return items


def _revised(items: Mapping[Key, str]) -> tuple[datetime, str]:
    return _moment(items.get((DATES[0], 0), ""))


def _moment(line: str) -> tuple[datetime, str]:
    """When a date is, before all others if it is none; the text keeps two of the same moment apart."""
    found = _DATE.search(line)
    try:
        return (datetime.strptime(found[0], "%Y-%m-%d %H:%M%z") if found else _NEVER), line
    except ValueError:
        return _NEVER, line
