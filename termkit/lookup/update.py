"""Makes an index, and brings one up to date: only concepts that have changed are filed anew."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b

from termkit.lookup.entries import Posting, postings, spellings
from termkit.lookup.stored import dump, load
from termkit.model.concept import Concept

BATCH = 50_000
_INTO_TABLES = ("insert into spelling values (?, ?)", "insert into posting values (?, ?, ?, ?)")
_INTO_ASIDE = ("insert into spelling_aside values (?, ?)", "insert into posting_aside values (?, ?, ?, ?)")
_CITE = "update form set cited = 1 where form = ? and lang = ? and unit = ? and cited = 0"

States = Mapping[str, bytes]
"""Concept id -> what tells one state of it from another."""


def update(
    database: sqlite3.Connection, states: States, concept: Callable[[str], Concept], languages: Sequence[str], *, new: bool
) -> int:
    """Bring the index of a glossary up to date, within a transaction that the caller begins.

    Args:
        database: the index.
        states: the concepts that there are now.
        concept: gives a concept by its id.
        languages: the languages of the glossary.
        new: whether the index is empty as yet, and cannot be read while it is filled.

    Returns:
        How many concepts have been filed.
    """
    old = dict(database.execute("select id, state from concept"))
    writer = _Writer(database, languages, new=new)
    for concept_id, state in old.items():
        if states.get(concept_id) != state:
            writer.remove(concept_id)
    filed = 0
    for concept_id, state in states.items():
        if old.get(concept_id) != state:
            writer.add(concept(concept_id), state)
            filed += 1
    writer.finish()
    return filed


class _Writer:
    """Files concepts; what a new index is filled with is kept aside and sorted first, which is many times faster."""

    def __init__(self, database: sqlite3.Connection, languages: Sequence[str], *, new: bool) -> None:
        self._database = database
        self._languages = languages
        self._new = new
        self._units: dict[tuple[str, frozenset[str]], int] = {}
        self._uses: Counter[int] = Counter()
        self._cited: set[tuple[int, str]] = set()
        self._touched: set[str] = set()
        self._spellings: list[tuple[int, int]] = []
        self._postings: list[tuple[int, int, int, int]] = []
        self._last: int
        self._concepts: int
        [[self._last]] = database.execute("select coalesce(max(number), 0) from unit")
        [[self._concepts]] = database.execute("select coalesce(max(number), 0) from concept")
        if new:
            database.execute("create temp table spelling_aside (hash integer, concept integer)")
            database.execute("create temp table posting_aside (unit integer, concept integer, size integer, length integer)")

    def add(self, concept: Concept, state: bytes) -> None:
        """File a concept; a withdrawn one so that nothing leads to it."""
        self._concepts += 1
        number = self._concepts
        values = (number, concept.id, state, dump(concept))
        self._database.execute("insert into concept values (?, ?, ?, ?)", values)
        if concept.withdrawn:
            return
        self._spellings += [(text, number) for text in spellings(concept)]
        self._postings += {(self._unit(p), number, p.size, p.length) for p in postings(concept, self._languages)}
        if len(self._postings) > BATCH:
            self._flush()

    def remove(self, concept_id: str) -> None:
        """Take a concept out of where it was filed; its words stay in the vocabulary and lead nowhere."""
        execute = self._database.execute
        number, data = execute("select number, data from concept where id = ?", (concept_id,)).fetchone()
        execute("delete from concept where number = ?", (number,))
        old = load(data)
        self._database.executemany("delete from spelling where hash = ? and concept = ?", [(h, number) for h in spellings(old)])
        units = {self._unit(posting) for posting in postings(old, self._languages)}
        self._database.executemany("delete from posting where unit = ? and concept = ?", [(unit, number) for unit in units])

    def _flush(self) -> None:
        into_spelling, into_posting = _INTO_ASIDE if self._new else _INTO_TABLES
        self._database.executemany(into_spelling, self._spellings)
        self._database.executemany(into_posting, self._postings)
        self._uses.update(unit for unit, *_ in self._postings)
        self._spellings.clear()
        self._postings.clear()

    def finish(self) -> None:
        """Write down what has been kept aside."""
        self._flush()
        execute, executemany = self._database.execute, self._database.executemany
        if self._new:
            execute("insert into spelling select * from spelling_aside order by hash, concept")
            execute("insert into posting select * from posting_aside order by unit, concept, size, length")
        executemany("update unit set uses = uses + ? where number = ?", [(uses, unit) for unit, uses in self._uses.items()])
        for lang in sorted(self._touched):
            words = execute("select distinct form from form where lang = ? and cited = 1", (lang,))
            execute("insert or replace into vocabulary values (?, ?)", (lang, "\n".join(word for (word,) in words)))

    def _unit(self, posting: Posting) -> int:
        known = (posting.lang, posting.forms)
        unit = self._units.get(known)
        if unit is None:
            unit = self._units[known] = self._find_unit(posting)
        for word in posting.cited:
            if (unit, word) not in self._cited:
                self._cited.add((unit, word))
                self._touched.add(posting.lang)
                self._database.execute(_CITE, (word, posting.lang, unit))
        return unit

    def _find_unit(self, posting: Posting) -> int:
        forms = sorted(posting.forms)
        digest = blake2b("\n".join((posting.lang, *forms)).encode(), digest_size=16).digest()
        row = self._database.execute("select number from unit where digest = ?", (digest,)).fetchone()
        if row is not None:
            return int(row[0])
        self._last += 1
        self._database.execute("insert into unit values (?, ?, 0)", (self._last, digest))
        rows = [(form, posting.lang, self._last, 0) for form in forms]
        self._database.executemany("insert into form values (?, ?, ?, ?)", rows)
        return self._last
