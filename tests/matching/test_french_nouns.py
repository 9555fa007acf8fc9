"""Where a noun would stand, and where it is hardly the term, by examples."""

from __future__ import annotations

from pathlib import Path

import pytest

from termkit.matching.french_nouns import stands_as_noun, stands_as_participle, stands_in_name, stands_in_phrase

PLACES = {"name": stands_in_name, "phrase": stands_in_phrase, "participle": stands_as_participle}


def rows(name: str) -> list[list[str]]:
    text = (Path(__file__).parents[1] / "data" / "matching" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(("marked", "expected"), rows("french_nouns.tsv"))
def test_examples(marked: str, expected: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    assert stands_as_noun(text, marked.index("[")) is (expected == "yes")


@pytest.mark.parametrize(("marked", "expected"), rows("french_places.tsv"))
def test_places(marked: str, expected: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    found = [place for place, stands in PLACES.items() if stands(text, marked.index("["))]
    assert found == ([] if expected == "-" else [expected])
