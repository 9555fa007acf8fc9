"""TK114."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext, whole


@rule("TK114", Scope.GLOSSARY, Severity.MINOR, Certainty.CERTAIN)
def missing_part_of_speech(context: GlossaryContext) -> Iterator[Remark]:
    """A concept has no part of speech.

    Whether a word is a noun or a verb decides how it is inflected, and other systems ask for it.

    Flagged:
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""

    Clean:
        pot: #. pos: noun
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
    """
    if not context.catalogue.is_template:
        return
    for entry, concept in context.in_force:
        if not concept.pos:
            yield Remark(
                whole(entry.msgid),
                "“{term}” has no part of speech",
                {"term": entry.msgid.text},
                concept=concept.id,
                domain=concept.domain,
            )
