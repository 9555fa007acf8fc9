"""What extraction yields until a person accepts it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CandidateKind(StrEnum):
    """Terms, names and abbreviations are ranked together and told apart."""

    TERM = "term"
    NAME = "name"
    ABBREVIATION = "abbreviation"


@dataclass(frozen=True, slots=True)
class Variant:
    """A form in which a candidate was met, and how often."""

    form: str
    frequency: int


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence in which a candidate was met."""

    path: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A term candidate; ``term`` is its citation form, ``concept`` the id it has in the glossary already, if any."""

    term: str
    lemma: str
    score: float
    frequency: int
    pages: int
    pattern: str
    kind: CandidateKind = CandidateKind.TERM
    abbreviation_of: str | None = None
    variants: tuple[Variant, ...] = ()
    contexts: tuple[Context, ...] = ()
    concept: str | None = None
