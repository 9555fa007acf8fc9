"""What is for programs is blanked out, and nothing else; everything stays where it is."""

from __future__ import annotations

import pytest

from termkit.matching.codes import without_codes


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("%sСамо 5 %", "Само 5 %"),
        ("%1$-5.2f и %(name)s", "и"),
        ("<b>Суд</b> је <br/> стао", "Суд је стао"),
        ("a < b и c > d", "a < b и c > d"),
        ("пише {name}, https://example.rs/x?y=1 или ana.p@example.rs", "пише , или"),
        ("50 % des voix", "50 % des voix"),
        ("100% sigurno", "100% sigurno"),
    ],
)
def test_examples(text: str, plain: str) -> None:
    blanked = without_codes(text)
    assert " ".join(blanked.split()) == plain
    assert len(blanked) == len(text)
