"""Suggestions are written where the file has just the words that the reader sees."""

from __future__ import annotations

import pytest

from termkit.model.finding import Certainty, Finding, Level, Severity
from termkit.rules.fix import apply_suggestions, is_unambiguous


def finding(text: str, words: str, suggestion: str | None, *, line: int, column: int, end: tuple[int, int]) -> Finding:
    start = text.index(words)
    return Finding(
        "TK301", "deprecated-designation", Severity.SERIOUS, Certainty.CERTAIN, "", "draft.txt", line, column, *end,
        text, start, start + len(words), suggestion=suggestion,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("file", "words", "place", "suggestion", "result"),
    [
        ("Са магистратом за везу.\r\n", "магистратом за везу", (1, 4, 1, 23), "судијом за везу", "Са судијом за везу.\r\n"),
        ("Са магистратом\n  за везу.", "магистратом за везу", (1, 4, 2, 10), "судијом за везу", "Са судијом\n  за везу."),
        ("Са магистратом\nза везу.", "магистратом за везу", (1, 4, 2, 8), "официром", None),
        ("Са <b>магистратом</b> за везу.", "магистратом за везу", (1, 7, 1, 30), "судијом за везу", None),
        ("R&D магистрат", "магистрат", (1, 5, 1, 14), "судија", "R&D судија"),
    ],
)
def test_suggestion_replaces_the_words(
    file: str, words: str, place: tuple[int, int, int, int], suggestion: str, result: str | None
) -> None:
    found = finding(words, words, suggestion, line=place[0], column=place[1], end=place[2:])
    text, applied = apply_suggestions(file, [found])
    assert text == (result or file)
    assert applied == ((found,) if result else ())


def test_of_two_that_overlap_the_first_is_applied() -> None:
    longer = finding("a b c", "a b", "x", line=1, column=1, end=(1, 4))
    inner = finding("a b c", "b c", "y", line=1, column=3, end=(1, 6))
    assert apply_suggestions("a b c", [inner, longer]) == ("x c", (longer,))


@pytest.mark.parametrize(
    ("severity", "certainty", "suggestion", "threshold", "expected"),
    [
        (Severity.SERIOUS, Certainty.CERTAIN, "судија", Level.WARNING, True),
        (Severity.SERIOUS, Certainty.POSSIBLE, "судија", Level.WARNING, False),
        (Severity.MINOR, Certainty.CERTAIN, "судија", Level.WARNING, False),
        (Severity.MINOR, Certainty.CERTAIN, "судија", Level.INFO, True),
        (Severity.SERIOUS, Certainty.CERTAIN, None, Level.WARNING, False),
        (Severity.SERIOUS, Certainty.CERTAIN, "a & b", Level.WARNING, False),
    ],
)
def test_only_what_is_certain_and_weighs_enough(
    severity: Severity, certainty: Certainty, suggestion: str | None, threshold: Level, expected: bool
) -> None:
    found = Finding("TK301", "", severity, certainty, "", "", 1, 1, 1, 2, "a", 0, 1, suggestion=suggestion)
    assert is_unambiguous(found, threshold) is expected
