"""Two sets of pages set against each other: the user's own ordinary French, and pages about another subject."""

from __future__ import annotations

import pytest

from termkit.extract.counting import Counts, count_page
from termkit.extract.rank import rank
from tests.extract.test_extraction import sentence

PAGE = ["le/DET traçage/NOUN balistique/ADJ avance/VERB", "la/DET commission/NOUN parlementaire/ADJ avance/VERB"]
BALLISTICS, COMMISSION = "traçage balistique", "commission parlementaire"


def counts(*tagged: str, times: int = 1) -> Counts:
    return count_page([sentence(text) for text in tagged for _ in range(times)])


def parts(reference: Counts | None = None, contrast: Counts | None = None) -> dict[str, dict[str, float]]:
    found = rank(counts(*PAGE), reference=reference, contrast=contrast)
    return {candidate.term: {part.name: part.value for part in candidate.parts} for candidate in found}


def test_what_is_frequent_in_ordinary_french_is_less_strange() -> None:
    plain, own = parts(), parts(reference=counts(PAGE[0], times=2000))
    assert own[BALLISTICS]["strangeness"] < plain[BALLISTICS]["strangeness"]
    assert own[COMMISSION]["strangeness"] >= plain[COMMISSION]["strangeness"]


def test_a_small_reference_says_little() -> None:
    plain, own = parts(), parts(reference=counts("il/PRON pleut/VERB"))
    for term in (BALLISTICS, COMMISSION):
        assert own[term]["strangeness"] == pytest.approx(plain[term]["strangeness"], abs=0.01)


def test_what_is_as_frequent_in_another_subject_loses_half() -> None:
    found = parts(contrast=counts(*PAGE))
    assert {term: values["contrast"] for term, values in found.items()}[BALLISTICS] == pytest.approx(0.5)


def test_contrast_turns_the_order() -> None:
    contrast = counts(PAGE[0], "le/DET chat/NOUN dort/VERB", times=20)
    ranked = [candidate.term for candidate in rank(counts(*PAGE), contrast=contrast)]
    assert ranked.index(COMMISSION) < ranked.index(BALLISTICS)
    ranked = [candidate.term for candidate in rank(counts(*PAGE))]
    assert ranked.index(BALLISTICS) < ranked.index(COMMISSION)
