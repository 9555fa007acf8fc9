"""TK107."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext, whole


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
    if not context.catalogue.is_template:
        return
    for entry, concept in context.in_force:
        if not concept.sources:
            yield Remark(
                whole(entry.msgid),
                "“{term}” has no source",
                {"term": entry.msgid.text},
                concept=concept.id,
                domain=concept.domain,
            )
