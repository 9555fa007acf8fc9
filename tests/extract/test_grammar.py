"""Which sequences of letters can be a term: what the quick search finds is what trying all of them finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from termkit.extract.grammar import FIRST, LAST, LONGEST, pattern_of, spans_of_run

runs_of_letters = st.text("NnehmPGFABKVldaptc", min_size=1, max_size=14)


@given(runs_of_letters)
def test_terms_begin_and_end_with_the_letters_that_are_looked_for(codes: str) -> None:
    for start in range(len(codes)):
        for end in range(start + 1, len(codes) + 1):
            if pattern_of(codes[start:end]):
                assert codes[start] in FIRST
                assert codes[end - 1] in LAST


@given(runs_of_letters)
def test_span_is_inside_if_a_longer_one_has_all_its_words(codes: str) -> None:
    found = [(start, end) for start, end, _ in spans_of_run(codes)]
    assert all(end - start <= LONGEST for start, end in found)
    for start, end, inside in spans_of_run(codes):
        assert inside == any(a <= start and end <= b and b - a > end - start for a, b in found)
