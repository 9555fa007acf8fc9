"""Tables of concepts: which column a header names, and rows of cells <-> records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from termkit.errors import InputError
from termkit.exchange.cells import join_values, neutralise, plain, split_values
from termkit.model.glossary import Glossary
from termkit.model.record import Record, columns, further_columns, is_multiple, to_values


def to_rows(glossary: Glossary) -> Iterator[list[str]]:
    """The header and a row for each concept; columns beyond the contract only where some concept needs them."""
    records = [to_values(concept, glossary.languages) for concept in glossary]
    used = {column for record in records for column in record}
    names = [*columns(glossary.languages), *(c for c in further_columns(glossary.languages) if c in used)]
    yield names
    for record in records:
        cells = (_cell(name, record.get(name, ())) for name in names)
        yield [neutralise(cell) for cell in cells]


def from_rows(rows: Iterable[tuple[int, Sequence[str]]], languages: Sequence[str], path: Path) -> Iterator[Record]:
    """Records from rows of cells.

    Args:
        rows: the line on which each row begins, and its cells; the first row names the columns.
        languages: the target languages, which decide what columns are known.
        path: the file, for messages.

    Yields:
        A record for each row that is not empty. What stands in columns that termkit does not know becomes remarks.

    Raises:
        InputError: there is no header, it has no column ``fr``, or the same column twice.
    """
    stream = iter(rows)
    line, header = next(stream, (1, ()))
    names = [name.strip().lstrip("\ufeff") for name in header]
    known = {*columns(languages), *further_columns(languages)}
    fields = [name.lower() if name.lower() in known else "" for name in names]
    if "fr" not in fields:
        raise InputError("the first line must name the columns, and one of them must be fr", path=path, line=line)
    twice = [name for name in fields if name and fields.count(name) > 1]
    if twice:
        raise InputError(f"the column {twice[0]} is there twice", path=path, line=line)
    for line, cells in stream:
        if any(cell.strip() for cell in cells):
            yield _record(line, names, fields, cells)


def _record(line: int, names: Sequence[str], fields: Sequence[str], cells: Sequence[str]) -> Record:
    values: dict[str, tuple[str, ...]] = {}
    remarks = []
    for number, raw in enumerate(cells):
        cell = plain(raw)
        field = fields[number] if number < len(fields) else ""
        if field:
            values[field] = split_values(cell) if is_multiple(field) else ((cell.strip(),) if cell.strip() else ())
        elif cell.strip():
            name = names[number] if number < len(names) and names[number] else f"column {number + 1}"
            remarks.append(f"{name}: {cell.strip()}")
    return Record(values, line, tuple(remarks))


def _cell(column: str, values: Sequence[str]) -> str:
    return join_values(values) if is_multiple(column) else "".join(values)
