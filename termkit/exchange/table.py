"""Tables of concepts: which column a header names, and rows of cells <-> records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from termkit.errors import InputError
from termkit.exchange.cells import join_values, neutralise, plain, split_values
from termkit.exchange.headers import fields_of
from termkit.exchange.incoming import Incoming
from termkit.messages import Message
from termkit.model.glossary import SOURCE_LANGUAGE, Glossary
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


def from_rows(rows: Iterable[tuple[int, Sequence[str]]], incoming: Incoming) -> Iterator[Record]:
    """Records from rows of cells.

    Args:
        rows: the line on which each row begins, and its cells; the first row names the columns.
        incoming: the file; its languages decide what columns are known.

    Yields:
        A record for each row that is not empty. What stands in columns that termkit does not know becomes remarks.

    Raises:
        InputError: there is no header, it names no column ``fr``, or the same column twice.
    """
    stream = iter(rows)
    line, header = next(stream, (1, ()))
    names = [name.strip().lstrip("\ufeff") for name in header]
    fields = fields_of(names, incoming.languages)
    if SOURCE_LANGUAGE not in fields:
        raise InputError(
            Message("the first line must name the columns, and one of them must be fr"), path=incoming.path, line=line
        )
    twice = [name for name in fields if name and fields.count(name) > 1]
    if twice:
        raise InputError(Message("the column {name} is there twice", name=twice[0]), path=incoming.path, line=line)
    for name, field in zip(names, fields, strict=True):
        if field and name.lower() != field:
            incoming.say(line, Message("the column “{name}” is read as {field}", name=name, field=field))
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
