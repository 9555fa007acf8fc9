"""Beads: every segment in just one of them, and the right ones together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.matching.align import align_pages, align_segments
from termkit.matching.align.beads import BAND, EDGE, Region, _evidence, _Pages, _side
from termkit.matching.align.evidence import weights
from termkit.model.page import Block, Page, Segment

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


def page(*blocks: str, kind: Block = Block.PARAGRAPH) -> Page:
    return Page("p", tuple(Segment(text, block=at, kind=kind) for at, text in enumerate(blocks)))


def shapes(source: Page, target: Page) -> list[tuple[int, int]]:
    bitext = align_pages(source, target, source_lang="fr", target_lang="sr")
    return [(len(unit.source), len(unit.target)) for unit in bitext.units]


def test_blocks_that_answer_each_other_keep_their_sentences() -> None:
    source = page(f"{FRENCH[0]} {FRENCH[1]}", FRENCH[3])
    target = page(SERBIAN[0].replace(".", ",") + SERBIAN[1], SERBIAN[4])
    assert shapes(source, target) == [(2, 1), (1, 1)]


def test_paragraph_that_became_two() -> None:
    source = page(" ".join(FRENCH[:2]), " ".join(FRENCH[2:]))
    target = page(SERBIAN[0], SERBIAN[1], " ".join(SERBIAN[2:]))
    assert shapes(source, target) == [(1, 1), (1, 1), (1, 2), (1, 1)]


def test_item_that_is_missing() -> None:
    source = page("Les armes à feu ;", "les explosifs ;", "les stupéfiants.", kind=Block.ITEM)
    target = page("ватрено оружје;", "опојне дроге.", kind=Block.ITEM)
    assert sum(1 for left, right in shapes(source, target) if not right) == 1


@pytest.mark.parametrize("size", [50, 400])
def test_evidence_is_kept_for_a_band_only(size: int) -> None:
    texts = [f"{at} Belgrade (Paris)" for at in range(size)]
    pages = _Pages(side := _side(texts, (), (), None), side, weights(side.bags, side.bags), [], [], 1.0)
    evidence = _evidence(pages, Region(0, size, 0, size), BAND)
    assert max(map(len, evidence.common.values())) <= 2 * (BAND + EDGE) + 3


def test_pages_are_aligned_by_sentences() -> None:
    source = Page("fr.txt", (Segment(" ".join(FRENCH)),))
    target = Page("sr.txt", (Segment(" ".join(SERBIAN)),))
    bitext = align_pages(source, target, source_lang="fr", target_lang="sr")
    assert [(len(unit.source), len(unit.target)) for unit in bitext.units] == [(1, 1), (1, 1), (1, 2), (1, 1)]
