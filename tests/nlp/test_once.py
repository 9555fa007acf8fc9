"""Identical sentences are analysed once, and every place gets its words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from termkit.model.token import Sentence
from termkit.nlp.once import analyse_once
from tests.verbs.engines import WordListEngine


@given(st.lists(st.sampled_from(["Le juge est.", "La douane.", "le port", "un"])))
def test_each_text_is_analysed_once_in_the_order_of_its_first_place(texts: list[str]) -> None:
    engine = WordListEngine()
    sentences = [Sentence(text, path=f"page{at}", line=at) for at, text in enumerate(texts)]
    done = list(analyse_once(engine, sentences))
    assert engine.seen == list(dict.fromkeys(texts))
    assert done == list(WordListEngine().analyse(sentences))
