"""TK212."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext


@rule("TK212", Scope.GLOSSARY, Severity.SERIOUS, Certainty.CERTAIN)
def orphan_translation(context: GlossaryContext) -> Iterator[Remark]:
    """A language's catalogue has an entry whose concept is not in the template.

    The concept was deleted by hand, or its id was changed in one file only. Concepts are withdrawn, never deleted.

    Flagged:
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
        sr: msgctxt "c0002"
        sr: msgid "juge"
        sr: msgstr "судија"

    Clean:
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
        sr: msgctxt "c0001"
        sr: msgid "juge"
        sr: msgstr "судија"
    """
    if context.catalogue.is_template:
        return
    for entry in context.catalogue.entries:
        if entry.id and context.catalogue.domain not in context.overview.ids.get(entry.concept, ()):
            yield Remark(
                whole(entry.id),
                "{id} is not in the template",
                {"id": entry.concept},
                concept=entry.concept,
                domain=context.catalogue.domain,
            )
