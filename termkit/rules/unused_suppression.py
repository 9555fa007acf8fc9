"""TK501."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.model.page import Anchor, Segment
from termkit.rules._rule import Scope, rule
from termkit.rules.run import Context


@rule("TK501", Scope.DRAFT, Severity.MINOR, Certainty.CERTAIN)
def unused_suppression(context: Context) -> Iterator[Remark]:
    """A comment in the page switches a rule off where the rule has nothing to say.

    It may have become true, or it stands at the wrong place; either way the next mistake there would go unseen. Comments that
    name a rule which was not run are left alone.

    Minor: the comment does no harm today. Certain: the rule was run, and had nothing to say.

    Flagged:
        sr: <!-- termkit: ignore TK301 --><p>Судија за везу је стигао.</p>

    Clean:
        sr: <!-- termkit: ignore TK301 --><p>Магистрат за везу је стигао.</p>
    """
    for number, suppression in enumerate(context.page.suppressions):
        if number in context.log.used or not context.log.tried(suppression.codes):
            continue
        text = " ".join(("termkit: ignore", *suppression.codes))
        place = Segment(text, anchors=(Anchor(0, suppression.line, suppression.column),))
        yield Remark(whole(place), "nothing here needs “{text}”", {"text": text}, found=text)
