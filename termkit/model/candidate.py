"""What extraction yields until a person accepts it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CandidateKind(StrEnum):
    """Terms, names and abbreviations are ranked together and told apart."""

    TERM = "term"
    NAME = "name"
    ABBREVIATION = "abbreviation"


class VariantKind(StrEnum):
    """How a form differs from the citation form."""

    NUMBER = "number"
    GENDER = "gender"
    SPELLING = "spelling"
    ARTICLE = "article"
    PREPOSITION = "preposition"
    INSERTION = "insertion"
    COORDINATION = "coordination"
    ABBREVIATION = "abbreviation"


@dataclass(frozen=True, slots=True)
class Variant:
    """A form in which a candidate was met, how often, and how it differs from the citation form (if it does)."""

    form: str
    frequency: int
    kind: VariantKind | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence in which a candidate was met; its words are those from ``start`` to ``end`` (none where both are 0)."""

    path: str
    line: int
    text: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class ScorePart:
    """One of the values that a score is made of, by the name that :mod:`termkit.extract.score` gives it."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Equivalent:
    """What a candidate may be called in another language: a proposal, composed of concepts that the glossary has."""

    lang: str
    text: str
    composed_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A term candidate; ``term`` is its citation form, ``concept`` the id it has in the glossary already, if any.

    ``parts`` say what ``score`` is made of; ``equivalents`` are proposals for the other languages.
    """

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
    parts: tuple[ScorePart, ...] = ()
    equivalents: tuple[Equivalent, ...] = ()
