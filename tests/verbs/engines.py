"""Taggers that need no model: what is tested with them is everything around the tagger."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from termkit.model.token import Sentence
from termkit.nlp.engine import Engine
from termkit.verbs.extract_count_pages import PagesCounted
from termkit.verbs.extract_open_parcel import Settings

_SMALL = {"de": "ADP|", "le": "DET|", "la": "DET|", "les": "DET|", "et": "CCONJ|", "est": "AUX|", ".": "PUNCT|"}


class WordListEngine:
    """Every word of four letters or more is a noun."""

    signature = "words:1|spacy:0"

    def __init__(self) -> None:
        self.seen: list[str] = []

    def analyse(self, sentences: Iterable[Sentence]) -> Iterator[Sentence]:
        """Tag by the list above."""
        for sentence in sentences:
            self.seen.append(sentence.text)
            words = tuple(sentence.text.replace(".", " .").split())
            tags = tuple(_SMALL.get(word.lower(), "NOUN|" if len(word) > 3 else "X|") for word in words)
            yield replace(sentence, words=words, tags=tags)


def open_word_list(_: str) -> Engine:
    """An engine that has seen nothing yet."""
    return WordListEngine()


SETTINGS = Settings("words", "words:1", open=open_word_list)


def told(done: PagesCounted) -> tuple[object, ...]:
    """All that the ranking sees, and the order in which it sees it."""
    counts = done.counts
    return list(counts.forms.items()), list(counts.words.items()), counts.pages, counts.total, counts.lost


class _DyingEngine(WordListEngine):
    """Ends its process at the word *meurtre*, as often as the file beside it says."""

    def __init__(self, deaths: Path) -> None:
        super().__init__()
        self._deaths = deaths

    def analyse(self, sentences: Iterable[Sentence]) -> Iterator[Sentence]:
        """Tag, or die."""
        given = list(sentences)
        left = int(self._deaths.read_text(encoding="ascii"))
        if left and any("meurtre" in sentence.text for sentence in given):
            self._deaths.write_text(str(left - 1), encoding="ascii")
            os.kill(os.getpid(), signal.SIGKILL)
        yield from super().analyse(given)


def open_dying(model: str) -> Engine:
    """An engine whose model is the file with the number of deaths to die."""
    return _DyingEngine(Path(model))
