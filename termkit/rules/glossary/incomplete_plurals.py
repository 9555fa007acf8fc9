"""TK220."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext


@rule("TK220", Scope.GLOSSARY, Severity.NORMAL, Certainty.CERTAIN)
def incomplete_plurals(context: GlossaryContext) -> Iterator[Remark]:
    """A designation has some of its plural forms, but not all.

    Programs ask for each of them; until all are there, the singular stands for every number.

    Flagged:
        sr: msgctxt "c0001"
        sr: msgid "juge"
        sr: msgid_plural "juges"
        sr: msgstr[0] "судија"
        sr: msgstr[1] "судије"
        sr: msgstr[2] ""

    Clean:
        sr: msgctxt "c0001"
        sr: msgid "juge"
        sr: msgid_plural "juges"
        sr: msgstr[0] "судија"
        sr: msgstr[1] "судије"
        sr: msgstr[2] "судија"
    """
    if context.catalogue.is_template:
        return
    for entry in context.catalogue.entries:
        filled = [segment for segment in entry.translations if segment.text]
        empty = [segment for segment in entry.translations if not segment.text]
        if len(filled) > 1 and empty:
            yield Remark(
                whole(empty[0]),
                "“{term}” has {filled} of {all} plural forms",
                {"term": filled[0].text, "filled": str(len(filled)), "all": str(len(entry.translations))},
                concept=entry.concept or None,
                domain=context.catalogue.domain,
            )
