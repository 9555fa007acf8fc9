"""The categories of Serbian declension, in the words of grammar."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from termkit.messages import N_


class Case(StrEnum):
    """The seven cases, in the order of Serbian grammars but for the instrumental."""

    NOMINATIVE = N_("nominative")
    GENITIVE = N_("genitive")
    DATIVE = N_("dative")
    ACCUSATIVE = N_("accusative")
    VOCATIVE = N_("vocative")
    INSTRUMENTAL = N_("instrumental")
    LOCATIVE = N_("locative")


class Gender(StrEnum):
    """The three genders."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEUTER = "neuter"


class Degree(StrEnum):
    """The degrees of adjectives."""

    POSITIVE = "positive"
    COMPARATIVE = "comparative"
    SUPERLATIVE = "superlative"


class Analysis(NamedTuple):
    """What a form is: its case and number, for adjectives also gender, definiteness and degree.

    ``definite`` is ``None`` where the form does not tell (and for nouns, which have no definiteness).
    """

    case: Case
    plural: bool = False
    gender: Gender | None = None
    definite: bool | None = None
    degree: Degree | None = None

    @property
    def number(self) -> str:
        """``singular`` or ``plural``."""
        return "plural" if self.plural else "singular"

    def __str__(self) -> str:
        words = [self.degree if self.degree not in (None, Degree.POSITIVE) else None, self.case, self.gender, self.number]
        return " ".join(word for word in words if word)


Table = dict[Analysis, tuple[str, ...]]
"""Case and number (of adjectives also gender and definiteness) -> the forms as keys, the usual one first."""

SINGULAR = tuple(Analysis(case) for case in Case)
PLURAL = tuple(Analysis(case, plural=True) for case in Case)
CELLS = (*SINGULAR, *PLURAL)
"""The cases and numbers of a noun, in the order in which they are named."""
