"""TK403."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.messages import N_
from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.context import CheckContext


@rule("TK403", Scope.BITEXT, Severity.SERIOUS, Certainty.CERTAIN)
def untranslated_segment(context: CheckContext) -> Iterator[Remark]:
    """A whole segment of the translation is still in French.

    Short segments are left alone: a name, a number or a code may well be the same in both languages. So are those that are
    French in brackets only.

    Serious: part of the page cannot be read. Certain: four words and more tell French from Serbian and English. What the other
    rules would say of the segment is not said: it is one mistake.

    Flagged:
        fr: La police de la capitale a mené 123 enquêtes pendant toute l’année. Le juge est arrivé avec elle.
        sr: Полиција главног града водила је 123 истраге током целе године. Le juge est arrivé avec elle.

    Clean:
        fr: arme à feu de poing Toute arme tenue à la main. (handgun)
        en: handgun means any firearm held in the hand. (arme à feu de poing)

    Clean:
        fr: Le magistrat de liaison est arrivé hier à Belgrade.
        sr: Судија за везу је јуче стигао у Београд.
    """
    for unit, segment in context.left_in_french:
        same = _bare(segment.text) in (_bare(original.text) for original in unit.source)
        source = unit.source[0] if unit.source else None
        yield Remark(
            whole(segment),
            N_("this segment is not translated") if same else N_("this segment is still in French"),
            source=whole(source) if source else None,
        )


def _bare(text: str) -> str:
    return " ".join(text.split()).casefold()
