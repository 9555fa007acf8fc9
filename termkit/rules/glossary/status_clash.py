"""TK104."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import DESIGNATION_FIELDS, GlossaryContext


@rule("TK104", Scope.GLOSSARY, Severity.SERIOUS, Certainty.CERTAIN)
def status_clash(context: GlossaryContext) -> Iterator[Remark]:
    """A designation has two statuses in one language of a concept: it is to be used and not to be used.

    `check` would call the same word right and wrong.

    Flagged:
        sr: # deprecated: судија
        sr: msgctxt "c0001"
        sr: msgid "juge"
        sr: msgstr "судија"

    Clean:
        sr: # deprecated: судац
        sr: msgctxt "c0001"
        sr: msgid "juge"
        sr: msgstr "судија"
    """
    for entry in context.catalogue.entries:
        first: dict[str, str] = {entry.msgid.text if context.catalogue.is_template else entry.translations[0].text: "preferred"}
        for one in entry.named(*DESIGNATION_FIELDS):
            status = one.name.text
            before = first.setdefault(one.value.text, status)
            if one.value.text and before != status:
                yield Remark(
                    whole(one.value),
                    "“{text}” is {before} and {status}",
                    {"text": one.value.text, "before": before, "status": status},
                    concept=entry.concept or None,
                )
