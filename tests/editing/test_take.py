"""Rows of tables: what is taken, and what is refused with which words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from termkit.editing.take import Taken, take
from termkit.model.glossary import Glossary
from termkit.model.record import Record, to_values
from tests.samples import GLOSSARY


def row(line: int = 2, *remarks: str, **cells: str) -> Record:
    return Record({name: tuple(text.split("|")) for name, text in cells.items()}, line, remarks)


def taken(*rows: Record, domain: str | None = "justice") -> tuple[Glossary, Taken]:
    return take(rows, GLOSSARY, domain)


def test_new_rows_get_ids_after_those_that_rows_bring() -> None:
    rows = (row(2, fr="a"), row(3, fr="b", id="c0020"), row(4, fr="c"))
    glossary, result = take(rows, replace(GLOSSARY, newest="c0014"), "justice")
    assert [change.concept for change in result.changes] == ["c0021", "c0020", "c0022"]
    assert glossary.by_id["c0020"].preferred("fr") == "b"


def test_the_same_rows_twice_change_nothing() -> None:
    rows = (row(2, "genre: m", fr="a", sr="а", sr_admitted="б|в", source="x"), row(3, fr="juge", note="n"))
    glossary, first = taken(*rows)
    again, second = take(rows, glossary, "justice")
    assert len(first.changes) == 2
    assert (again, second) == (glossary, Taken((), (), 2))


def test_a_row_without_id_adds_to_the_concept_of_its_term() -> None:
    glossary, result = taken(row(2, fr="Demande d'extradition", sr_admitted="молба за изручење"), row(3, fr="juge", pos="noun"))
    assert glossary.by_id["c0004"].preferred("fr") == "demande d’extradition"
    values = to_values(glossary.by_id["c0004"], ("sr", "en"))
    assert values["sr_admitted"] == ("захтев за екстрадицију", "молба за изручење")
    assert [(c.line, c.concept, c.field) for c in result.changes] == [
        (2, "c0004", "sr_admitted"),
        (3, "c0014", "pos"),
    ]


def test_a_row_with_an_id_replaces_what_it_speaks_of() -> None:
    glossary, _ = taken(row(2, id="c0009", fr="armes légères et de petit calibre", sr_admitted="лако оружје", sr=""))
    values = to_values(glossary.by_id["c0009"], ("sr", "en"))
    assert values["sr_admitted"] == ("лако оружје",)
    assert values["sr"] == ("мало и лако оружје",)


def test_remarks_become_notes_and_leave_other_notes() -> None:
    once, _ = taken(row(2, "genre: m", id="c0014", fr="juge"))
    twice, _ = take([row(2, "origine: latin", id="c0014", fr="juge")], once)
    assert twice.by_id["c0014"].notes == ("genre: m", "origine: latin")


def test_the_status_of_a_row_is_that_of_its_concept() -> None:
    glossary, _ = taken(row(2, fr="a", sr="а", status="proposed"), row(3, id="c0050", fr="b", status="withdrawn", see="c0001"))
    first, second = glossary.concepts[-2:]
    assert (first.proposed, first.section("sr").proposed) == (True, True)
    assert (second.withdrawn, second.see) == (True, "c0001")


def test_a_status_that_a_concept_has_leaves_its_languages() -> None:
    rows = [row(2, id="c0011", fr="mise sous scellés", status="accepted")]
    assert take(rows, GLOSSARY)[0] == GLOSSARY


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (row(sr="судија"), "no French designation"),
        (row(fr="x", status="new"), "unknown status 'new'"),
        (row(fr="x", domain="Big Domain"), "is not a domain"),
        (row(fr="x", status="withdrawn"), "needs its id"),
        (row(fr="x", fr_admitted="x"), "twice"),
        (row(fr="x", id="no id"), "is not a concept id"),
        (row(fr="otage", id="c0014"), "c0014 is “juge” here"),
        (row(fr="juge", id="c0014", domain="security"), "is in the domain justice"),
        (row(fr="x\x00"), "control character"),
    ],
)
def test_rows_are_refused_one_by_one(record: Record, reason: str) -> None:
    glossary, result = taken(row(9, fr="good"), record)
    assert glossary.concepts[-1].preferred("fr") == "good"
    (refusal,) = result.refusals
    assert refusal.line == 2
    assert reason in refusal.reason


def test_a_row_needs_a_domain() -> None:
    _, result = taken(row(fr="x"), domain=None)
    assert "option --domain" in result.refusals[0].reason


def test_homonyms_without_ids_are_refused() -> None:
    glossary, result = taken(row(2, fr="mandat", sr="мандат"), row(3, fr="mandat", sr="налог"))
    assert [(refusal.line, refusal.reason) for refusal in result.refusals] == [
        (3, f"{glossary.concepts[-1].id} is on line 2 already; give homonyms ids of their own")
    ]


def test_homonyms_with_ids_are_taken_and_told_apart_again() -> None:
    rows = (row(2, id="c0020", fr="mandat", sr="мандат"), row(3, id="c0021", fr="mandat", sr="налог"))
    glossary, result = taken(*rows)
    assert result.refusals == ()
    _, again = take([row(2, fr="mandat", sr="налог"), row(3, fr="mandat", sr="пуномоћје")], glossary, "justice")
    assert again.unchanged == 1
    assert [refusal.reason for refusal in again.refusals] == ["“mandat” is c0020 and c0021; say which in the column id"]
