"""TK303."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.concept import Status
from termkit.model.finding import Certainty, Remark, Severity
from termkit.rules._rule import Scope, rule
from termkit.rules.context import CheckContext


@rule("TK303", Scope.DRAFT, Severity.MINOR, Certainty.CERTAIN)
def admitted_designation(context: CheckContext) -> Iterator[Remark]:
    """An admitted designation is used where there is a preferred one.

    Admitted designations are correct; a page reads better if it keeps to the preferred one. Abbreviations are not meant:
    they stand beside the full designation; nor is the preferred designation with more words (*саслушање осумњиченог* for
    *саслушање*). With a source, only uses for a concept that the source names are reported.

    Minor: the designation is right, another one is better. Certain: both of them are in the glossary.

    Flagged:
        fr: La demande d’extradition est arrivée.
        sr: Стигао је захтев за екстрадицију.

    Clean:
        fr: La demande d’extradition est arrivée.
        sr: Стигао је захтев за изручење.
    """
    for unit, hit in context.target_uses(lambda entry: entry.status is Status.ADMITTED and not entry.abbreviation):
        entry = hit.entry
        wanted = context.preferred_entry(entry.concept)
        if wanted is None or entry.extends(wanted):
            continue
        source = context.asked(unit).get(entry.concept)
        if not context.preferred_elsewhere(entry) and (source or not context.has_source):
            yield Remark(
                hit.spot,
                "“{found}” is admitted; “{expected}” is preferred",
                {"found": hit.words, "expected": context.in_script(wanted.text)},
                concept=entry.concept,
                domain=entry.domain,
                term=context.concept(entry.concept).preferred(context.glossary.source_language),
                expected=(context.in_script(wanted.text),),
                found=hit.words,
                source=source.spot if source else None,
                suggestion=context.suggest(hit, wanted),
                explanation=context.explain(hit),
            )
