"""What a look-up answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from termkit.model.concept import Concept


class MatchKind(StrEnum):
    """How a query met a designation, best first."""

    EXACT = "exact"
    INFLECTED = "inflected"
    ABBREVIATION = "abbreviation"
    FUZZY = "fuzzy"


@dataclass(frozen=True, slots=True)
class LookupMatch:
    """A concept that a query names; ``matched`` is the designation it was met by, ``score`` is 1 unless misspelt."""

    concept: Concept
    kind: MatchKind
    score: float
    matched: str
    lang: str
    explanation: str | None = None
