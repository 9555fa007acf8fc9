"""TK216."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.fields import REPEATABLE_FIELDS, SECTION_FIELDS, TEMPLATE_FIELDS
from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext


@rule("TK216", Scope.GLOSSARY, Severity.NORMAL, Certainty.CERTAIN)
def repeated_field(context: GlossaryContext) -> Iterator[Remark]:
    """A field that has one value is there twice; only the first counts.

    Flagged:
        pot: #. definition: Personne qui juge.
        pot: #. definition: Magistrat du siège.
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""

    Clean:
        pot: #. definition: Personne qui juge.
        pot: #. note: Magistrat du siège.
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
    """
    known = TEMPLATE_FIELDS if context.catalogue.is_template else SECTION_FIELDS
    single = [name for name in known if name not in REPEATABLE_FIELDS]
    for entry in context.catalogue.entries:
        seen: set[str] = set()
        for one in entry.named(*single):
            if one.name.text in seen:
                yield Remark(
                    whole(one.value),
                    "a second {field}; only the first counts",
                    {"field": one.name.text},
                    concept=entry.concept or None,
                    domain=context.catalogue.domain,
                )
            seen.add(one.name.text)
