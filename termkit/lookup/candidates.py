"""Where a look-up looks: what a glossary in memory and an index on disk have in common."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from termkit.model.concept import Concept


class Candidates(Protocol):
    """Concepts that may be meant. Each method may name too many, for every candidate is looked at, but never too few.

    Withdrawn concepts are none. ``lang`` is the language of the designations, ``None`` for any.
    """

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the glossary, the source language first."""

    def spelt(self, bare: str) -> Iterable[Concept]:
        """Those with a designation that is a bare text, blanks aside."""

    def inflected(self, query: str, lang: str) -> Iterable[Concept]:
        """Those with a designation whose forms all the words of a query are."""

    def containing(self, words: frozenset[str], lang: str | None) -> Iterable[tuple[int, Concept]]:
        """Those with a designation that has all of some bare words, after the length that it has at least."""

    def alike(self, bare: str, words: frozenset[str], needed: int, lang: str | None) -> Iterable[Concept]:
        """Those with a designation like a bare text, in which so many of some bare words have a word like them."""
