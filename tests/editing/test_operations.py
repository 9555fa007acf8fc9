"""Edits of single concepts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from termkit.editing.change import Change, ChangeKind
from termkit.editing.operations import accept, add, edit, withdraw
from termkit.errors import EditError
from termkit.model.concept import Concept, Designation, Status
from termkit.model.glossary import Glossary
from termkit.model.record import Values, status_of, to_values
from tests.samples import GLOSSARY

SAMPLE = replace(GLOSSARY, newest="c0014")
"""The glossary in the copy of the workspace in which its last concept was added."""


def test_a_new_concept_gets_an_id_and_its_fields() -> None:
    glossary, changes = add(SAMPLE, {"fr": ("otage",), "domain": ("security",), "sr": ("талац",), "source": ("a", "b")})
    concept = glossary.by_id["c0015"]
    assert changes == (Change(ChangeKind.ADDED, "c0015", "otage"),)
    assert (concept.preferred("sr"), concept.sources, status_of(concept)) == ("талац", ("a", "b"), "accepted")
    assert glossary.concepts[:-1] == GLOSSARY.concepts


def test_text_is_normalised() -> None:
    glossary, _ = add(GLOSSARY, {"fr": ("  E\u0301tat\n de\tdroit  ",), "domain": ("d",), "note": ("a", "a ", "")})
    assert glossary.concepts[-1].preferred("fr") == "État de droit"
    assert glossary.concepts[-1].notes == ("a",)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"domain": ("d",)}, "needs a French designation"),
        ({"fr": ("x",)}, "needs a domain"),
        ({"fr": ("x",), "domain": ("My Domain",)}, "is not a domain"),
        ({"fr": ("x",), "domain": ("../d",)}, "is not a domain"),
        ({"fr": ("x",), "domain": ("termkit",)}, "choose another"),
        ({"fr": ("x",), "domain": ("d",), "id": ("c0001",)}, "c0001 exists already"),
        ({"fr": ("x",), "domain": ("d",), "id": ("../c",)}, "is not a concept id"),
        ({"fr": ("Juge",), "domain": ("justice",)}, "“Juge” is c0014 already"),
        ({"fr": ("x",), "domain": ("d",), "fr_admitted": ("x",)}, "fr has “x” twice"),
        ({"fr": ("x", "y"), "domain": ("d",)}, "fr takes one value, not 2"),
        ({"fr": ("x",), "domain": ("d",), "de": ("y",)}, "there is no field 'de'"),
        ({"fr": ("x",), "domain": ("d",), "status": ("maybe",)}, "unknown status 'maybe'"),
        ({"fr": ("x",), "domain": ("d",), "sr_case": ("loud",)}, "must be one of insensitive, sensitive"),
        ({"fr": ("x\x07",), "domain": ("d",)}, r"control character \(U\+0007\)"),
        ({"fr": ("x",), "domain": ("d",), "sr": ("а",), "sr_plurals": ("б",)}, "French .* has none"),
        ({"fr": ("x",), "domain": ("d",), "sr_forms": ("а|б",)}, "vertical bar"),
        ({"fr": ("x",), "domain": ("d",), "extra": ("nonsense",)}, "like `name: value`"),
    ],
)
def test_what_would_break_the_glossary_is_refused(values: Values, message: str) -> None:
    with pytest.raises(EditError, match=message):
        add(GLOSSARY, values)


def test_homonyms_are_added_on_request() -> None:
    glossary, _ = add(GLOSSARY, {"fr": ("juge",), "domain": ("justice",)}, homonym=True)
    assert glossary.concepts[-1].preferred("fr") == "juge"


def test_fields_are_set_extended_cut_and_emptied() -> None:
    glossary, changes = edit(
        GLOSSARY,
        "c0009",
        put={"definition": ("Armes.",), "sr_deprecated": ()},
        more={"sr_admitted": ("лако оружје",)},
        less={"en_deprecated": ("light weapons of small calibre",)},
    )
    values = to_values(glossary.by_id["c0009"], glossary.languages)
    assert values["definition"] == ("Armes.",)
    assert values["sr_admitted"] == ("стрељачко и лако оружје", "лако оружје")
    assert "sr_deprecated" not in values
    assert "en_deprecated" not in values
    assert {change.field for change in changes} == {"definition", "sr_admitted", "sr_deprecated", "en_deprecated"}
    assert [c for c in glossary if c.id != "c0009"] == [c for c in GLOSSARY if c.id != "c0009"]


def test_an_edit_says_what_it_changed() -> None:
    _, (change,) = edit(GLOSSARY, "c0014", put={"sr": ("судац",)})
    assert str(change) == "changed c0014 sr: судија -> судац"


@pytest.mark.parametrize(
    ("concept", "options", "message"),
    [
        ("c9999", {"put": {"pos": ("noun",)}}, "no concept 'c9999'"),
        ("c0014", {"put": {"id": ("c0099",)}}, "cannot be changed"),
        ("c0014", {"put": {}, "less": {"sr_admitted": ("судац",)}}, "c0014 has no sr_admitted “судац”"),
        ("c0014", {"put": {}, "more": {"sr": ("судац",)}}, "sr takes one value"),
        ("c0014", {"put": {"fr": ()}}, "needs a French designation"),
    ],
)
def test_impossible_edits_are_refused(concept: str, options: dict[str, Values], message: str) -> None:
    with pytest.raises(EditError, match=message):
        edit(GLOSSARY, concept, **options)


def proposed() -> Glossary:
    values = {"fr": ("otage",), "domain": ("security",), "sr": ("талац",), "en": ("hostage",), "status": ("proposed",)}
    return add(SAMPLE, values)[0]


def flags(concept: Concept) -> tuple[bool, ...]:
    return (concept.proposed, *(section.proposed for section in concept.sections))


def test_a_proposed_concept_is_proposed_in_every_language() -> None:
    assert flags(proposed().by_id["c0015"]) == (True, True, True, True)


def test_a_designation_added_to_a_proposed_concept_is_proposed_too() -> None:
    glossary, _ = add(SAMPLE, {"fr": ("otage",), "domain": ("security",), "status": ("proposed",)})
    edited, _ = edit(glossary, "c0015", put={"sr": ("талац",)})
    assert flags(edited.by_id["c0015"]) == (True, True, True)


def test_accept_accepts_everything_or_some_languages() -> None:
    assert flags(accept(proposed(), ["c0015"])[0].by_id["c0015"]) == (False, False, False, False)
    assert flags(accept(proposed(), ["c0015"], ["sr"])[0].by_id["c0015"]) == (True, True, False, True)
    assert flags(accept(proposed(), ["c0015"], ["fr", "en"])[0].by_id["c0015"]) == (False, False, True, False)


def test_what_is_accepted_already_does_not_change() -> None:
    assert accept(GLOSSARY, ["c0001"]) == (GLOSSARY, ())


def test_nothing_and_withdrawn_concepts_cannot_be_accepted() -> None:
    glossary, _ = add(SAMPLE, {"fr": ("otage",), "domain": ("security",), "status": ("proposed",)})
    with pytest.raises(EditError, match="no designation in sr"):
        accept(glossary, ["c0015"], ["sr"])
    with pytest.raises(EditError, match="is withdrawn"):
        accept(withdraw(glossary, "c0015")[0], ["c0015"])


def test_a_withdrawn_concept_points_to_its_successor() -> None:
    concept = withdraw(GLOSSARY, "c0013", see="c0014")[0].by_id["c0013"]
    assert (concept.withdrawn, concept.see) == (True, "c0014")
    with pytest.raises(EditError, match="the same"):
        withdraw(GLOSSARY, "c0013", see="c0013")
    with pytest.raises(EditError, match="withdrawn too"):
        withdraw(withdraw(GLOSSARY, "c0014")[0], "c0013", see="c0014")


def test_a_withdrawn_concept_can_be_taken_back() -> None:
    gone, _ = withdraw(GLOSSARY, "c0013")
    back, _ = edit(gone, "c0013", put={"status": ("accepted",)})
    assert back == GLOSSARY


def test_designations_stand_in_order_of_recommendation() -> None:
    values = {"fr_deprecated": ("d",), "fr_abbreviation": ("A",), "fr_admitted": ("b",), "fr": ("a",), "domain": ("d",)}
    concept = add(SAMPLE, values)[0].concepts[-1]
    assert concept.section("fr").designations == (
        Designation("a"),
        Designation("b", Status.ADMITTED),
        Designation("A", Status.ADMITTED, abbreviation=True),
        Designation("d", Status.DEPRECATED),
    )
