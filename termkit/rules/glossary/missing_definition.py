"""TK106."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.messages import N_
from termkit.model.finding import Certainty, Remark, Severity
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary._missing import concepts_without
from termkit.rules.glossary.context import GlossaryContext


@rule("TK106", Scope.GLOSSARY, Severity.MINOR, Certainty.CERTAIN)
def missing_definition(context: GlossaryContext) -> Iterator[Remark]:
    """A concept has no definition.

    A definition tells what is meant where words alone do not, and keeps two concepts from being taken for one.

    Flagged:
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""

    Clean:
        pot: #. definition: Personne investie du pouvoir de trancher les litiges.
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
    """
    return concepts_without(context, lambda concept: concept.definition, N_("“{term}” has no definition"))
