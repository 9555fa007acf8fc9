"""TK210."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.messages import N_
from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.model.ids import CONCEPT_ID
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext


@rule("TK210", Scope.GLOSSARY, Severity.SERIOUS, Certainty.CERTAIN)
def missing_id(context: GlossaryContext) -> Iterator[Remark]:
    """An entry has no `msgctxt`, or one that cannot be a concept's id.

    The id is what holds the catalogues of a concept together. Ids begin with a letter and have letters, digits, `.`, `_` and
    `-`.

    Flagged:
        pot: msgid "juge"
        pot: msgstr ""

    Clean:
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
    """
    for entry in context.catalogue.entries:
        if not CONCEPT_ID.fullmatch(entry.concept):
            template = (
                N_("“{id}” is not a concept id") if entry.id else N_("“{term}” has no concept id; give it one in msgctxt")
            )
            yield Remark(
                whole(entry.head),
                template,
                {"id": entry.concept, "term": entry.msgid.text},
                domain=context.catalogue.domain,
            )
