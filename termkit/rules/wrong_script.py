"""TK402."""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.matching.codes import without_codes
from termkit.matching.guess_language import guess_language
from termkit.matching.script import WORD, script_of, to_cyrillic, to_latin
from termkit.matching.serbian.known import is_known
from termkit.model.finding import Certainty, Remark, Severity, Spot
from termkit.model.language import Script
from termkit.model.page import Segment
from termkit.rules._rule import Scope, rule
from termkit.rules.context import CheckContext

LEAST_WORDS, LEAST_TELLING, LEAST_LETTERS = 3, 2, 3
"""How many Serbian words there must be, and how many of them with how many letters: *u nezakonitom posedu* is enough."""


@rule("TK402", Scope.DRAFT, Severity.NORMAL, Certainty.CERTAIN)
def wrong_script(context: CheckContext) -> Iterator[Remark]:
    """A passage in Serbian stands in the other script than the rest of the page.

    At least three words in a row, and Serbian ones: names, abbreviations, units and quotations in other languages stay as they
    are, and so does what is for programs (*<b>%s</b>*).

    Normal: the passage can be read, but the page looks unfinished. Certain: three Serbian words in a row are no accident.

    Flagged:
        sr: Судија за везу је јуче стигао у Београд и обишао тужилаштво, a zatim je posetio policiju.

    Clean:
        sr: Судија за везу је стигао у Београд и отворио Belgrade Security Forum 2019.

    Clean:
        sr: Притисните <b>C</b> и <b>O</b>, затим прочитајте поруке %s, %s, %s и %s о томе шта је судија учинио тога дана.

    Clean:
        sr: Судија за везу је у свом првом извештају о сарадњи Србије и Француске написао: grâce à la procédure, tout a changé.
    """
    if context.language.code != "sr":
        return
    for segment in context.mixed_segments:
        for start, end in _passages(segment, context.language.script):
            words = segment.text[start:end]
            repaired = to_cyrillic(words) if context.language.script is Script.CYRILLIC else to_latin(words)
            yield Remark(
                Spot(segment, start, end),
                "“{found}” is not in the script of the page",
                {"found": words},
                expected=(repaired,),
                found=words,
                suggestion=repaired,
            )


def _passages(segment: Segment, script: Script) -> Iterator[tuple[int, int]]:
    run: list[re.Match[str]] = []
    for word in WORD.finditer(without_codes(segment.text)):
        seen = script_of(word.group())
        if seen is script:
            yield from _passage(run)
            run = []
        elif seen is not None:
            run.append(word)
    yield from _passage(run)


def _passage(run: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """From the first to the last Serbian word of a run, if enough of it is Serbian."""
    if len(run) < LEAST_WORDS or _is_foreign(run[0].string[run[0].start() : run[-1].end()]):
        return
    serbian = [at for at, word in enumerate(run) if is_known(word.group())]
    telling = [at for at in serbian if len(run[at].group()) >= LEAST_LETTERS]
    if len(serbian) >= LEAST_WORDS and len(telling) >= LEAST_TELLING and len(serbian) * 3 >= 2 * (serbian[-1] - serbian[0] + 1):
        yield run[serbian[0]].start(), run[serbian[-1]].end()


def _is_foreign(words: str) -> bool:
    """Whether words are in another language that we know, which has words like Serbian ones (*a*, *la procedure*)."""
    seen = guess_language(words)
    return seen is not None and seen.code != "sr"
