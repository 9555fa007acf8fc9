"""TK407."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from termkit.matching.dates import Date
from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.model.page import Segment, Unit
from termkit.rules._instead import instead, spot_of
from termkit.rules._rule import Scope, rule
from termkit.rules.context import CheckContext

Placed = tuple[Segment, Date]


@rule("TK407", Scope.BITEXT, Severity.SERIOUS, Certainty.CERTAIN)
def date_mismatch(context: CheckContext) -> Iterator[Remark]:
    """A date of the source is another one in the translation, or is missing there.

    Month names are read in every case form and in both scripts, and all usual orders of day, month and year. A date that one
    side only says once more than the other is none that is missing.

    Serious: a wrong day or year misleads, and nobody notices. Certain where another date stands in its place; possible
    where one is only missing, for it may be told in other words (*the next day*).

    Flagged:
        fr: Elle est arrivée le 7 juin 2019.
        sr: Стигла је 7. јула 2019. године.

    Clean:
        fr: Elle est arrivée le 7 juin 2019.
        sr: Стигла је 7. јуна 2019. године.
    """
    french, other = context.glossary.source_language, context.language.code
    for unit in context.units_with_figures:
        source = [(segment, date) for segment in unit.source for date in context.dates(segment, french)]
        target = [(segment, date) for segment in unit.target for date in context.dates(segment, other)]
        if not source and not target:
            continue
        lost, new = _without_counterpart(source, target), _without_counterpart(target, source)
        for gone, come in instead(lost, new, _said_in(target), _said_in(source)):
            if gone is not None:
                yield _wrong(gone, come) if come else _missing(unit, gone)
            elif come is not None:
                yield _added(come)


def _wrong(gone: Placed, come: Placed) -> Remark:
    (_, lost), (_, new) = gone, come
    return Remark(
        spot_of(come),
        "“{found}” here, but “{term}” in the source",
        {"found": new.text, "term": lost.text},
        found=new.text,
        source=spot_of(gone),
    )


def _missing(unit: Unit, gone: Placed) -> Remark:
    return Remark(
        whole(unit.target[0]),
        "the date “{term}” of the source is missing",
        {"term": gone[1].text},
        source=spot_of(gone),
        certainty=Certainty.POSSIBLE,
    )


def _added(come: Placed) -> Remark:
    text = come[1].text
    return Remark(spot_of(come), "the source has no date “{found}”", {"found": text}, found=text, certainty=Certainty.POSSIBLE)


def _said_in(side: Sequence[Placed]) -> Callable[[Date], bool]:
    return lambda date: any(_same(date, other) for _, other in side)


def _without_counterpart(these: list[Placed], others: list[Placed]) -> list[Placed]:
    left = [date for _, date in others]
    alone = []
    for segment, date in these:
        at = next((i for i, other in enumerate(left) if _same(date, other)), None)
        if at is None:
            alone.append((segment, date))
        else:
            del left[at]
    return alone


def _same(one: Date, other: Date) -> bool:
    """A year or day that only one side gives is no contradiction: it may stand elsewhere in the sentence."""
    return one.month == other.month and all(a == b or None in (a, b) for a, b in ((one.year, other.year), (one.day, other.day)))
