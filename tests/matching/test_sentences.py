"""Sentence ends, above all where a point is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.matching.sentences import sentence_spans, split_segment
from termkit.model.page import Anchor, Segment

CASES = [
    line.split("\t")
    for line in (Path(__file__).parent.parent / "data" / "matching" / "sentences.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("lang", "marked"), CASES)
def test_sentences_end_at_the_bars(lang: str, marked: str) -> None:
    text = marked.replace("\\n", "\n")
    wanted = [part.strip() for part in text.split("|")]
    whole = text.replace("|", "")
    assert [whole[start:end] for start, end in sentence_spans(whole, lang)] == wanted


@given(st.text(max_size=200), st.sampled_from(["fr", "sr", "en"]))
def test_nothing_but_blanks_is_lost(text: str, lang: str) -> None:
    spans = sentence_spans(text, lang)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert spans == sorted(spans)


def test_sentences_keep_their_places() -> None:
    segment = Segment("Un. Deux.\nTrois.", (Anchor(0, 5, 3), Anchor(10, 6, 1)))
    assert [sentence.locate(0) for sentence in split_segment(segment, "fr")] == [(5, 3), (5, 7), (6, 1)]
