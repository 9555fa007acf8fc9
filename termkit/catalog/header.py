"""Puts fields of a header right, on their own lines where that can be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from termkit.catalog.patch import Patch, string_patches
from termkit.catalog.po import PoFile
from termkit.catalog.render import new_header, quote, statement


def header_patches(file: PoFile, lang: str | None, wanted: Mapping[str, str]) -> Iterator[Patch]:
    """What changes in a catalogue for its header to have some fields.

    Args:
        file: the catalogue.
        lang: its language, ``None`` for a template; needed where there is no header at all.
        wanted: field -> value.
    """
    entry = next((entry for entry in file.entries if entry.is_header), None)
    if entry is None:
        yield Patch(0, 0, (*new_header(file.path.stem, lang), ""))
        return
    string = next(string for string in entry.strings if string.keyword == "msgstr")
    lines = {name: _own_line(file, name, string.first, string.last) for name in wanted}
    there = {name.lower() for name in file.header}
    if all(lines[name] is not None or name.lower() not in there for name in wanted) and string.value.endswith("\n"):
        for name, value in wanted.items():
            at = lines[name]
            first, last = (string.last, string.last) if at is None else (at, at + 1)
            yield Patch(first, last, (quote(f"{name}: {value}\n"),))
    else:
        fields = {**{name: value for name, value in file.header.items() if name not in wanted}, **wanted}
        ordered = {name: fields[name] for name in (*file.header, *wanted) if name in fields}
        text = "".join(f"{name}: {value}\n" for name, value in ordered.items())
        yield from string_patches(entry, "msgstr", statement("msgstr", text))


def _own_line(file: PoFile, name: str, first: int, last: int) -> int | None:
    """The line that has a field, all of it and nothing else."""
    whole = re.compile(rf'\s*"{re.escape(name)}:[^"\\]*\\n"\s*', re.IGNORECASE)
    return next((at for at in range(first, last) if whole.fullmatch(file.lines[at])), None)
