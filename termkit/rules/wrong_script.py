"""TK402."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.matching.script import WORD, has_letters, key, script_of, to_cyrillic, to_latin
from termkit.model.finding import Certainty, Remark, Severity, Spot
from termkit.model.language import Script
from termkit.model.page import Segment
from termkit.rules._rule import Scope, rule
from termkit.rules.context import CheckContext

LEAST_WORDS = 3


@rule("TK402", Scope.DRAFT, Severity.NORMAL, Certainty.CERTAIN)
def wrong_script(context: CheckContext) -> Iterator[Remark]:
    """A passage in Serbian stands in the other script than the rest of the page.

    At least three words in a row, and Serbian ones: names, abbreviations and quotations in other languages stay as they are.

    Normal: the passage can be read, but the page looks unfinished. Certain: three Serbian words in a row are no accident.

    Flagged:
        sr: Судија за везу је јуче стигао у Београд и обишао тужилаштво, a zatim je posetio policiju.

    Clean:
        sr: Судија за везу је стигао у Београд и отворио Belgrade Security Forum 2019.
    """
    if context.language.code != "sr":
        return
    for unit in context.bitext.units:
        for segment in unit.target:
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
    if not has_letters(segment.text, Script.LATIN if script is Script.CYRILLIC else Script.CYRILLIC):
        return
    from termkit.matching.serbian.inflect import readings

    run: list[tuple[int, int, bool]] = []
    for word in WORD.finditer(segment.text):
        seen = script_of(word.group())
        if seen is None:
            continue
        if seen is script:
            yield from _passage(run)
            run = []
        else:
            run.append((*word.span(), bool(readings(key(word.group())))))
    yield from _passage(run)


def _passage(run: list[tuple[int, int, bool]]) -> Iterator[tuple[int, int]]:
    """From the first to the last Serbian word of a run, if enough of it is Serbian."""
    serbian = [at for at, (_, _, known) in enumerate(run) if known]
    if len(serbian) >= LEAST_WORDS and len(serbian) * 3 >= 2 * (serbian[-1] - serbian[0] + 1):
        yield run[serbian[0]][0], run[serbian[-1]][1]
