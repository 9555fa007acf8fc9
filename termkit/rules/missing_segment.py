"""TK404."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.context import CheckContext

LEAST_LETTERS = 3


@rule("TK404", Scope.BITEXT, Severity.SERIOUS, Certainty.POSSIBLE)
def missing_segment(context: CheckContext) -> Iterator[Remark]:
    """A segment of the source has no counterpart in the translation.

    The place of the finding is in the source page: there is none in the draft.

    Serious: the reader misses what is not there. Only possible: the translator may have left it out for good reason, or
    have put it elsewhere, and alignment can err.

    Flagged:
        fr: Le juge est arrivé le 3 mai. La police a mené 123 enquêtes. Le tribunal a entendu 45 témoins à Paris.
        sr: Судија је стигао 3. маја. Суд је саслушао 45 сведока у Паризу.

    Clean:
        fr: Le juge est arrivé le 3 mai. La police a mené 123 enquêtes.
        sr: Судија је стигао 3. маја. Полиција је водила 123 истраге.
    """
    for unit in context.bitext.units:
        if unit.target:
            continue
        for segment in unit.source:
            if sum(map(str.isalpha, segment.text)) >= LEAST_LETTERS:
                yield Remark(
                    whole(segment),
                    "nothing in {draft} corresponds to this",
                    {"draft": context.bitext.target.path},
                    on_source=True,
                )
