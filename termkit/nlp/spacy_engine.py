"""The one file that names spaCy: tokens and parts of speech, and no more of the pipeline than they need."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from termkit.errors import UsageError
from termkit.model.token import Sentence

_NOT_NEEDED = ["parser", "lemmatizer", "ner", "attribute_ruler", "senter"]
BATCH = 64


class SpacyEngine:
    """Tags with a spaCy model; syntax, names and lemmas are left out, they cost more than the rest together."""

    def __init__(self, model: str) -> None:
        import spacy
        import spacy.about

        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self._nlp: Any = spacy.load(model, exclude=_NOT_NEEDED)
        except OSError:
            advice = f"install it with `pip install {model.replace('_', '-')}`, or name another with --model"
            raise UsageError(f"the language model {model!r} is not installed; {advice}") from None
        if not any(name in self._nlp.pipe_names for name in ("morphologizer", "tagger")):
            raise UsageError(f"the language model {model!r} does not tag parts of speech")
        meta = self._nlp.meta
        self._signature = f"{meta['lang']}_{meta['name']}:{meta['version']}|spacy:{spacy.about.__version__}"

    @property
    def signature(self) -> str:
        """Model and versions."""
        return self._signature

    def analyse(self, sentences: Iterable[Sentence]) -> Iterator[Sentence]:
        """Tag sentences in batches."""
        pairs = ((sentence.text, sentence) for sentence in sentences)
        for doc, sentence in self._nlp.pipe(pairs, as_tuples=True, batch_size=BATCH):
            tokens = [token for token in doc if not token.is_space]
            words = tuple([token.text for token in tokens])
            yield replace(sentence, words=words, tags=tuple([f"{token.pos_}|{token.morph}" for token in tokens]))
