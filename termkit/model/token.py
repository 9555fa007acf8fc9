"""What extraction understands of language processing, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark in a sentence.

    ``start`` and ``end`` are offsets in the sentence's text; ``pos`` is the universal part of speech (``NOUN``);
    ``morph`` are universal features as one string (``Gender=Fem|Number=Plur``), empty where there are none.
    """

    text: str
    lemma: str
    pos: str
    start: int
    end: int
    morph: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its tokens; ``path`` and ``line`` say where its text begins."""

    text: str
    tokens: tuple[Token, ...]
    path: str = ""
    line: int = 1
