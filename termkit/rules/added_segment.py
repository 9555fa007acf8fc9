"""TK405."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.context import CheckContext

LEAST_LETTERS = 3


@rule("TK405", Scope.BITEXT, Severity.NORMAL, Certainty.POSSIBLE)
def added_segment(context: CheckContext) -> Iterator[Remark]:
    """A segment of the translation has no counterpart in the source.

    A translator's note may be meant; text of an older version of the page may have stayed.

    Normal: a reader of the translation learns more than one of the source, which may be meant. Only possible, for the same
    reason, and because alignment can err.

    Flagged:
        fr: Le juge est arrivé le 3 mai. Le tribunal a entendu 45 témoins à Paris.
        sr: Судија је стигао 3. маја. Полиција је водила 123 истраге. Суд је саслушао 45 сведока у Паризу.

    Clean:
        fr: Le juge est arrivé le 3 mai. La police a mené 123 enquêtes.
        sr: Судија је стигао 3. маја. Полиција је водила 123 истраге.
    """
    if not context.has_source:
        return
    for unit in context.bitext.units:
        if unit.source:
            continue
        for segment in unit.target:
            if sum(map(str.isalpha, segment.text)) >= LEAST_LETTERS:
                yield Remark(whole(segment), "nothing in the source corresponds to this")
