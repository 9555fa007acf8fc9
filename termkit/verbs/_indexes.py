"""The compiled glossary, a language at a time, and the bitexts that are made with it."""

from __future__ import annotations

from termkit.matching.cache import load_index
from termkit.matching.cache_dir import default_cache_dir
from termkit.matching.entry import entries_of
from termkit.matching.index import TermIndex
from termkit.model.glossary import Glossary
from termkit.model.page import Bitext, Page


class Indexes:
    """A glossary's designations, compiled when a language is first asked for."""

    def __init__(self, glossary: Glossary) -> None:
        self.glossary = glossary
        self._by_language: dict[str, TermIndex] = {}

    def __getitem__(self, lang: str) -> TermIndex:
        if lang not in self._by_language:
            entries = entries_of(self.glossary, lang)
            self._by_language[lang] = load_index(entries, lang, cache_dir=default_cache_dir())
        return self._by_language[lang]

    @property
    def source(self) -> TermIndex:
        """That of the source language."""
        return self[self.glossary.source_language]

    def align(self, source: Page, target: Page, lang: str) -> Bitext:
        """Align two pages sentence by sentence, with the terms of the glossary as evidence."""
        from termkit.matching.align import align_pages

        return align_pages(
            source,
            target,
            source_lang=self.glossary.source_language,
            target_lang=lang,
            source_terms=lambda text: _concepts(self.source, text),
            target_terms=lambda text: _concepts(self[lang], text),
        )


def _concepts(index: TermIndex, text: str) -> set[str]:
    return {index.entries[match.entry].concept for match in index.find(text)}
