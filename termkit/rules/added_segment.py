"""TK405."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, Spot
from termkit.rules._rule import Scope, rule
from termkit.rules.context import CheckContext

LEAST_LETTERS = 3


@rule("TK405", Scope.BITEXT, Severity.NORMAL, Certainty.POSSIBLE)
def added_segment(context: CheckContext) -> Iterator[Remark]:
    """A segment of the translation has no counterpart in the source.

    A translator's note may be meant; text of an older version of the page may have stayed.

    Flagged:
        fr: Le magistrat de liaison est arrivé.
        sr: Судија за везу је стигао. Министарство правде га је свечано дочекало у новој згради у центру Београда.

    Clean:
        fr: Le magistrat de liaison est arrivé.
        sr: Судија за везу је стигао.
    """
    if not context.has_source:
        return
    for unit in context.bitext.units:
        if unit.source:
            continue
        for segment in unit.target:
            if sum(map(str.isalpha, segment.text)) >= LEAST_LETTERS:
                yield Remark(Spot(segment, 0, len(segment.text)), "nothing in the source corresponds to this")
