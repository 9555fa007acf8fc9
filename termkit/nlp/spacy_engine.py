"""Words and parts of speech from spaCy, and no more of its pipeline than they need; only this file and its helpers name it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from termkit.errors import UsageError
from termkit.messages import N_, Message
from termkit.model.token import Sentence
from termkit.nlp.engine import describe_model
from termkit.nlp.spacy_load import load
from termkit.nlp.spacy_network import Network
from termkit.nlp.spacy_speed import one_thread, use_fast_blas

_NOT_NEEDED = ["parser", "lemmatizer", "ner", "attribute_ruler", "senter"]
# What is tagged at a time: the more, the more of it is the same, and the more memory it takes.
BATCH_LETTERS = 100_000
BATCH_SENTENCES = 128
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
        for some in _batches(sentences):
            docs = [self._nlp.make_doc(" ".join(sentence.text.split())) for sentence in some]
            for sentence, doc, tags in zip(some, docs, self._tags(docs), strict=True):
                words = tuple([self._texts[orth] for orth in doc.to_array("ORTH").tolist()])
                yield replace(sentence, words=words, tags=tuple(tags))
        if len(self._nlp.vocab) > MOST_WORDS:
            self._load()

    def _tags(self, docs: Sequence[Any]) -> Iterable[Iterable[str]]:
        if self._network:
            return self._network.tags(docs)
        done = self._nlp.pipe(docs, batch_size=BATCH_SENTENCES)
        return ([f"{token.pos_}|{token.morph}" for token in doc] for doc in done)

    def _load(self) -> None:
        try:
            with one_thread():
                self._nlp: Any = load(self._model, _NOT_NEEDED)
        except OSError as error:
            template = N_("the language model {model} cannot be loaded: {reason}")
            raise UsageError(Message(template, model=repr(self._model), reason=str(error))) from None
        if not any(name in self._nlp.pipe_names for name in ("morphologizer", "tagger")):
            raise UsageError(Message("the language model {model} does not tag parts of speech", model=repr(self._model)))
        use_fast_blas(self._nlp)
        self._network = Network(self._nlp) if Network.fits(self._nlp) else None
        self._texts = _Texts(self._nlp.vocab.strings)


class _Texts(dict[int, str]):
    """Words by spaCy's number; one string for all the places where a word stands."""

    def __init__(self, strings: Any) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, orth: int) -> str:
        text: str = self._strings[orth]
        self[orth] = text
        return text


def _batches(sentences: Iterable[Sentence]) -> Iterator[list[Sentence]]:
    some: list[Sentence] = []
    letters = 0
    for sentence in sentences:
        some.append(sentence)
        letters += len(sentence.text)
        if letters >= BATCH_LETTERS:
            yield some
            some, letters = [], 0
    if some:
        yield some
