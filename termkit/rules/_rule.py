"""What a rule is: a value with a code, a page to read, and a function that remarks."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from termkit.model.finding import Certainty, Remark, Severity
from termkit.rules.context import CheckContext

Check = Callable[[CheckContext], Iterator[Remark]]


class Scope(StrEnum):
    """What a rule needs: both pages of a bitext, or the draft alone."""

    BITEXT = "bitext"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule; ``page`` is its documentation, the docstring of its check."""

    code: str
    name: str
    scope: Scope
    severity: Severity
    certainty: Certainty
    check: Check
    page: str

    @property
    def summary(self) -> str:
        """The first line of the page."""
        return self.page.partition("\n")[0]


def rule(code: str, scope: Scope, severity: Severity, certainty: Certainty) -> Callable[[Check], Rule]:
    """Make a rule of a check function: its name is the rule's name, its docstring the rule's page."""

    def make(check: Check) -> Rule:
        return Rule(code, check.__name__.replace("_", "-"), scope, severity, certainty, check, inspect.getdoc(check) or "")

    return make
