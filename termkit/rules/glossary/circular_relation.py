"""TK109."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.model.relations import way_back
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext


@rule("TK109", Scope.GLOSSARY, Severity.SERIOUS, Certainty.CERTAIN)
def circular_relation(context: GlossaryContext) -> Iterator[Remark]:
    """A concept is broader than itself, by way of others; or successors of withdrawn concepts lead back to where they began.

    Flagged:
        pot: #. broader: c0002
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
        pot:
        pot: #. broader: c0001
        pot: msgctxt "c0002"
        pot: msgid "magistrat"
        pot: msgstr ""

    Clean:
        pot: #. broader: c0002
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
        pot:
        pot: #. narrower: c0001
        pot: msgctxt "c0002"
        pot: msgid "magistrat"
        pot: msgstr ""
    """
    if not context.catalogue.is_template:
        return
    overview = context.overview
    broader = {c: [r.other for r in own if r.kind == "broader"] for c, own in overview.relations.items()}
    successors = {c.id: [c.see] for c in overview.glossary if c.withdrawn and c.see}
    told: set[str] = set()
    for entry in context.catalogue.entries:
        for steps, sign in ((broader, " < "), (successors, " -> ")):
            way = way_back(entry.concept, steps)
            if way and not told.intersection(way):
                told.update(way)
                yield Remark(
                    whole(entry.head),
                    "{way} leads back to where it began",
                    {"way": sign.join(way)},
                    concept=entry.concept,
                    domain=context.catalogue.domain,
                )
