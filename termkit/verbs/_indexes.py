"""The compiled glossary, a language at a time, and the bitexts that are made with it."""

from __future__ import annotations

from termkit.matching.cache import load_index, load_index_of
from termkit.matching.cache_dir import default_cache_dir
from termkit.matching.entry import entries_of
from termkit.matching.index import TermIndex
from termkit.model.glossary import Glossary
from termkit.model.language import Language
from termkit.model.page import Bitext, Page


class Indexes:
    """A glossary's designations, compiled when a language is first asked for."""

    def __init__(self, glossary: Glossary) -> None:
        self.glossary = glossary
        self._loaded: dict[tuple[str, bool], TermIndex] = {}

    def __getitem__(self, lang: str) -> TermIndex:
        return self._load(lang, ijekavian=False)

    def of_draft(self, language: Language) -> TermIndex:
        """The designations as a draft may have them; ijekavian forms count only where the draft is said to be ijekavian."""
        return self._load(language.code, ijekavian=language.ijekavian)

    def _load(self, lang: str, *, ijekavian: bool) -> TermIndex:
        known = (lang, ijekavian)
        if known not in self._loaded:
            state, cache_dir = self.glossary.state, default_cache_dir()
            if state is None:
                entries = entries_of(self.glossary, lang)
                self._loaded[known] = load_index(entries, lang, cache_dir=cache_dir, ijekavian=ijekavian)
            else:
                self._loaded[known] = load_index_of(
                    lambda: entries_of(self.glossary, lang), lang, made_of=(state,), cache_dir=cache_dir, ijekavian=ijekavian
                )
        return self._loaded[known]

    @property
    def source(self) -> TermIndex:
        """That of the source language."""
        return self[self.glossary.source_language]

    def align(self, source: Page, target: Page, language: Language) -> Bitext:
        """Align two pages sentence by sentence, with the terms of the glossary as evidence."""
        from termkit.matching.align import align_pages

        return align_pages(
            source,
            target,
            source_lang=self.glossary.source_language,
            target_lang=language.code,
            source_terms=lambda text: _concepts(self.source, text),
            target_terms=lambda text: _concepts(self.of_draft(language), text),
        )


def _concepts(index: TermIndex, text: str) -> set[str]:
    return {index.entries[match.entry].concept for match in index.find(text)}
