"""What a rule is: a value with a code, a page to read, and a function that remarks."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from termkit.model.finding import Certainty, Remark, Severity

C_contra = TypeVar("C_contra", contravariant=True)
"""What a rule looks at: a draft under check, or a catalogue of the glossary."""


class Scope(StrEnum):
    """What a rule needs: both pages of a bitext, the draft alone, or the glossary."""

    BITEXT = "bitext"
    DRAFT = "draft"
    GLOSSARY = "glossary"


class Rule(NamedTuple, Generic[C_contra]):
    """A rule: its codes and grades, and the function that remarks."""

    code: str
    name: str
    scope: Scope
    severity: Severity
    certainty: Certainty
    check: Callable[[C_contra], Iterator[Remark]]

    @property
    def page(self) -> str:
        """The documentation: the docstring of the check."""
        return inspect.getdoc(self.check) or ""

    @property
    def summary(self) -> str:
        """The first line of the page."""
        return self.page.partition("\n")[0]


def rule(
    code: str, scope: Scope, severity: Severity, certainty: Certainty
) -> Callable[[Callable[[C_contra], Iterator[Remark]]], Rule[C_contra]]:
    """Make a rule of a check function: its name is the rule's name, its docstring the rule's page."""

    def make(check: Callable[[C_contra], Iterator[Remark]]) -> Rule[C_contra]:
        return Rule(code, check.__name__.replace("_", "-"), scope, severity, certainty, check)

    return make
