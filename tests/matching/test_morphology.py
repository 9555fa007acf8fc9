"""Explanations and suggestions: the case of what stands there, and the right term in the same case."""

from __future__ import annotations

import pytest

from termkit.matching.entry import TermEntry
from termkit.matching.explain import explain
from termkit.matching.suggest import suggest
from termkit.model.language import Script


def entry(text: str, lang: str = "sr") -> TermEntry:
    return TermEntry("c0001", text, lang)


@pytest.mark.parametrize(
    ("designation", "found", "told"),
    [
        ("тужилац", "тужиоца", "genitive or accusative singular"),
        ("тужилац", "тужиоцима", "dative or instrumental or locative plural"),
        ("судија за везу", "судијом за везу", "instrumental singular"),
        ("међународна замолница", "međunarodnoj zamolnici", "dative or locative singular"),
        ("међународна замолница", "међународних замолница", "genitive plural"),
        ("мало и лако оружје", "малим и лаким оружјем", "instrumental singular"),
    ],
)
def test_form_is_explained(designation: str, found: str, told: str) -> None:
    assert explain(entry(designation), found) == f"{found}: {told} of {designation}"


@pytest.mark.parametrize(
    ("wrong", "found", "right", "suggestion"),
    [
        ("магистрат за везу", "магистратима за везу", "судија за везу", "судијама за везу"),
        ("магистрат за везу", "Магистратом за везу", "судија за везу", "Судијом за везу"),
        ("магистрат за везу", "magistrati za vezu", "судија за везу", "sudije za vezu"),
        ("међународна истрага", "међународних истрага", "међународна замолница", "међународних замолница"),
        ("међународна истрага", "међународну истрагу", "међународна замолница", "међународну замолницу"),
        ("магистрат за везу", "магистрата за везу", "судија за везу", None),
    ],
)
def test_suggestion_stands_in_the_case_of_the_words(wrong: str, found: str, right: str, suggestion: str | None) -> None:
    script = Script.LATIN if found.isascii() else Script.CYRILLIC
    assert suggest(entry(wrong), found, entry(right), script) == suggestion


def test_english_suggestion_takes_the_number() -> None:
    wrong, right = entry("connection judge", "en"), entry("liaison magistrate", "en")
    assert suggest(wrong, "connection judges", right, Script.LATIN) == "liaison magistrates"
    assert suggest(wrong, "Connection judge", right, Script.LATIN) == "Liaison magistrate"
