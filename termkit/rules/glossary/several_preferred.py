"""TK103."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext


@rule("TK103", Scope.GLOSSARY, Severity.NORMAL, Certainty.CERTAIN)
def several_preferred(context: GlossaryContext) -> Iterator[Remark]:
    """A field says that a designation is preferred, but the preferred one is the `msgid` or `msgstr`.

    There is one preferred designation for each language (ISO 10241-1); termkit does not read the field. Others are `admitted`.

    Flagged:
        sr: # preferred: судац
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
        for one in entry.named("preferred"):
            preferred = entry.msgid if context.catalogue.is_template else entry.translations[0]
            if one.value.text != preferred.text:
                yield Remark(
                    whole(one.name),
                    "“{text}” cannot be preferred beside “{preferred}”; say admitted",
                    {"text": one.value.text, "preferred": preferred.text},
                    concept=entry.concept or None,
                )
