"""TK404."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, Spot
from termkit.rules._rule import Scope, rule
from termkit.rules.context import CheckContext

LEAST_LETTERS = 3


@rule("TK404", Scope.BITEXT, Severity.SERIOUS, Certainty.POSSIBLE)
def missing_segment(context: CheckContext) -> Iterator[Remark]:
    """A segment of the source has no counterpart in the translation.

    The place of the finding is in the source page: there is none in the draft.

    Flagged:
        fr: Le magistrat de liaison est arrivé. La police de Belgrade l’a accueilli dans ses nouveaux bureaux du centre.
        sr: Судија за везу је стигао.

    Clean:
        fr: Le magistrat de liaison est arrivé. La police l’a accueilli.
        sr: Судија за везу је стигао. Дочекала га је полиција.
    """
    for unit in context.bitext.units:
        if unit.target:
            continue
        for segment in unit.source:
            if sum(map(str.isalpha, segment.text)) >= LEAST_LETTERS:
                yield Remark(
                    Spot(segment, 0, len(segment.text)), "nothing in the translation corresponds to this", on_source=True
                )
