"""The right designation in the case and number of the wrong one: every case, both numbers, against tables written by hand."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from termkit.matching.entry import TermEntry
from termkit.matching.script import to_latin
from termkit.matching.serbian.declined import inflected
from termkit.matching.serbian.grammar import Analysis, Case
from termkit.matching.suggest import suggest
from termkit.model.language import Script

VOCATIVE = (4, 11)
DATA = Path(__file__).parent.parent / "data" / "matching"
LINES = (DATA / "declined.tsv").read_text(encoding="utf-8").splitlines()
INFLECTED = [line.split("\t") for line in (DATA / "inflected.tsv").read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
TABLES = [[form.strip() for half in line.split("\t") for form in half.split(", ")] for line in LINES if line[:1] != "#"]
PAIRS = [(wrong, right) for wrong, right in permutations(TABLES, 2)]


def expected(form: str, wrong: list[str], right: list[str]) -> set[str]:
    """The right designation in every case that a form of the wrong one can be; the vocative only if it is nothing else."""
    cells = [at for at, cell in enumerate(wrong) if cell == form]
    return {right[at] for at in cells if at not in VOCATIVE} or {right[at] for at in cells}


def entry(table: list[str]) -> TermEntry:
    return TermEntry("c0001", table[0], "sr")


def test_every_table_has_fourteen_cells() -> None:
    assert {len(table) for table in TABLES} == {14}


@pytest.mark.parametrize("script", list(Script))
@pytest.mark.parametrize("wrong", TABLES, ids=lambda table: table[0])
def test_suggestion_has_the_case_of_the_words(wrong: list[str], script: Script) -> None:
    mistakes = []
    for right in TABLES:
        for form in set(wrong) if right is not wrong else ():
            wanted = expected(form, wrong, right)
            words = to_latin(form) if script is Script.LATIN else form
            got = suggest(entry(wrong), words, entry(right), script)
            allowed = {to_latin(text) if script is Script.LATIN else text for text in wanted}
            if (got is not None and got not in allowed) or (got is not None and len(wanted) > 1):
                mistakes.append((form, got, sorted(wanted)))
    assert mistakes == []


def test_where_the_words_leave_no_doubt_there_is_a_suggestion() -> None:
    """What is left out are forms that the dictionary knows in two numbers (*служба*), and accusatives of what may be alive."""
    silent, sure = [], 0
    for wrong, right in PAIRS:
        for form in set(wrong):
            wanted = expected(form, wrong, right)
            if len(wanted) == 1:
                sure += 1
                if suggest(entry(wrong), form, entry(right), Script.CYRILLIC) is None:
                    silent.append((form, *wanted))
    assert sure > 1000
    assert len(silent) <= sure * 0.08, silent[:40]


@pytest.mark.parametrize(
    ("before", "wrong", "words", "suggestion"),
    [
        ("новим", "путни лист", "путним листом", None),
        ("са", "путни лист", "путним листом", "мапом пута"),
        ("", "путни лист", "путним листом", "мапом пута"),
        ("новом", "карта пута", "картом пута", "мапом пута"),
    ],
)
def test_adjective_before_another_gender_is_left_to_the_translator(
    before: str, wrong: str, words: str, suggestion: str | None
) -> None:
    found, wanted = TermEntry("c0001", wrong, "sr"), TermEntry("c0001", "мапа пута", "sr")
    assert suggest(found, words, wanted, Script.CYRILLIC, before=before) == suggestion


@pytest.mark.parametrize(
    ("before", "wrong", "words", "right", "suggestion"),
    [
        ("оба", "инфилтрирани агент", "инфилтрирана агента", "прикривени иследник", None),
        ("", "инфилтрирани агент", "инфилтрирана агента", "прикривени иследник", None),
        ("од", "инфилтрирани агент", "инфилтрираног агента", "прикривени иследник", "прикривеног иследника"),
        ("24", "тужилац", "тужиоца", "јавни тужилац", None),
        ("12", "путни лист", "путних листова", "путни налог", "путних налога"),
    ],
)
def test_behind_two_three_and_four_nothing_with_an_adjective_is_suggested(
    before: str, wrong: str, words: str, right: str, suggestion: str | None
) -> None:
    found, wanted = TermEntry("c0001", wrong, "sr"), TermEntry("c0001", right, "sr")
    assert suggest(found, words, wanted, Script.CYRILLIC, before=before) == suggestion


@pytest.mark.parametrize("row", INFLECTED, ids=lambda row: row[0])
def test_what_inflects_in_a_designation_and_what_stays(row: list[str]) -> None:
    cells = (Analysis(Case.GENITIVE, False), Analysis(Case.INSTRUMENTAL, False), Analysis(Case.INSTRUMENTAL, True))
    got = [inflected(TermEntry("c0001", row[0], "sr"), cell, Script.CYRILLIC) or "-" for cell in cells]
    assert got == row[1:]
