"""Where a noun would stand, by examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from termkit.matching.french_nouns import stands_as_noun

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parents[1] / "data" / "matching" / "french_nouns.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("marked", "expected"), ROWS)
def test_examples(marked: str, expected: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    assert stands_as_noun(text, marked.index("[")) is (expected == "yes")
