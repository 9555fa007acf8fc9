"""TK112."""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, Spot
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext


@rule("TK112", Scope.GLOSSARY, Severity.NORMAL, Certainty.POSSIBLE)
def circular_definition(context: GlossaryContext) -> Iterator[Remark]:
    """A definition uses the term that it defines.

    Who does not know the term does not understand it either (ISO 704, 6.5). A definition may use the parts of a term.

    Flagged:
        pot: #. definition: Acte par lequel le juge d’instruction met fin à l’action du juge d’instruction.
        pot: msgctxt "c0001"
        pot: msgid "juge d’instruction"
        pot: msgstr ""

    Clean:
        pot: #. definition: Juge chargé de l’information.
        pot: msgctxt "c0001"
        pot: msgid "juge d’instruction"
        pot: msgstr ""
    """
    if not context.catalogue.is_template:
        return
    for entry, concept in context.in_force:
        term = re.escape(entry.msgid.text).replace("’", "['’]")
        for one in entry.named("definition"):
            found = re.search(rf"(?<!\w){term}(?!\w)", one.value.text, re.IGNORECASE)
            if found:
                yield Remark(
                    Spot(one.value, found.start(), found.end()),
                    "the definition of “{term}” uses the term",
                    {"term": entry.msgid.text},
                    concept=concept.id,
                    domain=concept.domain,
                )
