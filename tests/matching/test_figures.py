"""Figures at a glance: where two texts are said to be the same, reading their numbers and dates must find the same."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from termkit.matching.dates import dates
from termkit.matching.figures import plainly_the_same
from termkit.matching.numbers import numbers

MONTHS = {"fr": ("mars", "juin", "sept."), "sr": ("марта", "јун", "септембра"), "en": ("March", "June", "Sept.")}
WORDS = {
    "fr": ("le", "de", "millions", "h", "heures", "m2", "00", "%", "1er", "–", "-5", "5.", "mai-juin", "mil"),
    "sr": ("од", "милиона", "ч", "часова", "m2", "00", "%", "5,", "маја.", "године", "мил.", "хиљаде", "-5"),
    "en": ("of", "million", "h", "o'clock", "m2", "00", "%", "7th", "May,", "-5", "5."),
}
MARKS = ("", "", "", ".", ",", ":", "%", ")", "-", "/")
FIGURES = ("3", "12", "45", "2019", "1066", "123", "07", "1 234")


def told(pieces: list[tuple[str | int, int, int, str, str]], lang: str) -> str:
    """A text of figures and months that all languages share, with words and marks of one of them in between."""
    words = []
    for what, word, other, before, behind in pieces:
        shared = what if isinstance(what, str) else MONTHS[lang][what]
        if word < len(WORDS[lang]) and other:
            words.append(WORDS[lang][word])
        words.append(before + shared + behind)
    return " ".join(words)


def pieces(marks: st.SearchStrategy[str]) -> st.SearchStrategy[list[tuple[str | int, int, int, str, str]]]:
    """Figures and months, each with a word before it at times."""
    what = st.one_of(st.sampled_from(FIGURES), st.integers(0, 2))
    return st.lists(st.tuples(what, st.integers(0, 20), st.integers(0, 1), st.sampled_from(("", "", "(")), marks), max_size=5)


@given(pieces(st.sampled_from(MARKS)), pieces(st.just("")), st.booleans(), st.sampled_from(("fr-sr", "fr-en")))
@example([("7", 0, 0, "", ""), (1, 0, 0, "", ""), ("2019", 0, 0, "", ".")], [], False, "fr-sr")
@example([(0, 0, 0, "", ""), ("7", 0, 0, "", "")], [], False, "fr-en")
@example([("5", 0, 0, "", "."), ("6", 0, 0, "", "."), ("2019", 0, 0, "", "")], [], False, "fr-sr")
def test_what_is_plainly_the_same_reads_the_same(
    shared: list[tuple[str | int, int, int, str, str]],
    more: list[tuple[str | int, int, int, str, str]],
    apart: bool,
    languages: str,
) -> None:
    lang, other = languages.split("-")
    one, two = told(shared, lang), told(more if apart else shared, other)
    if plainly_the_same(one, two, lang, other):
        found, other_found = dates(one, lang), dates(two, other)
        assert [date.value for date in found] == [date.value for date in other_found]
        spans, other_spans = ([(date.start, date.end) for date in both] for both in (found, other_found))
        left, right = numbers(one, lang, outside=spans), numbers(two, other, outside=other_spans)
        assert len(left) == len(right)
        assert all(a.values & b.values for a, b in zip(left, right, strict=True))


@pytest.mark.parametrize(
    ("french", "serbian", "same"),
    [
        ("Depuis 1994, il y a 33 juges.", "Од 1994. године има 33 судије.", True),
        ("Il est venu le 7 juin 2019 avec 3 agents.", "Дошао је 7. јуна 2019. са 3 агента.", True),
        ("Il est venu le 7 juin 2019.", "Дошао је 7. јула 2019.", False),
        ("Plus de 12 millions d’euros", "Више од 12 милиона евра", False),  # not plain: it must be read
        ("1 234 kg", "1 234 kg", False),
        ("le 1er mai", "1. маја", False),
        ("aucun", "ниједан", True),
    ],
)
def test_plain_figures(french: str, serbian: str, same: bool) -> None:
    assert plainly_the_same(french, serbian, "fr", "sr") is same
