"""What several rules share: concepts of a template that lack a field."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from termkit.model.concept import Concept
from termkit.model.finding import Remark, whole
from termkit.rules.glossary.context import GlossaryContext


def concepts_without(context: GlossaryContext, field: Callable[[Concept], object], template: str) -> Iterator[Remark]:
    """A remark on each concept in force whose field is empty.

    Args:
        context: the catalogue to look at; only a template has these fields.
        field: reads the field.
        template: what to say of ``{term}``.
    """
    if not context.catalogue.is_template:
        return
    for entry, concept in context.in_force:
        if not field(concept):
            yield Remark(
                whole(entry.msgid),
                template,
                {"term": entry.msgid.text},
                concept=concept.id,
                domain=concept.domain,
            )
