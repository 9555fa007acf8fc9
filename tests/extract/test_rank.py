"""The best candidates are the first of all candidates, though most of the others are not looked at."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from termkit.extract import rank as ranking
from termkit.extract.counting import Counts, count_page
from termkit.extract.rank import rank
from tests.extract.tagged import ARMS, MAGISTRATES, sentence

SENTENCES = st.sampled_from(
    [
        MAGISTRATES,
        ARMS,
        "une/DET commission/NOUN rogatoire/ADJ internationale/ADJ (/PUNCT CRI/PROPN )/PUNCT",
        "la/DET demande/NOUN d’/ADP extradition/NOUN vers/ADP Belgrade/PROPN",
        "l’/NOUN extradition/NOUN et/CCONJ la/DET remise/NOUN",
        "la/DET maison/NOUN du/ADP magistrat/NOUN",
    ]
)
PAGES = st.lists(st.lists(SENTENCES, min_size=1, max_size=6), min_size=1, max_size=4)
TERMS = ["magistrat", "magistrat de liaison", "extradition", "trafic d’armes à feu", "maison"]


def counts_of(pages: list[list[str]]) -> Counts:
    counts = Counts()
    for at, page in enumerate(pages):
        counts.merge(count_page([sentence(tagged, f"{at}.txt") for tagged in page]))
    return counts


@given(PAGES, st.sets(st.sampled_from(TERMS)), st.integers(1, 12), st.booleans())
def test_best_are_the_first_of_all(pages: list[list[str]], terms: set[str], top: int, new: bool) -> None:
    def known(asked: object) -> dict[str, str]:
        return dict.fromkeys(terms, "c0001")

    counts = counts_of(pages)
    with patch.object(ranking, "AT_A_TIME", 2):
        best = rank(counts, known=known, top=top, new=new)
    assert best == rank(counts, known=known, new=new)[:top]


def test_what_cannot_be_among_the_best_is_not_looked_at() -> None:
    counts = counts_of([[MAGISTRATES] * 40 + [ARMS]])
    asked: set[str] = set()

    def known(terms: object) -> dict[str, str]:
        assert isinstance(terms, list)
        asked.update(terms)
        return {}

    with patch.object(ranking, "AT_A_TIME", 2):
        rank(counts, known=known, top=1)
    everything = {candidate.term for candidate in rank(counts)}
    assert "magistrats de liaison" in asked
    assert len(asked) < len(everything)
