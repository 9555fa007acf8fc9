"""TK218."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext


@rule("TK218", Scope.GLOSSARY, Severity.NORMAL, Certainty.CERTAIN)
def unknown_language(context: GlossaryContext) -> Iterator[Remark]:
    """A catalogue of the glossary is in a language that the settings do not list, so that nobody reads it.

    Add the language to `languages`, or remove the file. The Latin catalogue of Serbian is made from the Cyrillic one, not
    written.

    Flagged:
        de: msgctxt "c0001"
        de: msgid "juge"
        de: msgstr "Richter"

    Clean:
        en: msgctxt "c0001"
        en: msgid "juge"
        en: msgstr "judge"
    """
    if not context.catalogue.expected:
        yield Remark(
            whole(context.catalogue.header_end),
            "the settings do not list {lang}; this file is not read",
            {"lang": context.catalogue.lang},
            domain=context.catalogue.domain,
        )
