"""Relations between concepts: stated once, true for both."""

from __future__ import annotations

import pytest

from termkit.editing.operations import withdraw
from termkit.editing.relate import relate, unrelate
from termkit.errors import EditError
from termkit.model.glossary import Glossary
from termkit.model.relations import Relation, relations, way_back
from tests.samples import GLOSSARY


def related() -> Glossary:
    """c0004 has c0003 as broader, c0003 has c0002 as related."""
    glossary, _ = relate(GLOSSARY, "c0004", "broader", "c0003")
    return relate(glossary, "c0003", "related", "c0002")[0]


def test_a_relation_is_written_on_one_concept_and_holds_for_both() -> None:
    glossary, changes = relate(GLOSSARY, "c0004", "broader", "c0003")
    assert [str(change) for change in changes] == ["changed c0004 broader: (none) -> c0003"]
    assert glossary.by_id["c0003"] == GLOSSARY.by_id["c0003"]
    assert relations(glossary) == {"c0004": (Relation("broader", "c0003"),), "c0003": (Relation("narrower", "c0004"),)}


@pytest.mark.parametrize(
    ("concept", "kind", "other"),
    [
        ("c0004", "broader", "c0003"),
        ("c0003", "narrower", "c0004"),
        ("c0003", "related", "c0002"),
        ("c0002", "related", "c0003"),
    ],
)
def test_what_either_concept_says_need_not_be_said_again_and_can_be_taken_back(concept: str, kind: str, other: str) -> None:
    assert relate(related(), concept, kind, other) == (related(), ())
    glossary, changes = unrelate(related(), concept, kind, other)
    assert len(changes) == 1
    assert Relation(kind, other) not in relations(glossary).get(concept, ())


def test_see_names_one_concept() -> None:
    glossary, _ = relate(GLOSSARY, "c0004", "see", "c0003")
    assert glossary.by_id["c0004"].see == "c0003"
    assert unrelate(glossary, "c0004", "see", "c0003")[0] == GLOSSARY


@pytest.mark.parametrize(
    ("concept", "kind", "other", "message"),
    [
        ("c0099", "related", "c0003", "no concept 'c0099'"),
        ("c0003", "related", "c0099", "no concept 'c0099'"),
        ("c0003", "related", "c0003", "to itself"),
        ("c0003", "like", "c0004", "no relation 'like'"),
        ("c0003", "related", "c0013", "c0013 is withdrawn; its place takes c0014"),
        ("c0003", "broader", "c0004", "c0003 would be broader than itself: c0003 < c0004 < c0003"),
    ],
)
def test_impossible_relations_are_refused(concept: str, kind: str, other: str, message: str) -> None:
    glossary, _ = withdraw(related(), "c0013", see="c0014")
    with pytest.raises(EditError, match=message):
        relate(glossary, concept, kind, other)


def test_only_what_is_there_can_be_taken_back() -> None:
    with pytest.raises(EditError, match="c0004 does not have c0003 as related"):
        unrelate(related(), "c0004", "related", "c0003")


@pytest.mark.parametrize(
    ("steps", "way"),
    [
        ({}, ()),
        ({"a": "b", "b": "c"}, ()),
        ({"a": "a"}, ("a", "a")),
        ({"a": "bc", "b": "d", "c": "a", "d": "a"}, ("a", "c", "a")),
        ({"a": "b", "b": "cb", "c": "a"}, ("a", "b", "c", "a")),
        ({"a": "b", "b": "b"}, ()),
    ],
)
def test_the_way_back_is_the_shortest(steps: dict[str, str], way: tuple[str, ...]) -> None:
    assert way_back("a", steps) == way
