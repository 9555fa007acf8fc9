"""TK408."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from termkit.matching.names import currency, currency_marks, given_names
from termkit.model.finding import Certainty, Remark, Severity, Spot, whole
from termkit.model.page import Unit
from termkit.rules._rule import Scope, rule
from termkit.rules._terms import Hit
from termkit.rules.context import CheckContext


@rule("TK408", Scope.BITEXT, Severity.SERIOUS, Certainty.POSSIBLE)
def name_mismatch(context: CheckContext) -> Iterator[Remark]:
    """The source names a state, a people or a currency that the translation does not name.

    The names are those of CLDR with the usual short ones, in every case form. An adjective counts (*српске власти* for *les
    autorités de Serbie*), so do the code and the sign of a currency. A people, or its language, is only asked for where the
    translation names another one, which the source does not. Names that are part of a term of the glossary are left to the
    glossary.

    Serious: another state or currency is another fact. Only possible: a translator may well write *this country*, or name its
    people.

    Flagged:
        fr: L’initiative a été lancée avec l’Allemagne.
        sr: Иницијатива је покренута са Аустријом.

    Flagged:
        fr: La police suédoise a arrêté deux suspects.
        sr: Швајцарска полиција ухапсила је двојицу осумњичених.

    Clean:
        fr: L’initiative a été lancée avec l’Allemagne.
        sr: Иницијатива је покренута са Немачком.

    Clean:
        fr: Les Suédois ont arrêté deux suspects en Suisse.
        sr: Швеђани су у Швајцарској ухапсили двојицу осумњичених.
    """
    for unit in context.units_with_names_in_doubt:
        others = _others(context, unit)
        for hit in _asked(context, unit):
            if context.target_names.name(hit.entry.concept, unit.target) or _marked(hit, unit):
                continue
            if hit.entry.pos != "adjective":
                yield _unnamed(context, unit, hit)
            elif other := next(others, None):
                yield _another(context, hit, other)


def _asked(context: CheckContext, unit: Unit) -> Iterator[Hit]:
    """The names on the source side that are no part of a term, once in a segment."""
    for segment in unit.source:
        seen = set()
        for hit in context.source_names.hits((segment,)):
            if hit.entry.concept not in seen and not _inside_term(context, unit, hit.spot):
                seen.add(hit.entry.concept)
                yield hit


def _others(context: CheckContext, unit: Unit) -> Iterator[Hit]:
    """States and peoples that the translation names and the source does not."""
    known = {hit.entry.concept for hit in context.source_names.hits(unit.source)}
    for hit in context.target_names.hits(unit.target):
        serbian_adjective = hit.entry.lang == "sr" and hit.entry.pos == "adjective"
        if hit.entry.concept not in known and (serbian_adjective or hit.words[:1].isupper()):
            yield hit


def _inside_term(context: CheckContext, unit: Unit, name: Spot) -> bool:
    terms = (hit.spot for hit in context.source_hits(unit) if hit.spot.segment is name.segment)
    return any(term.start <= name.start and name.end <= term.end for term in terms)


def _marked(hit: Hit, unit: Unit) -> bool:
    """Whether code or sign of a currency stands in the translation."""
    _, _, code = hit.entry.concept.partition(":")
    return currency(code) == hit.entry.concept and any(mark in s.text for mark in currency_marks(code) for s in unit.target)


def _another(context: CheckContext, asked: Hit, found: Hit) -> Remark:
    return Remark(
        found.spot,
        "“{found}” here, but “{term}” in the source",
        {"found": found.words, "term": asked.words},
        expected=_expected(context, asked),
        found=found.words,
        source=asked.spot,
    )


def _unnamed(context: CheckContext, unit: Unit, hit: Hit) -> Remark:
    return Remark(
        whole(unit.target[0]),
        "“{term}” of the source is not named here",
        {"term": hit.words},
        expected=_expected(context, hit),
        source=hit.spot,
    )


def _expected(context: CheckContext, asked: Hit) -> tuple[str, ...]:
    """The name of the same state or currency in the language of the draft."""
    names = (entry.text for entry in given_names(context.language.code).entries if entry.concept == asked.entry.concept)
    return tuple(context.in_script(name) for name in islice(names, 1))
