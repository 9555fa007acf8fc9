"""TK201."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from termkit.messages import N_
from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.model.ids import order
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext


@rule("TK201", Scope.GLOSSARY, Severity.MINOR, Certainty.CERTAIN)
def unsorted_catalog(context: GlossaryContext) -> Iterator[Remark]:
    """The entries do not stand in the order of their ids.

    Sorted catalogues keep new concepts of two people apart, so that git can merge them. `termkit glossary sort` and `--fix`
    sort; every entry keeps its lines.

    Flagged:
        pot: msgctxt "c0002"
        pot: msgid "tribunal"
        pot: msgstr ""
        pot:
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""

    Clean:
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
        pot:
        pot: msgctxt "c00010007"
        pot: msgid "jury"
        pot: msgstr ""
        pot:
        pot: msgctxt "c0002"
        pot: msgid "tribunal"
        pot: msgstr ""
    """
    for before, entry in pairwise(context.catalogue.entries):
        if order(entry.concept) < order(before.concept):
            nameless = N_("an entry without id stands behind {before}; `termkit glossary sort` sorts the file")
            yield Remark(
                whole(entry.head),
                N_("{id} stands behind {before}; `termkit glossary sort` sorts the file") if entry.concept else nameless,
                {"id": entry.concept, "before": before.concept},
                concept=entry.concept or None,
                domain=context.catalogue.domain,
            )
            return
