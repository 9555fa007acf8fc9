"""TK211."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext


@rule("TK211", Scope.GLOSSARY, Severity.SERIOUS, Certainty.CERTAIN)
def duplicate_id(context: GlossaryContext) -> Iterator[Remark]:
    """Two entries have the same concept id, in one file or in two.

    Ids are never used twice; this comes of copied entries, or of two branches that were merged by hand. Nothing can be edited
    or built until one of them has another id.

    Flagged:
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
        pot:
        pot: msgctxt "c0001"
        pot: msgid "tribunal"
        pot: msgstr ""

    Clean:
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
        pot:
        pot: msgctxt "c0002"
        pot: msgid "tribunal"
        pot: msgstr ""
    """
    seen: set[str] = set()
    for entry in context.catalogue.entries:
        templates = context.overview.ids.get(entry.concept, ()) if context.catalogue.is_template else ()
        elsewhere = [domain for domain in templates if domain < context.catalogue.domain]
        if entry.id and (entry.concept in seen or elsewhere):
            yield Remark(
                whole(entry.id),
                "{id} is the id of another concept of {domain}",
                {"id": entry.concept, "domain": elsewhere[0] if elsewhere else context.catalogue.domain},
                concept=entry.concept,
                domain=context.catalogue.domain,
            )
        seen.add(entry.concept)
