"""Looks in an index on disk."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from termkit.lookup.entries import spelling
from termkit.lookup.keys import word_keys
from termkit.lookup.search import SIMILAR, SIMILAR_WORD
from termkit.lookup.stored import load
from termkit.model.concept import Concept

_FORMS = """
select distinct unit from form where form in (select value from json_each(?)) and lang = ? and cited >= ?
"""
_WITH = """
select concept, min(length) from posting
where unit in (select value from json_each(?)) and size between ? and ? group by concept order by 2, 1
"""
_AMONG = """
select distinct concept from posting where unit in (select value from json_each(?))
and concept in (select value from json_each(?)) and size between ? and ?
"""
_ALIKE = """
select distinct concept from posting where unit in (select value from json_each(?)) and length between ? and ?
"""
_USES = "select sum(uses) from unit where number in (select value from json_each(?))"
_ANY_SIZE = (0, 1 << 30)


class Index:
    """The candidates of an index (see ``termkit.lookup.candidates``).

    Every method may raise ``sqlite3.Error`` or ``termkit.lookup.stored.DamagedError``: then the index is no good.
    """

    def __init__(self, database: sqlite3.Connection, languages: tuple[str, ...]) -> None:
        self._database = database
        self._languages = languages
        self._concepts: dict[int, Concept] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the glossary, the source language first."""
        return self._languages

    def spelt(self, bare: str) -> Iterable[Concept]:
        """Those with a designation that is a bare text, blanks aside."""
        rows = self._database.execute("select concept from spelling where hash = ?", (spelling(bare),)).fetchall()
        return [self._concept(number) for (number,) in rows]

    def inflected(self, query: str, lang: str) -> Iterable[Concept]:
        """Those with a designation of just so many words, each of which may look like a word of the query."""
        from termkit.matching.languages import language_matcher

        words = word_keys(query, language_matcher(lang))
        units = [self._units(word, lang) for word in words]
        return (concept for _, concept in self._with_all(units, size=len(words)))

    def containing(self, words: frozenset[str], lang: str | None) -> Iterator[tuple[int, Concept]]:
        """Those with a designation that has all of the words, after the length that it has at least."""
        for code in self._among(lang):
            yield from self._with_all([self._units((word,), code, cited=True) for word in sorted(words)])

    def alike(self, bare: str, words: frozenset[str], needed: int, lang: str | None) -> Iterable[Concept]:
        """Those with a designation about as long as the text, in which enough of the words have a word like them."""
        ratio = SIMILAR / (2 - SIMILAR)
        least, most = int(len(bare) * ratio), int(len(bare) / ratio) + 1
        met: Counter[tuple[str, int]] = Counter()
        for code in self._among(lang):
            vocabulary = self._vocabulary(code)
            for word in words:
                units = self._units(_similar(word, vocabulary), code, cited=True)
                met.update((code, number) for number in self._numbers(_ALIKE, units, least, most))
        return [self._concept(number) for number in sorted({number for (_, number), count in met.items() if count >= needed})]

    def _among(self, lang: str | None) -> Sequence[str]:
        return [code for code in self._languages if lang in (None, code)]

    def _vocabulary(self, lang: str) -> list[str]:
        row = self._database.execute("select words from vocabulary where lang = ?", (lang,)).fetchone()
        return row[0].split("\n") if row and row[0] else []

    def _units(self, forms: Iterable[str], lang: str, *, cited: bool = False) -> list[int]:
        """The units of which a form is one; only those in which a designation has it, where it must be ``cited``."""
        return self._numbers(_FORMS, list(forms), lang, cited)

    def _with_all(self, units: Sequence[Sequence[int]], size: int | None = None) -> Iterator[tuple[int, Concept]]:
        """Concepts with a designation of each of several words, with the length that it has at least, by that.

        The rarest word comes first, and only where it stands are the others looked for.
        """
        if not units or not all(units):
            return
        sizes = _ANY_SIZE if size is None else (size, size)
        rarest, *others = sorted(units, key=self._uses)
        lengths = dict(self._database.execute(_WITH, (json.dumps(rarest), *sizes)))
        for word in others:
            kept = set(self._numbers(_AMONG, word, json.dumps(list(lengths)), *sizes))
            lengths = {number: length for number, length in lengths.items() if number in kept}
        for number, length in lengths.items():
            yield length, self._concept(number)

    def _uses(self, units: Sequence[int]) -> int:
        return self._numbers(_USES, units)[0] or 0

    def _numbers(self, query: str, listed: Sequence[object], *values: object) -> list[int]:
        """The numbers that a query selects, the first parameter of which is a list."""
        return [number for (number,) in self._database.execute(query, (json.dumps(listed), *values))]

    def _concept(self, number: int) -> Concept:
        if number not in self._concepts:
            row = self._database.execute("select data from concept where number = ?", (number,)).fetchone()
            self._concepts[number] = load(row and row[0])
        return self._concepts[number]


def _similar(word: str, vocabulary: Sequence[str]) -> list[str]:
    from rapidfuzz import process
    from rapidfuzz.distance import Indel

    scorer = Indel.normalized_similarity
    return [other for other, _, _ in process.extract(word, vocabulary, scorer=scorer, score_cutoff=SIMILAR_WORD, limit=None)]
