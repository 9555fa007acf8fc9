"""Counts of pages add up in any order, and forgetting keeps its promise."""

from __future__ import annotations

import pickle
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from termkit.extract.counting import MOST_CONTEXTS, Counts, Seen, count_page
from termkit.extract.rank import rank
from tests.extract.tagged import ARMS, MAGISTRATES, sentence

PAGES = [
    [sentence(MAGISTRATES, "a.txt")],
    [sentence(ARMS, "b.txt")],
    [sentence(MAGISTRATES, "c.txt"), sentence(ARMS, "c.txt", 2)],
]


@st.composite
def page_counts(draw: st.DrawFn) -> Counts:
    """Counts of one small page."""
    path = draw(st.text("abc", min_size=1, max_size=3))
    frequencies = draw(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 9), max_size=8))
    forms = {(word, "N"): Seen(n, 0, 1, ((path, 1, word),)) for word, n in frequencies.items()}
    return Counts(forms, Counter(frequencies), Counter(), 1, sum(frequencies.values()))


def total_of(pages: list[Counts]) -> Counts:
    made = Counts()
    for page in pages:
        made.merge(page)
    return made


@given(page_counts(), page_counts(), page_counts())
def test_merging_is_associative_and_commutative(one: Counts, two: Counts, three: Counts) -> None:
    left = total_of([total_of([one, two]), three])
    right = total_of([one, total_of([three, two])])
    assert left == right


@given(st.lists(page_counts(), max_size=12), st.integers(1, 5))
def test_what_is_forgotten_was_rare(pages: list[Counts], most: int) -> None:
    exact = total_of(pages)
    halves = [Counts(), Counts()]
    for at, page in enumerate(pages):
        halves[at % 2].merge(page)
        halves[at % 2].prune(most)
    pruned = halves[0].merge(halves[1])
    pruned.prune(most)
    assert len(pruned.forms) <= most
    assert pruned.lost <= sum(seen.frequency for seen in exact.forms.values()) / (most + 1)
    for form, seen in exact.forms.items():
        kept = pruned.forms.get(form)
        if kept is None:
            assert seen.frequency <= pruned.lost
        else:
            assert kept.frequency <= seen.frequency <= kept.frequency + kept.missed
            assert kept.missed <= pruned.lost


def test_ranking_does_not_depend_on_the_order_of_pages() -> None:
    counts = [count_page(page) for page in PAGES]
    whole = rank(total_of(counts))
    for order in ((0, 1, 2), (2, 0, 1), (1, 2, 0)):
        assert rank(total_of([counts[at] for at in order])) == whole


def test_counts_travel_between_processes() -> None:
    counts = count_page(PAGES[2])
    assert pickle.loads(pickle.dumps(counts)) == counts


def test_a_page_counts_once_for_a_candidate() -> None:
    counts = count_page([sentence(MAGISTRATES, line=line) for line in range(1, 9)])
    seen = counts.forms["magistrats de liaison", "NdN"]
    assert (seen.frequency, seen.pages, len(seen.contexts)) == (8, 1, MOST_CONTEXTS)


def test_nested_occurrences_are_told_from_free_ones() -> None:
    counts = count_page([sentence(MAGISTRATES), sentence("la/DET liaison/NOUN")])
    assert counts.forms["liaison", "N"][:2] == (2, 1)
