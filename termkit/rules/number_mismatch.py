"""TK406."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from termkit.matching.cardinals import cardinals, may_have_cardinals
from termkit.matching.number_words import spelt_out
from termkit.matching.numbers import Number, numbers, unmatched
from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.model.page import Segment, Unit
from termkit.rules._instead import instead, spot_of
from termkit.rules._rule import Scope, rule
from termkit.rules.context import CheckContext

Placed = tuple[Segment, Number]


@rule("TK406", Scope.BITEXT, Severity.SERIOUS, Certainty.POSSIBLE)
def number_mismatch(context: CheckContext) -> Iterator[Remark]:
    """A number of the source is not in the translation, or the reverse.

    Separators are read as each language writes them, scale words count (2,5 millions = 2 500 000), and a number may be spelt
    out on the other side (*le 21e jour*, *двадесет првог дана*; *5 ans*, *петогодишња казна*). A number from three on in words
    is reported where the other side has another one in words. What one side says once more than the other is none (*cet
    article* for *article 5*), nor is what is for programs (*%1$s*, addresses). Dates are TK407's matter.

    Serious: wrong figures mislead, and nobody notices. Only possible: hours, measures and currencies may have been
    converted, and numbers are at times put in words.

    Flagged:
        fr: La police a saisi 1 234,5 kg.
        sr: Полиција је запленила 1.243,5 kg.

    Flagged:
        fr: La peine est de cinq ans.
        sr: Казна износи петнаест година.

    Clean:
        fr: La police a saisi 1 234,5 kg en trois jours.
        sr: Полиција је за 3 дана запленила 1.234,5 kg.
    """
    french, other = context.glossary.source_language, context.language.code
    for unit in context.units_with_figures:
        yield from _in_figures(context, unit, french, other)
    in_words = may_have_cardinals(french)
    for unit in context.translated_units:
        for segment in unit.source:
            if in_words(segment.text):
                yield from _in_words(unit, french, other)
                break


def _in_figures(context: CheckContext, unit: Unit, french: str, other: str) -> list[Remark]:
    """What is to be said of figures where times of the day are read as two numbers or as one, whichever is less."""
    apart = list(_figures(context, unit, french, other, clock=False))
    return min(apart, list(_figures(context, unit, french, other, clock=True)), key=len) if apart else []


def _figures(context: CheckContext, unit: Unit, french: str, other: str, *, clock: bool) -> Iterator[Remark]:
    """Numbers in figures that the other side has neither in figures nor in words."""
    source = [(segment, number) for segment in unit.source for number in _numbers(context, segment, french, clock=clock)]
    target = [(segment, number) for segment in unit.target for number in _numbers(context, segment, other, clock=clock)]
    if [number.values for _, number in source] == [number.values for _, number in target]:
        return
    lost, new = _lost(source, target, unit.target, other), _lost(target, source, unit.source, french)
    for one, another in instead(lost, new, _said_in(target), _said_in(source)):
        if one is not None:
            yield _remark(unit, one, another)
        elif another is not None:
            text = another[1].text
            yield Remark(spot_of(another), "the source has no number {found}", {"found": text}, found=text)


def _said_in(side: Sequence[Placed]) -> Callable[[Number], bool]:
    values = frozenset[Decimal]().union(*(number.values for _, number in side))
    return lambda number: not values.isdisjoint(number.values)


def _in_words(unit: Unit, french: str, other: str) -> list[Remark]:
    """Numbers in words that are another one in words on the other side."""
    source = [(segment, number) for segment in unit.source for number in cardinals(segment.text, french)]
    if not source:
        return []
    target = [(segment, number) for segment in unit.target for number in cardinals(segment.text, other)]
    lost = _nowhere(source, target, unit.target, other)
    new = _nowhere(target, source, unit.source, french) if lost else []
    return [_remark(unit, one, another) for one, another in zip(lost, new, strict=False)]


def _nowhere(wanted: list[Placed], offered: list[Placed], there: Sequence[Segment], lang: str) -> list[Placed]:
    """The numbers in words that the other side has neither in words nor in figures."""
    values = {value for _, number in offered for value in number.values}
    for segment in there:
        values |= spelt_out(segment.text, lang).union(*(number.values for number in numbers(segment.text, lang)))
    return [(segment, number) for segment, number in wanted if not number.values & values]


def _numbers(context: CheckContext, segment: Segment, lang: str, *, clock: bool) -> list[Number]:
    dates = [(date.start, date.end) for date in context.dates(segment, lang)]
    return numbers(segment.text, lang, outside=dates, clock=clock)


def _lost(wanted: list[Placed], offered: list[Placed], there: Sequence[Segment], lang: str) -> list[Placed]:
    """The numbers that the other side has neither in figures nor in words."""
    missing = set(unmatched((number for _, number in wanted), (number.values for _, number in offered)))
    spelt = frozenset[Decimal]().union(*(spelt_out(segment.text, lang) for segment in there)) if missing else frozenset()
    return [(segment, number) for segment, number in wanted if number in missing and not number.values & spelt]


def _remark(unit: Unit, one: Placed, other: Placed | None) -> Remark:
    source, number = spot_of(one), one[1]
    if other is None:
        return Remark(
            whole(unit.target[0]),
            "the number {term} of the source is missing",
            {"term": number.text},
            expected=(number.text,),
            source=source,
        )
    found = other[1]
    return Remark(
        spot_of(other),
        "{found} here, but {term} in the source",
        {"found": found.text, "term": number.text},
        expected=(number.text,),
        found=found.text,
        source=source,
    )
