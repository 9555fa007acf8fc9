"""TK306."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity
from termkit.rules._rule import Scope, rule
from termkit.rules.context import CheckContext


@rule("TK306", Scope.BITEXT, Severity.MINOR, Certainty.CERTAIN)
def proposed_designation(context: CheckContext) -> Iterator[Remark]:
    """The translation names a concept by a designation that nobody has accepted yet.

    Only a proposed (fuzzy) entry covers the term: accept it, or choose another one.

    Minor: nobody has said that the designation is wrong. Certain: the glossary marks it as proposed.

    Flagged:
        fr: La mise sous scellés est levée.
        sr: Печаћење је укинуто.

    Clean:
        fr: Le magistrat de liaison est arrivé.
        sr: Судија за везу је стигао.
    """
    for unit, hit in context.target_uses(lambda entry: entry.proposed):
        concept_id = hit.entry.concept
        source = context.asked(unit).get(concept_id)
        if source and not context.accepted(concept_id):
            yield Remark(
                hit.spot,
                "“{found}” is only proposed for “{term}”",
                {"found": hit.words, "term": source.words},
                concept=concept_id,
                domain=hit.entry.domain,
                term=context.concept(concept_id).preferred(context.glossary.source_language),
                found=hit.words,
                source=source.spot,
            )
