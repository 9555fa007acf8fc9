"""TK105."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.messages import N_
from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.model.relations import RELATIONS
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext


@rule("TK105", Scope.GLOSSARY, Severity.SERIOUS, Certainty.CERTAIN)
def dangling_relation(context: GlossaryContext) -> Iterator[Remark]:
    """A concept refers to one that does not exist, or is withdrawn, or to itself.

    `see`, `broader`, `narrower` and `related` are ids. A withdrawn concept may be referred to by one that is withdrawn too.

    Flagged:
        pot: #. see: c0099
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""

    Clean:
        pot: #. related: c0002
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
        pot:
        pot: msgctxt "c0002"
        pot: msgid "tribunal"
        pot: msgstr ""
    """
    if not context.catalogue.is_template:
        return
    known = context.overview.glossary.by_id
    for entry in context.catalogue.entries:
        own = known.get(entry.concept)
        for one in entry.named("see", *RELATIONS):
            other = known.get(one.value.text)
            if other is None:
                template = N_("{kind} {other}, which does not exist")
            elif other.id == entry.concept:
                template = N_("{kind} {other}, which is this concept itself")
            elif other.withdrawn and not (own and own.withdrawn):
                template = (
                    N_("{kind} {other}, which is withdrawn; see {see}")
                    if other.see
                    else N_("{kind} {other}, which is withdrawn")
                )
            else:
                continue
            yield Remark(
                whole(one.value),
                template,
                {"kind": one.name.text, "other": one.value.text, "see": (other and other.see) or ""},
                concept=entry.concept,
                domain=context.catalogue.domain,
            )
