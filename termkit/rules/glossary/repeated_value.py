"""TK113."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext


@rule("TK113", Scope.GLOSSARY, Severity.MINOR, Certainty.CERTAIN)
def repeated_value(context: GlossaryContext) -> Iterator[Remark]:
    """A field has the same value twice in one entry.

    Flagged:
        sr: # admitted: судац
        sr: # admitted: судац
        sr: msgctxt "c0001"
        sr: msgid "juge"
        sr: msgstr "судија"

    Clean:
        sr: # admitted: судац
        sr: msgctxt "c0001"
        sr: msgid "juge"
        sr: msgstr "судија"
    """
    for entry in context.catalogue.entries:
        seen: set[tuple[str, str]] = set()
        for one in entry.fields:
            said = (one.name.text, one.value.text)
            if said in seen and one.value.text:
                yield Remark(
                    whole(one.value),
                    "{field} says “{text}” twice",
                    {"field": one.name.text, "text": one.value.text},
                    concept=entry.concept or None,
                    domain=context.catalogue.domain,
                )
            seen.add(said)
