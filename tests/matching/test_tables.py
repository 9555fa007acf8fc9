"""Designations and texts in which they stand, or do not: one table for each language."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.matching.entry import TermEntry
from termkit.matching.index import compile_index
from termkit.matching.script import to_latin
from termkit.matching.tier import Tier
from termkit.model.concept import Status

DATA = Path(__file__).parent.parent / "data" / "matching"


def rows(lang: str) -> list[tuple[str, str, str, list[str]]]:
    with (DATA / f"{ {'fr': 'french', 'sr': 'serbian', 'en': 'english'}[lang] }.tsv").open(encoding="utf-8") as file:
        table = csv.reader((line for line in file if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(lang, term, text, [] if found == "-" else found.split(";")) for term, text, found in table]


ROWS = [row for lang in ("fr", "sr", "en") for row in rows(lang)]


def found(lang: str, term: str, text: str, tier: Tier = Tier.DEFAULT) -> list[str]:
    index = compile_index([TermEntry("c0001", term, lang)], lang)
    return [text[match.start : match.end] for match in index.find(text, tier)]


@pytest.mark.parametrize(("lang", "term", "text", "words"), ROWS)
def test_designation_is_found_where_it_stands(lang: str, term: str, text: str, words: list[str]) -> None:
    assert found(lang, term, text) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one judgment, two judgments", ["judgment", "judgment"]),
        ("one judgement, two judgements", ["judgement", "judgement"]),
        ("a judgment debt", ["judgment", "judgment debt"]),
        ("a judgement debt", ["judgement", "judgment debt"]),
    ],
)
def test_spelling_that_the_glossary_deprecates_is_told_from_the_one_it_prefers(text: str, expected: list[str]) -> None:
    entries = [
        TermEntry("c0001", "judgment debt", "en"),
        TermEntry("c0002", "judgment", "en", unlike=("judgement",)),
        TermEntry("c0002", "judgement", "en", Status.DEPRECATED, unlike=("judgment",)),
    ]
    assert [entries[match.entry].text for match in compile_index(entries, "en").find(text)] == expected


@pytest.mark.parametrize(("lang", "term", "text", "words"), [row for row in ROWS if row[0] == "sr" and "Истрaгa" not in row[2]])
def test_both_scripts_of_page_and_glossary_give_the_same(lang: str, term: str, text: str, words: list[str]) -> None:
    latin = [to_latin(word) for word in words]
    assert found(lang, term, to_latin(text)) == latin
    assert found(lang, to_latin(term), text) == words
    assert found(lang, to_latin(term), to_latin(text)) == latin


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("међународне замолнице", Tier.STRICT),
        ("међународне правне замолнице", Tier.STRICT),
        ("међународне кривичне правне замолнице", Tier.DEFAULT),
        ("замолница међународна", Tier.DEFAULT),
        ("међународни акт о замолници", Tier.LENIENT),
        ("međunarodne. Zamolnice", None),
    ],
)
def test_tier_is_the_strictest_that_admits_the_words(text: str, tier: Tier | None) -> None:
    index = compile_index([TermEntry("c0001", "међународна замолница", "sr")], "sr")
    assert [match.tier for match in index.find(text, Tier.LENIENT)] == ([tier] if tier else [])


def test_bare_latin_letters_are_lenient_for_single_words() -> None:
    assert found("sr", "служба", "sluzbe", Tier.STRICT) == []
    assert found("sr", "служба", "sluzbe", Tier.LENIENT) == ["sluzbe"]


def test_ijekavian_counts_on_request() -> None:
    entry = TermEntry("c0001", "захтев за изручење", "sr")
    text = "поднијели су захтјев за изручење"
    assert compile_index([entry], "sr").find(text) == []
    assert len(compile_index([entry], "sr", ijekavian=True).find(text)) == 1


def test_given_forms_are_found_as_they_are() -> None:
    index = compile_index([TermEntry("c0001", "Тур", "sr", forms=("Туру де Франсу",))], "sr")
    assert len(index.find("на Туру де Франсу")) == 2


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    for lang in ("fr", "sr", "en"):
        index = compile_index([TermEntry("c0001", "суд" if lang == "sr" else "police", lang)], lang)
        for match in index.find(text, Tier.LENIENT):
            assert 0 <= match.start < match.end <= len(text)
