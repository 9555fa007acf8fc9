"""TK407."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.matching.dates import Date
from termkit.model.finding import Certainty, Remark, Severity, Spot
from termkit.model.page import Segment
from termkit.rules._rule import Scope, rule
from termkit.rules.context import CheckContext

Placed = tuple[Segment, Date]


@rule("TK407", Scope.BITEXT, Severity.SERIOUS, Certainty.CERTAIN)
def date_mismatch(context: CheckContext) -> Iterator[Remark]:
    """A date of the source is another one in the translation, or is missing there.

    Month names are read in every case form and in both scripts, and all usual orders of day, month and year.

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
        for segment, date in lost:
            spot = Spot(segment, date.start, date.end)
            if new:
                where, instead = new.pop(0)
                yield Remark(
                    Spot(where, instead.start, instead.end),
                    "“{found}” here, but “{term}” in the source",
                    {"found": instead.text, "term": date.text},
                    found=instead.text,
                    source=spot,
                )
            else:
                whole = unit.target[0]
                yield Remark(
                    Spot(whole, 0, len(whole.text)),
                    "the date “{term}” of the source is missing",
                    {"term": date.text},
                    source=spot,
                    certainty=Certainty.POSSIBLE,
                )
        for segment, date in new:
            yield Remark(
                Spot(segment, date.start, date.end),
                "the source has no date “{found}”",
                {"found": date.text},
                found=date.text,
                certainty=Certainty.POSSIBLE,
            )


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
