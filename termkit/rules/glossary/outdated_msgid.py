"""TK213."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext


@rule("TK213", Scope.GLOSSARY, Severity.SERIOUS, Certainty.CERTAIN)
def outdated_msgid(context: GlossaryContext) -> Iterator[Remark]:
    """A language's catalogue has another French designation for a concept than the template.

    One of the two was edited by hand. `msgmerge` takes over that of the template; `termkit glossary edit` changes all files at
    once.

    Flagged:
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
        sr: msgctxt "c0001"
        sr: msgid "juges"
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
    glossary = context.overview.glossary
    for entry in context.catalogue.entries:
        concept = glossary.by_id.get(entry.concept)
        french = concept.preferred(glossary.source_language) if concept else None
        if concept and french and concept.domain == context.catalogue.domain and entry.msgid.text != french:
            yield Remark(
                whole(entry.msgid),
                "{id} is “{found}” here, but “{expected}” in the template",
                {"id": concept.id, "found": entry.msgid.text, "expected": french},
                concept=concept.id,
                domain=concept.domain,
                expected=(french,),
                found=entry.msgid.text,
            )
