"""Serbian words as an index sees them: their keys, and what belongs together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from termkit.matching.entry import TermEntry
from termkit.matching.pattern import Pattern
from termkit.matching.script import WORD, fold_diacritics, key, to_latin
from termkit.matching.serbian.agreement import agree
from termkit.matching.serbian.stopwords import PREPOSITIONS

CASE_ENDINGS = frozenset(
    """
    a u om em e i ov ova ove ovi ovima evi eve eva evima ima ja ju jem je ji jima ovog ovom ovoj in ina
    """.split()
)
"""Endings that are written behind a hyphen: NATO-a, UNODC-u, EU-ove."""

_ACRONYM_FORM = re.compile("([A-ZČĆŠŽĐ0-9]{2,})(?:[-‐‑](\\w{1,4})|(a|u|om|em|e|i|ov\\w{1,3}|ev\\w{1,3}|in\\w{0,3}))?")


class Serbian:
    """Matching of Serbian designations in either script."""

    fold_lowercase = True

    def __init__(self, *, ijekavian: bool = False) -> None:
        self._ijekavian = ijekavian

    def words(self, text: str) -> Sequence[tuple[int, int]]:
        """The spans of words, with their hyphenated endings."""
        return [match.span() for match in WORD.finditer(text)]

    def keys(self, word: str) -> tuple[str, ...]:
        """The Latin key, the word before a hyphenated case ending, the acronym before its ending."""
        return _keys(word)

    def patterns(self, entry: TermEntry) -> tuple[Pattern, ...]:
        """The designation with its generated forms, each form that the glossary gives as it is, and its other hyphenation."""
        from termkit.matching.serbian.patterns import patterns  # with the lexicon; most runs find the glossary compiled

        return patterns(entry, ijekavian=self._ijekavian)

    def blocks(self, key: str) -> bool:
        """No gap reaches over a preposition."""
        return key in PREPOSITIONS

    def agree(self, adjective: str, noun: str) -> bool:
        """Whether the endings can belong together."""
        return agree(adjective, noun)

    def fold(self, key: str) -> str:
        """A key without č, ć, š, ž, đ."""
        return fold_diacritics(key)


@lru_cache(1 << 16)
def _keys(word: str) -> tuple[str, ...]:
    plain = key(word)
    keys = [plain]
    if "-" in plain:
        first, ending = plain.rsplit("-", 1)
        if ending in CASE_ENDINGS:
            keys.append(first)
    if word[:2].isupper():
        acronym = _ACRONYM_FORM.fullmatch(to_latin(word))
        if acronym and (acronym.group(2) is None or acronym.group(2) in CASE_ENDINGS):
            keys.append("^" + key(acronym.group(1)))
    return tuple(keys)
