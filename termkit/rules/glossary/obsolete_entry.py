"""TK217."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext


@rule("TK217", Scope.GLOSSARY, Severity.MINOR, Certainty.CERTAIN)
def obsolete_entry(context: GlossaryContext) -> Iterator[Remark]:
    """An entry is marked as obsolete (`#~`).

    Its fields are gone, and its id could be given again. Withdraw concepts instead: `termkit glossary withdraw`.

    Flagged:
        sr: #~ msgctxt "c0001"
        sr: #~ msgid "juge"
        sr: #~ msgstr "судија"

    Clean:
        sr: msgctxt "c0001"
        sr: msgid "juge"
        sr: msgstr "судија"
    """
    for segment in context.catalogue.obsolete:
        yield Remark(
            whole(segment),
            "“{text}” is obsolete; bring it back and withdraw its concept",
            {"text": segment.text},
            domain=context.catalogue.domain,
        )
