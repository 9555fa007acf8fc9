"""TK304."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from termkit.model.concept import Status
from termkit.model.finding import Certainty, Remark, Severity
from termkit.rules._rule import Scope, rule
from termkit.rules.context import CheckContext, Hit


@rule("TK304", Scope.BITEXT, Severity.NORMAL, Certainty.POSSIBLE)
def inconsistent_designation(context: CheckContext) -> Iterator[Remark]:
    """One concept is named in two ways on the page, although each of them may be used.

    A reader takes two designations for two concepts. The one that the page uses less is reported, once, at its first use.
    Abbreviations and deprecated designations (TK301) do not count.

    Flagged:
        fr: L’extradition est accordée. L’extradition est refusée.
        sr: Изручење је одобрено. Екстрадиција је одбијена.

    Clean:
        fr: L’extradition est accordée. L’extradition est refusée.
        sr: Изручење је одобрено. Изручење је одбијено.
    """
    uses: dict[str, dict[str, list[tuple[Hit, Hit]]]] = defaultdict(lambda: defaultdict(list))
    for unit in context.bitext.units:
        named = {hit.entry.concept: hit for hit in context.source_hits(unit)}
        for hit in context.target_hits(unit):
            entry = hit.entry
            if hit.usable and not entry.abbreviation and entry.concept in named:
                uses[entry.concept][entry.text].append((hit, named[entry.concept]))
    for concept_id, by_designation in uses.items():
        if len(by_designation) > 1:
            yield _remark(context, concept_id, by_designation)


def _remark(context: CheckContext, concept_id: str, uses: dict[str, list[tuple[Hit, Hit]]]) -> Remark:
    def weight(text: str) -> tuple[int, bool]:
        return len(uses[text]), uses[text][0][0].entry.status is Status.PREFERRED

    ranked = sorted(uses, key=weight)
    rare, usual = ranked[0], ranked[-1]
    hit, source = uses[rare][0]
    concept = context.concept(concept_id)
    return Remark(
        hit.spot,
        "“{found}” here, but “{usual}” elsewhere on the page for the same concept",
        {"found": hit.words, "usual": usual},
        concept=concept_id,
        domain=concept.domain,
        term=concept.preferred(context.glossary.source_language),
        expected=(usual,),
        found=hit.words,
        source=source.spot,
    )
