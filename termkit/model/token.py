"""What extraction understands of language processing, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its words and their tags; ``path`` and ``line`` say where its text begins.

    ``words`` are the words, numbers and marks in the order of the text, without blanks. ``tags`` has one for each: the
    universal part of speech and universal features, joined by bars (``NOUN|Gender=Fem|Number=Plur``). Both are tuples of
    strings because a large collection has tens of millions of them.
    """

    text: str
    words: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    path: str = ""
    line: int = 1
