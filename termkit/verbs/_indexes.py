"""The compiled glossary, a language at a time, and the bitexts that are made with it."""

from __future__ import annotations

from termkit.matching.cache import load_index, load_index_of
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
            self._by_language[lang] = self._load(lang)
        return self._by_language[lang]

    def _load(self, lang: str) -> TermIndex:
        state, cache_dir = self.glossary.state, default_cache_dir()
        if state is None:
            return load_index(entries_of(self.glossary, lang), lang, cache_dir=cache_dir)
        return load_index_of(lambda: entries_of(self.glossary, lang), lang, made_of=(state,), cache_dir=cache_dir)

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
