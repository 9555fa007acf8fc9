"""A file on its way into the glossary."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from termkit.model.record import Record

Say = Callable[[int | None, str], None]
"""Takes what is to be said of a line (or of the file, with ``None``) beyond what becomes of its records."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """An open file and what a reader has to know about it.

    ``languages`` are the target languages of the glossary, ``lang`` is the one that the user says a bilingual file is in,
    ``say`` takes what cannot be said in a record: how a header is understood, what has no place in a glossary.
    """

    stream: BinaryIO
    path: Path
    languages: Sequence[str]
    say: Say
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """What is to be said of a line, or of the whole file, besides what becomes of its records."""

    line: int | None
    message: str

    def __str__(self) -> str:
        return str(self.message)


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file says: a record a concept; ``notices`` tell how it was understood and what could not be taken."""

    records: tuple[Record, ...]
    notices: tuple[Notice, ...]
