"""Beads: every segment in just one of them, and the right ones together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from termkit.matching.align import align_pages, align_segments
from termkit.model.page import Page, Segment

FRENCH = [
    "Le 7 juin 2019, une formation du RAID a eu lieu à Belgrade.",
    "Le ministre Frédéric Mondoloni était présent.",
    "La France et la Serbie ont mené 123 enquêtes, et la coopération continue.",
    "Le logiciel EVOFINDER a été offert.",
]
SERBIAN = [
    "Дана 7. јуна 2019. године одржана је обука RAID-а у Београду.",
    "Присутан је био министар Фредерик Мондолони.",
    "Француска и Србија су водиле 123 истраге.",
    "Сарадња се наставља.",
    "Поклоњен је софтвер EVOFINDER.",
]


def test_faithful_translation_with_one_sentence_split() -> None:
    assert align_segments(FRENCH, SERBIAN) == [((0,), (0,)), ((1,), (1,)), ((2,), (2, 3)), ((3,), (4,))]


def test_missing_sentence_is_left_alone() -> None:
    assert align_segments(FRENCH, SERBIAN[1:])[0] == ((0,), ())


@given(st.lists(st.text(max_size=30), max_size=8), st.lists(st.text(max_size=30), max_size=8))
def test_every_segment_is_in_just_one_bead(source: list[str], target: list[str]) -> None:
    beads = align_segments(source, target)
    assert [i for left, _ in beads for i in left] == list(range(len(source)))
    assert [j for _, right in beads for j in right] == list(range(len(target)))


def test_pages_are_aligned_by_sentences() -> None:
    source = Page("fr.txt", (Segment(" ".join(FRENCH)),))
    target = Page("sr.txt", (Segment(" ".join(SERBIAN)),))
    bitext = align_pages(source, target, source_lang="fr", target_lang="sr")
    assert [(len(unit.source), len(unit.target)) for unit in bitext.units] == [(1, 1), (1, 1), (1, 2), (1, 1)]
