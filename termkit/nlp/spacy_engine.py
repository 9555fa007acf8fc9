"""Words and parts of speech from spaCy, and no more of its pipeline than they need; only this file and its helpers name it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from termkit.errors import UsageError
from termkit.model.token import Sentence
from termkit.nlp.engine import describe_model
from termkit.nlp.spacy_load import load
from termkit.nlp.spacy_speed import one_thread, speed_up

_NOT_NEEDED = ["parser", "lemmatizer", "ner", "attribute_ruler", "senter"]
BATCH = 128
# spaCy keeps every word that it has ever seen; beyond so many, the pipeline is loaded anew.
MOST_WORDS = 300_000


class SpacyEngine:
    """Tags with a spaCy model; syntax, names and lemmas are left out, they cost more than the rest together."""

    def __init__(self, model: str) -> None:
        self._model = model
        self._signature = describe_model(model).signature
        self._load()

    @property
    def signature(self) -> str:
        """Model and versions."""
        return self._signature

    def analyse(self, sentences: Iterable[Sentence]) -> Iterator[Sentence]:
        """Tag sentences in batches."""
        pairs = ((sentence.text, sentence) for sentence in sentences)
        for doc, sentence in self._nlp.pipe(pairs, as_tuples=True, batch_size=BATCH):
            kept = [row for row in doc.to_array(_COLUMNS).tolist() if not row[3]]
            words = tuple([self._texts[orth] for orth, *_ in kept])
            yield replace(sentence, words=words, tags=tuple([self._tags[pos, morph] for _, pos, morph, _ in kept]))
        if len(self._nlp.vocab) > MOST_WORDS:
            self._load()

    def _load(self) -> None:
        try:
            with one_thread():
                self._nlp: Any = load(self._model, _NOT_NEEDED)
        except OSError as error:
            raise UsageError(f"the language model {self._model!r} cannot be loaded: {error}") from None
        if not any(name in self._nlp.pipe_names for name in ("morphologizer", "tagger")):
            raise UsageError(f"the language model {self._model!r} does not tag parts of speech")
        speed_up(self._nlp)
        self._texts = _Texts(self._nlp.vocab.strings)
        self._tags = _Tags(self._nlp.vocab.strings)


_COLUMNS = ["ORTH", "POS", "MORPH", "IS_SPACE"]


class _Texts(dict[int, str]):
    """Words by spaCy's number; one string for all the places where a word stands."""

    def __init__(self, strings: Any) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, orth: int) -> str:
        text: str = self._strings[orth]
        self[orth] = text
        return text


class _Tags(dict[tuple[int, int], str]):
    """``NOUN|Gender=Fem`` by spaCy's numbers of part of speech and features."""

    def __init__(self, strings: Any) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, pair: tuple[int, int]) -> str:
        pos, features = (self._strings[number] for number in pair)
        tag = self[pair] = f"{pos}|{'' if features == '_' else features}"
        return tag
