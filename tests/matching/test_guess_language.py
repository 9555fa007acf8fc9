"""One or two sentences tell the language."""

from __future__ import annotations

import pytest

from termkit.matching.guess_language import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le magistrat de liaison est arrivé dans la ville.", "fr"),
        ("The liaison magistrate arrived in the city.", "en"),
        ("Судија за везу је стигао у град.", "sr"),
        ("Sudija za vezu je stigao u grad i razgovarao sa ministrom.", "sr@latin"),
        ("EVOFINDER 2019", None),
        ("Der Richter ist gestern mit dem Zug angekommen.", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    guessed = guess_language(text)
    assert (guessed.gettext if guessed else None) == language
