"""What a rule is: a value with a code, a page to read, and a function that remarks."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from termkit.model.finding import Certainty, Remark, Severity

C_contra = TypeVar("C_contra", contravariant=True)
"""What a rule looks at: a draft under check, or a catalogue of the glossary."""


class Scope(StrEnum):
    """What a rule needs: both pages of a bitext, the draft alone, or the glossary."""

    BITEXT = "bitext"
    DRAFT = "draft"
    GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True)
class Rule(Generic[C_contra]):
    """A rule; ``page`` is its documentation, the docstring of its check."""

    code: str
    name: str
    scope: Scope
    severity: Severity
    certainty: Certainty
    check: Callable[[C_contra], Iterator[Remark]]
    page: str

    @property
    def summary(self) -> str:
        """The first line of the page."""
        return self.page.partition("\n")[0]


def rule(
    code: str, scope: Scope, severity: Severity, certainty: Certainty
) -> Callable[[Callable[[C_contra], Iterator[Remark]]], Rule[C_contra]]:
    """Make a rule of a check function: its name is the rule's name, its docstring the rule's page."""

    def make(check: Callable[[C_contra], Iterator[Remark]]) -> Rule[C_contra]:
        return Rule(code, check.__name__.replace("_", "-"), scope, severity, certainty, check, inspect.getdoc(check) or "")

    return make
