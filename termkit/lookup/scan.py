"""Looks in a glossary that has been read, concept by concept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.lookup.keys import bare_forms, word_keys
from termkit.model.concept import Concept
from termkit.model.glossary import Glossary


class Scan:
    """The candidates of a glossary in memory (see ``termkit.lookup.candidates``): nearly all of it, for there is no index."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the glossary, the source language first."""
        return (self._glossary.source_language, *self._glossary.languages)

    def spelt(self, bare: str) -> Iterable[Concept]:
        """Every concept."""
        return self._in_force()

    def inflected(self, query: str, lang: str) -> Iterator[Concept]:
        """Those with a designation of which each word of the query can be, by their first letters.

        Words that are made of another stem begin like none of theirs, and every word may stand for them.
        """
        from termkit.matching.languages import language_matcher
        from termkit.matching.serbian.suppletion import MORE_FORMS

        language = language_matcher(lang)
        suppletive = bare_forms(frozenset(MORE_FORMS))
        initials = [{key[:1] for key in keys} for keys in word_keys(query, language)]
        for concept in self._in_force():
            section = concept.section(lang)
            texts = (*(designation.text for designation in section.designations), *section.forms, *section.plurals)
            words = {key for text in texts for keys in word_keys(text, language) for key in keys}
            have = {word[:1] for word in words}
            if all(some & have for some in initials) or not suppletive.isdisjoint(words):
                yield concept

    def containing(self, words: frozenset[str], lang: str | None) -> Iterable[tuple[int, Concept]]:
        """Every concept."""
        return ((0, concept) for concept in self._in_force())

    def alike(self, bare: str, words: frozenset[str], needed: int, lang: str | None) -> Iterable[Concept]:
        """None: all of them are among those that ``containing`` names."""
        return ()

    def _in_force(self) -> Iterator[Concept]:
        return (concept for concept in self._glossary if not concept.withdrawn)
