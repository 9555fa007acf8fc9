"""The verb behind an English noun of action, by examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from termkit.matching.english_verbs import is_told_by_verb

TABLE = Path(__file__).parents[1] / "data" / "matching" / "english_verbs.tsv"
ROWS = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(("designation", "text", "expected"), ROWS)
def test_examples(designation: str, text: str, expected: str) -> None:
    assert is_told_by_verb(designation, text) is (expected == "yes")
