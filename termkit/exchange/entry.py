"""One concept of a file that was not made by termkit, while it is read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from termkit.errors import LanguageError
from termkit.exchange.marks import read_mark
from termkit.matching.script import to_cyrillic
from termkit.model.concept import Status
from termkit.model.glossary import SOURCE_LANGUAGE
from termkit.model.language import SERBIAN_LATIN, Language, parse_language
from termkit.model.record import Record, columns, further_columns, is_multiple


@dataclass(slots=True)
class _Term:
    text: str
    status: Status | None
    short: bool


class Entry:
    """Collects designations and fields under whatever names a format has, and makes a record of them.

    What finds no column becomes a note of the concept or of its language.
    """

    def __init__(self, line: int, languages: Sequence[str]) -> None:
        self.line = line
        self.values: dict[str, list[str]] = {}
        self._languages = languages
        self._columns = frozenset((*columns(languages), *further_columns(languages)))
        self._terms: dict[str, list[_Term]] = {}
        self._latin: list[_Term] = []
        self._remarks: list[str] = []

    def put(self, column: str, text: str) -> None:
        """Put a value in a column; a second one in a column for one value becomes a note."""
        values = self.values.setdefault(column, [])
        if not text or text in values:
            return
        if values and not is_multiple(column):
            self.note(f"{column}: {text}")
        else:
            values.append(text)

    def put_known(self, column: str, text: str) -> bool:
        """Put a value in a column if there is one of that name; say whether there is."""
        if column in self._columns:
            self.put(column, text)
        return column in self._columns

    def note(self, text: str, lang: str | None = None) -> None:
        """Keep a note; one that termkit wrote for a column goes back there."""
        if not text:
            return
        marked = read_mark(text, self._columns)
        if marked:
            self.put(*marked)
        elif lang is None or lang == SOURCE_LANGUAGE:
            self.put("note", text)
        else:
            self.put(f"{lang}_note", text)

    def keep(self, name: str, text: str, lang: str | None = None) -> None:
        """Keep in a note what has no column, and have it said that it went there."""
        if text:
            prefix = f"{lang} " if lang and lang != SOURCE_LANGUAGE else ""
            self._remarks.append(f"{prefix}{name}: {text}")

    def designate(self, language: Language, text: str, status: Status | None = None, *, short: bool = False) -> None:
        """Add a designation; without a status, the first in a language is the preferred one."""
        if text:
            term = _Term(text, status, short)
            latin = language == SERBIAN_LATIN
            (self._latin if latin else self._terms.setdefault(language.code, [])).append(term)

    def record(self) -> Record:
        """The concept as a row."""
        self._read_latin()
        for lang, terms in self._terms.items():
            self._place(lang, terms)
        values = {column: tuple(texts) for column, texts in self.values.items() if texts}
        return Record(values, self.line, tuple(self._remarks))

    def _read_latin(self) -> None:
        """Serbian stands in the glossary in Cyrillic, so what a file has in Latin is read as that, and kept if it is news."""
        code = SERBIAN_LATIN.code
        terms = self._terms.setdefault(code, []) if self._latin else []
        known = {term.text for term in terms}
        for term in self._latin:
            cyrillic = to_cyrillic(term.text)
            if cyrillic not in known:
                self.keep(SERBIAN_LATIN.bcp47, term.text)
                terms.append(_Term(cyrillic, term.status, term.short))

    def _place(self, lang: str, terms: Iterable[_Term]) -> None:
        unique: dict[str, _Term] = {}
        for term in terms:
            first = unique.setdefault(term.text, term)
            if first is not term and (first.status, first.short) != (term.status, term.short):
                self.keep("also", f"{term.text} ({_called(term)})", lang)
        preferred = self._preferred(lang, list(unique.values()))
        for term in unique.values():
            deprecated = term.status is Status.DEPRECATED
            if term is preferred:
                self.put(lang, term.text)
            elif term.short:
                self.put(f"{lang}_{'deprecated_' * deprecated}abbreviation", term.text)
            else:
                self.put(f"{lang}_{'deprecated' if deprecated else 'admitted'}", term.text)
                if term.status is Status.PREFERRED:
                    self.keep("preferred too", term.text, lang)

    def _preferred(self, lang: str, terms: Sequence[_Term]) -> _Term | None:
        """The first that is said to be preferred, else the first of which nothing is said; in French, any that may be used."""
        allowed = [term for term in terms if term.status is not Status.DEPRECATED]
        full = [term for term in allowed if not term.short]
        for status in (Status.PREFERRED, None):
            for term in full:
                if term.status is status:
                    return term
        return next(iter((*full, *allowed)), None) if lang == SOURCE_LANGUAGE else None


def _called(term: _Term) -> str:
    return " ".join(word for word in (term.status, "abbreviation" if term.short else None) if word) or "no status"


def known_language(tag: str, languages: Sequence[str]) -> Language | None:
    """The language of a tag in any spelling, ``None`` where the glossary does not have it."""
    try:
        language = parse_language(tag)
    except LanguageError:
        return None
    return language if language.code == SOURCE_LANGUAGE or language.code in languages else None
