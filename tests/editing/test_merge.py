"""Merging glossaries: what is taken, what is a conflict, and how concepts are known again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from termkit.editing.facets import put_together, take_apart
from termkit.editing.merge import Merged, merge
from termkit.editing.operations import add, edit, withdraw
from termkit.editing.relate import relate
from termkit.model.glossary import Glossary
from termkit.model.ids import CONCEPT_ID
from termkit.model.record import Values, to_values
from tests.samples import GLOSSARY
from tests.strategies import glossaries

Put = dict[str, tuple[str, ...]]


def said(result: Merged) -> list[str]:
    return [str(one) for one in (*result.changes, *result.left, *result.conflicts)]


def put(glossary: Glossary, concept_id: str, values: Values) -> Glossary:
    return edit(glossary, concept_id, put=values)[0]


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(glossaries())
def test_a_concept_is_what_its_facets_say(glossary: Glossary) -> None:
    assert [put_together(c.id, take_apart(c), glossary) for c in glossary] == list(glossary)


def test_merging_a_glossary_with_itself_changes_nothing() -> None:
    assert merge(GLOSSARY, GLOSSARY) == (GLOSSARY, Merged((), (), (), {}))
    assert merge(GLOSSARY, GLOSSARY, GLOSSARY) == (GLOSSARY, Merged((), (), (), {}))


TWO_WAY: dict[str, tuple[Put, Put, Put, list[str]]] = {
    "what only they say is taken": ({}, {"pos": ("noun",)}, {"pos": ("noun",)}, []),
    "what only we say stays": ({"pos": ("noun",)}, {}, {"pos": ("noun",)}, []),
    "lists are joined": ({"source": ("a", "b")}, {"source": ("b", "c")}, {"source": ("a", "b", "c")}, []),
    "designations are joined": (
        {"sr_admitted": ("судац",)},
        {"sr_admitted": ("пресудитељ",), "sr_deprecated": ("кадија",)},
        {"sr_admitted": ("судац", "пресудитељ"), "sr_deprecated": ("кадија",)},
        [],
    ),
    "two definitions": (
        {"definition": ("A.",)},
        {"definition": ("B.",)},
        {"definition": ("A.",)},
        ["conflict c0014 definition: A. here, B. there"],
    ),
    "two preferred designations": (
        {},
        {"sr": ("судац",)},
        {"sr": ("судија",)},
        ["conflict c0014 sr: судија here, судац there"],
    ),
    "two statuses of a designation": (
        {"sr_admitted": ("судац",)},
        {"sr_deprecated": ("судац",)},
        {"sr_admitted": ("судац",), "sr_deprecated": ()},
        ["conflict c0014 sr “судац”: admitted here, deprecated there"],
    ),
    "proposed or accepted": (
        {},
        {"sr_status": ("proposed",)},
        {"sr_status": ()},
        ["conflict c0014 sr_status: accepted here, proposed there"],
    ),
}
THREE_WAY: dict[str, tuple[Put, Put, Put, list[str]]] = {
    "what they changed is taken": ({}, {"sr": ("судац",)}, {"sr": ("судац",)}, []),
    "what we changed stays": ({"sr": ("судац",)}, {}, {"sr": ("судац",)}, []),
    "what they emptied is emptied": ({}, {"en": ()}, {"en": ()}, []),
    "both the same": ({"sr": ("судац",)}, {"sr": ("судац",)}, {"sr": ("судац",)}, []),
    "both differently": (
        {"sr": ("судац",)},
        {"sr": ("кадија",)},
        {"sr": ("судац",)},
        ["conflict c0014 sr: судац here, кадија there"],
    ),
    "another preferred designation, the old one admitted": (
        {"source": ("a",)},
        {"sr": ("судац",), "sr_admitted": ("судија",)},
        {"sr": ("судац",), "sr_admitted": ("судија",), "source": ("a",)},
        [],
    ),
    "accepted there": ({}, {"sr_status": ("proposed",)}, {"sr_status": ("proposed",)}, []),
    "renamed there, and here in Serbian": (
        {"sr": ("судац",)},
        {"fr": ("magistrat",)},
        {"fr": ("magistrat",), "sr": ("судац",)},
        [],
    ),
    "withdrawn there": ({"pos": ("noun",)}, {"status": ("withdrawn",)}, {"pos": ("noun",), "status": ("withdrawn",)}, []),
}


@pytest.mark.parametrize(("way", "case"), [*((2, case) for case in TWO_WAY), *((3, case) for case in THREE_WAY)])
def test_every_value_is_merged_for_itself(way: int, case: str) -> None:
    ours, theirs, expected, conflicts = (TWO_WAY if way == 2 else THREE_WAY)[case]
    merged, result = merge(put(GLOSSARY, "c0014", ours), put(GLOSSARY, "c0014", theirs), GLOSSARY if way == 3 else None)
    values = to_values(merged.by_id["c0014"], merged.languages)
    assert {column: values.get(column, ()) for column in expected} == expected
    assert [str(conflict) for conflict in result.conflicts] == conflicts
    assert [c for c in merged if c.id != "c0014"] == [c for c in GLOSSARY if c.id != "c0014"]


def test_a_side_may_be_preferred_and_conflicts_are_told_all_the_same() -> None:
    theirs = put(GLOSSARY, "c0014", {"sr": ("судац",), "definition": ("B.",)})
    merged, result = merge(put(GLOSSARY, "c0014", {"definition": ("A.",)}), theirs, prefer="theirs")
    assert merged.by_id["c0014"] == theirs.by_id["c0014"]
    assert len(result.conflicts) == 2


def test_one_id_for_two_concepts_is_told_apart_and_relations_follow() -> None:
    ours, _ = add(replace(GLOSSARY, newest="c0014"), {"fr": ("otage",), "domain": ("security",), "sr": ("талац",)})
    theirs, _ = add(replace(GLOSSARY, newest="c0014"), {"fr": ("rançon",), "domain": ("security",), "sr": ("откуп",)})
    theirs, _ = relate(theirs, "c0008", "related", "c0015")
    merged, result = merge(ours, theirs)
    (new,) = [c for c in merged if c.preferred("fr") == "rançon"]
    assert merged.by_id["c0015"].preferred("fr") == "otage"
    assert (new.id != "c0015", CONCEPT_ID.fullmatch(new.id) is not None) == (True, True)
    assert result.renamed == {new.id: "c0015"}
    assert merged.by_id["c0008"].related == (new.id,)


def test_two_ids_for_one_concept_are_one_concept() -> None:
    ours, _ = add(GLOSSARY, {"fr": ("otage",), "domain": ("security",), "sr": ("талац",), "id": ("c0900",)})
    theirs, _ = add(GLOSSARY, {"fr": ("Otage",), "domain": ("security",), "en": ("hostage",), "id": ("c0700",)})
    merged, _ = merge(ours, theirs)
    concept = merged.by_id["c0900"]
    assert (concept.preferred("sr"), concept.preferred("en")) == ("талац", "hostage")
    assert "c0700" not in merged.by_id


def test_a_free_id_is_kept_unless_its_file_did_not_give_it() -> None:
    theirs, _ = add(Glossary(), {"fr": ("otage",), "domain": ("security",), "id": ("c0700",)})
    assert "c0700" in merge(GLOSSARY, theirs)[0].by_id
    assert "c0700" not in merge(GLOSSARY, theirs, keep=())[0].by_id


def test_an_admitted_designation_is_enough_with_one_in_another_language() -> None:
    values: Put = {"fr": ("arme portative",), "fr_admitted": ("arme à feu",), "domain": ("security",), "id": ("c0800",)}
    alone, _ = add(Glossary(), values)
    shared, _ = add(Glossary(), {**values, "en": ("firearm",)})
    assert "c0800" in merge(GLOSSARY, alone)[0].by_id
    merged, result = merge(GLOSSARY, shared)
    assert [str(c) for c in result.conflicts] == [
        "conflict c0008 fr “arme à feu”: preferred here, admitted there",
        "conflict c0008 fr: arme à feu here, arme portative there",
    ]
    assert len(merged) == len(GLOSSARY)


def test_homonyms_are_told_apart_by_another_language_or_refused() -> None:
    ours = GLOSSARY
    for number, serbian in (("c0021", "мандат"), ("c0022", "налог")):
        values: Put = {"fr": ("mandat",), "sr": (serbian,), "domain": ("justice",), "id": (number,)}
        ours, _ = add(ours, values, homonym=True)
    theirs, _ = add(Glossary(), {"fr": ("mandat",), "sr": ("налог",), "pos": ("noun",), "domain": ("justice",)})
    assert said(merge(ours, theirs)[1]) == ["changed c0022 pos: (none) -> noun"]
    theirs, _ = add(Glossary(), {"fr": ("mandat",), "domain": ("justice",)})
    assert said(merge(ours, theirs)[1]) == ["refused c0001: “mandat” may be c0021 and c0022 here"]


def test_two_concepts_there_cannot_be_one_here() -> None:
    theirs, _ = add(Glossary(), {"fr": ("juge",), "domain": ("justice",), "sr": ("судија",)})
    theirs, _ = add(theirs, {"fr": ("juge",), "domain": ("justice",), "en": ("judge",), "id": ("c0002",)}, homonym=True)
    assert said(merge(GLOSSARY, theirs)[1]) == ["refused c0002: c0001 there is c0014 here already"]


def test_columns_that_a_file_does_not_have_say_nothing() -> None:
    ours = put(GLOSSARY, "c0014", {"definition": ("A.",), "status": ("proposed",)})
    theirs, _ = add(Glossary(), {"fr": ("juge",), "sr": ("судија",), "sr_admitted": ("судац",), "domain": ("justice",)})
    merged, result = merge(ours, theirs, ours, said=("fr", "sr", "sr_admitted"))
    assert said(result) == ["changed c0014 sr_admitted: (none) -> судац"]
    assert merged.by_id["c0014"].definition == "A."


def test_a_concept_that_was_deleted_by_hand_is_not_brought_back() -> None:
    ours = replace(GLOSSARY, concepts=GLOSSARY.concepts[:-1])
    assert said(merge(ours, GLOSSARY, GLOSSARY)[1]) == [
        "refused c0014: it was in the ancestor and is gone here; concepts are withdrawn, not deleted"
    ]


def test_a_withdrawn_concept_is_not_taken_for_its_namesake() -> None:
    ours, _ = withdraw(GLOSSARY, "c0014")
    theirs, _ = add(Glossary(), {"fr": ("juge",), "domain": ("justice",), "id": ("c0300",)})
    assert said(merge(ours, theirs)[1]) == ["added c0300 juge"]
