"""Ids of new concepts: short ones in one copy of a workspace, scattered ones where others may be adding too."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.editing.ids import FreshIds
from termkit.editing.operations import withdraw
from termkit.model.concept import Concept
from termkit.model.glossary import Glossary
from termkit.model.ids import LONG_STEP, order, place
from tests.samples import GLOSSARY

JUSTICE = sorted(concept.id for concept in GLOSSARY if concept.domain == "justice")


def given_ids(glossary: Glossary, *terms: str, domain: str = "justice", reserved: tuple[str, ...] = ()) -> list[str]:
    ids = FreshIds(glossary, reserved)
    return [ids.give(domain, term) for term in terms]


@pytest.mark.parametrize(
    ("taken", "newest", "expected"),
    [
        ((), None, ["c0001", "c0002"]),
        ((), "c0000", ["c0001", "c0002"]),
        (("c0001", "c0002"), "c0002", ["c0003", "c0004"]),
        (("c9999",), "c9999", ["c10000", "c10001"]),
        (("c0001", "c00010007"), "c00010007", ["c00010008", "c00010009"]),
        (("c0001", "c000100070815"), "c000100070815", ["c000100070816", "c000100070817"]),
    ],
)
def test_one_copy_goes_on_where_it_stopped(taken: tuple[str, ...], newest: str | None, expected: list[str]) -> None:
    glossary = Glossary(tuple(Concept(concept_id, "justice") for concept_id in taken), newest=newest)
    assert given_ids(glossary, "a", "b") == expected


@pytest.mark.parametrize(
    ("newest", "shared", "counts"),
    [(None, False, True), (None, True, False), ("c0000", True, True), ("c0001", False, False)],
    ids=["alone", "a clone", "where it was made", "where another branch has concepts"],
)
def test_an_empty_glossary_is_numbered_from_one_where_nobody_else_does(newest: str | None, shared: bool, counts: bool) -> None:
    ids = [given_ids(Glossary(newest=newest, shared=shared), term, "b")[0] for term in ("juge", "otage")]
    assert (ids == ["c0001", "c0001"]) == counts
    assert counts or len(set(ids)) == 2


@pytest.mark.parametrize("concepts", [0, 1, 5, 20, 100])
def test_runs_of_people_who_do_not_know_of_each_other_do_not_overlap(concepts: int) -> None:
    glossary = Glossary(tuple(Concept(f"c{number:04}", "justice") for number in range(1, concepts + 1)), shared=True)
    runs = [given_ids(glossary, f"{person}", *map(str, range(19))) for person in range(60)]
    assert len({concept_id for run in runs for concept_id in run}) == 60 * 20


def test_withdrawn_concepts_keep_their_ids() -> None:
    glossary, _ = withdraw(replace(GLOSSARY, newest="c0014"), "c0014")
    assert given_ids(glossary, "otage") == ["c0015"]


def test_reserved_ids_are_not_given() -> None:
    assert given_ids(Glossary(), "a", reserved=("c0020", "x7")) == ["c0021"]


def test_the_same_terms_get_the_same_ids_and_others_get_others() -> None:
    assert given_ids(GLOSSARY, "otage", "mandat") == given_ids(GLOSSARY, "otage", "mandat")
    assert len({given_ids(GLOSSARY, f"terme {number}")[0] for number in range(500)}) > 490


@given(st.lists(st.text(min_size=1, max_size=4), min_size=1, max_size=30), st.sampled_from(["justice", "security", "new"]))
def test_a_run_stands_together_between_two_concepts_of_its_domain(terms: list[str], domain: str) -> None:
    ids = given_ids(GLOSSARY, *terms, domain=domain)
    assert len({*ids, *GLOSSARY.by_id}) == len(ids) + len(GLOSSARY)
    places = [place(concept_id) or 0 for concept_id in ids]
    assert all(before < after <= before + LONG_STEP for before, after in pairwise(places))


def test_a_run_starts_where_there_is_room() -> None:
    dense = Glossary(tuple(Concept(f"c{number:08}", "justice") for number in (*range(1, 10_001), 20_000)))
    assert all(order("c0001") < order(i) < order("c0002") for i in given_ids(dense, *map(str, range(50))))


def test_where_there_is_none_numbers_go_on() -> None:
    full = Glossary(tuple(Concept(f"c{number:08}", "justice") for number in range(1, 20_001)))
    assert given_ids(full, "a", "b") == ["c0003", "c0004"]


def test_the_place_behind_the_last_concept_belongs_to_the_copy_that_counts() -> None:
    last = order(JUSTICE[-1])
    assert all(order(given_ids(GLOSSARY, f"terme {number}")[0]) < last for number in range(200))


@pytest.mark.parametrize(
    "ids",
    [
        ["c0427", "c04271387", "c042713870001", "c04271388", "c0428", "c9999", "c10000", "c100000007", "c1x", "x1"],
        ["c1", "c0002", "c3"],
    ],
)
def test_the_order_of_ids(ids: list[str]) -> None:
    assert sorted(set(ids), key=order) == ids
