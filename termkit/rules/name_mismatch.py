"""TK408."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.matching.names import asked_names, currency, currency_marks, given_names
from termkit.model.finding import Certainty, Remark, Severity, Spot
from termkit.model.page import Unit
from termkit.rules._rule import Scope, rule
from termkit.rules._terms import Hit, Terms
from termkit.rules.context import CheckContext


@rule("TK408", Scope.BITEXT, Severity.SERIOUS, Certainty.POSSIBLE)
def name_mismatch(context: CheckContext) -> Iterator[Remark]:
    """The source names a state or a currency that the translation does not name.

    The names are those of CLDR with the usual short ones, in every case form. An adjective counts (*српске власти* for *les
    autorités de Serbie*), so do the code and the sign of a currency. Names that are part of a term of the glossary are left
    to the glossary.

    Serious: another state or currency is another fact. Only possible: a translator may well write *this country*, or name its
    people.

    Flagged:
        fr: L’initiative a été lancée avec l’Allemagne.
        sr: Иницијатива је покренута са Аустријом.

    Clean:
        fr: L’initiative a été lancée avec l’Allemagne.
        sr: Иницијатива је покренута са Немачком.
    """
    asked_for = asked_names(context.glossary.source_language)
    names = Terms(asked_for, (segment for unit in context.bitext.units for segment in unit.source))
    asked = [(unit, hits) for unit in context.translated_units if (hits := list(_asked(context, names, unit)))]
    given = Terms(given_names(context.language.code), (segment for unit, _ in asked for segment in unit.target))
    for unit, hits in asked:
        for hit in hits:
            if not given.name(hit.entry.concept, unit.target) and not _marked(hit, unit):
                yield _remark(context, unit, hit)


def _asked(context: CheckContext, names: Terms, unit: Unit) -> Iterator[Hit]:
    """The names on the source side that are no part of a term, once in a segment."""
    for segment in unit.source:
        seen = set()
        for hit in names.hits((segment,)):
            if hit.entry.concept not in seen and not _inside_term(context, unit, hit.spot):
                seen.add(hit.entry.concept)
                yield hit


def _inside_term(context: CheckContext, unit: Unit, name: Spot) -> bool:
    terms = (hit.spot for hit in context.source_hits(unit) if hit.segment is name.segment)
    return any(term.start <= name.start and name.end <= term.end for term in terms)


def _marked(hit: Hit, unit: Unit) -> bool:
    """Whether code or sign of a currency stands in the translation."""
    _, _, code = hit.entry.concept.partition(":")
    return currency(code) == hit.entry.concept and any(mark in s.text for mark in currency_marks(code) for s in unit.target)


def _remark(context: CheckContext, unit: Unit, hit: Hit) -> Remark:
    names = given_names(context.language.code).entries
    expected = next((entry.text for entry in names if entry.concept == hit.entry.concept), None)
    whole = unit.target[0]
    return Remark(
        Spot(whole, 0, len(whole.text)),
        "“{term}” of the source is not named here",
        {"term": hit.words},
        expected=(context.in_script(expected),) if expected else (),
        source=hit.spot,
    )
