"""Hands files to readers as the import does."""

from __future__ import annotations

import io
from pathlib import Path

from termkit.editing.take import take
from termkit.exchange.formats import format_of
from termkit.exchange.incoming import Incoming
from termkit.model.concept import Concept
from termkit.model.glossary import Glossary
from termkit.model.record import Record

LANGUAGES = ("sr", "en")
Notices = list[tuple[int | None, str]]


def incoming(data: bytes | str, notices: Notices | None = None, *, lang: str | None = None, name: str = "terms") -> Incoming:
    """A file that holds some data; ``notices`` takes what the reader says of it."""
    said: Notices = [] if notices is None else notices
    encoded = data.encode() if isinstance(data, str) else data
    return Incoming(io.BytesIO(encoded), Path(name), LANGUAGES, lambda line, text: said.append((line, text)), lang)


def read(name: str, data: bytes | str, notices: Notices | None = None, *, lang: str | None = None) -> list[Record]:
    """The records of a file in the format of that name."""
    return list(format_of(None, name).read(incoming(data, notices, lang=lang)))


def read_one(name: str, data: bytes | str, *, lang: str | None = None) -> dict[str, tuple[str, ...]]:
    """The only record of a file, what is kept in notes under ``remarks``."""
    (record,) = read(name, data, lang=lang)
    return {**record.values, **({"remarks": record.remarks} if record.remarks else {})}


def concepts(name: str, data: bytes | str, *, lang: str | None = None) -> set[Concept]:
    """The concepts that a file makes in an empty glossary; every record must be taken."""
    glossary, taken = take(read(name, data, lang=lang), Glossary())
    assert taken.refusals == ()
    return set(glossary)
