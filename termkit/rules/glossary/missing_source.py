"""TK107."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.messages import N_
from termkit.model.finding import Certainty, Remark, Severity
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary._missing import concepts_without
from termkit.rules.glossary.context import GlossaryContext


@rule("TK107", Scope.GLOSSARY, Severity.MINOR, Certainty.CERTAIN)
def missing_source(context: GlossaryContext) -> Iterator[Remark]:
    """A concept has no source.

    A text that uses the term lets others judge whether it is the right one.

    Flagged:
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""

    Clean:
        pot: #. source: Code de l’organisation judiciaire
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
    """
    return concepts_without(context, lambda concept: concept.sources, N_("“{term}” has no source"))
