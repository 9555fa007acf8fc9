"""TK114."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.messages import N_
from termkit.model.finding import Certainty, Remark, Severity
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary._missing import concepts_without
from termkit.rules.glossary.context import GlossaryContext


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
    return concepts_without(context, lambda concept: concept.pos, N_("“{term}” has no part of speech"))
