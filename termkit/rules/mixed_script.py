"""TK401."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.matching.script import mixed_script_words
from termkit.model.finding import Certainty, Remark, Severity, Spot
from termkit.rules._rule import Scope, rule
from termkit.rules.context import CheckContext


@rule("TK401", Scope.DRAFT, Severity.SERIOUS, Certainty.CERTAIN)
def mixed_script(context: CheckContext) -> Iterator[Remark]:
    """Latin letters stand inside a Cyrillic word, or the reverse.

    The letters look alike, so nobody sees it; searching, sorting and speech software fail on the word. A case ending behind
    a Latin abbreviation (NATO-а) is no mixture.

    Serious: nobody sees it, and every program that reads the page fails on it. Certain: no Serbian word has letters of both
    scripts. The suggestion replaces the letters of the script that the word has fewer of.

    Flagged:
        sr: Пoлиција је стигла.

    Clean:
        sr: Полиција је стигла.

    Clean:
        sr: %sПолиција је стигла.
    """
    for segment in context.mixed_segments:
        for start, end, word, repaired in mixed_script_words(segment.text):
            yield Remark(
                Spot(segment, start, end),
                "“{found}” mixes Latin and Cyrillic letters; write “{expected}”",
                {"found": word, "expected": repaired},
                expected=(repaired,),
                found=word,
                suggestion=repaired,
            )
