"""The compiled designations of a language, and the search for them in running text.

The forms of every designation are generated once (``compiled.py``); texts are then searched with one dictionary probe for each
of their chunks (``tokens.py``). A designation is anchored on its rarest word, and only where that stands are its other words
looked for, to the left and to the right (``phrases.py``).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from termkit.matching.compiled import Compiled, compile_tables
from termkit.matching.entry import TermEntry
from termkit.matching.languages import language_matcher
from termkit.matching.phrases import LENIENT_GAP, STRICT_GAP, match_phrase
from termkit.matching.tier import Tier
from termkit.matching.tokens import Found, Reading, Span, Vocabulary


class Match(NamedTuple):
    """A designation in a text: ``entry`` is its index, ``start`` and ``end`` the outer span, ``words`` the spans of its words.

    ``tier`` is the strictest tier that admits it.
    """

    entry: int
    start: int
    end: int
    words: tuple[Span, ...]
    tier: Tier


class _Entry(dict[int, TermEntry]):
    """Entries by their numbers, those asked for so far; asked for again, they are a plain dictionary's."""

    def __init__(self, entries: Sequence[TermEntry]) -> None:
        super().__init__()
        self._entries = entries

    def __missing__(self, number: int) -> TermEntry:
        entry = self[number] = self._entries[number]
        return entry


class TermIndex:
    """Designations of one language, ready to be found; made by :func:`compile_index`.

    ``entries`` are the designations, ``entry`` leads to one of them by its number: the same, but fast.
    """

    def __init__(self, entries: Sequence[TermEntry], lang: str, compiled: Compiled, *, ijekavian: bool = False) -> None:
        self.entries = entries
        self.entry = _Entry(entries)
        self.lang = lang
        self.compiled = compiled
        self._language = language_matcher(lang, ijekavian=ijekavian)
        self._vocabulary = Vocabulary(self._language, compiled)

    def find(self, text: str, tier: Tier = Tier.STRICT) -> list[Match]:
        """The designations that stand in a text, nested ones included.

        Args:
            text: running text in the index's language; for Serbian in either script, or both.
            tier: the most generous tier to admit.

        Returns:
            Matches by start, then end; at most one for the same words and designation.
        """
        reading = self.read([text])
        matches = []
        for first, last, entry, met, words in self.find_in(reading, tier):
            spans = tuple([reading.span(word) for word in words])
            matches.append(Match(entry, reading.span(first)[0], reading.span(last)[1], spans, met))
        return matches

    def key(self, word: str) -> str:
        """The plain key of a word, empty for words that are skipped."""
        keys = self._language.keys(word)
        return keys[0] if keys else ""

    def read(self, texts: Sequence[str]) -> Reading:
        """Texts cut into words that know what they stand for."""
        return Reading(texts, self._vocabulary)

    def find_in(self, reading: Reading, tier: Tier) -> list[Found]:
        """The designations in texts that have been read with this index; as :meth:`find`, by the numbers of the tokens."""
        found = sorted(self._find(reading, tier))
        return found[:1] + [one for other, one in pairwise(found) if one[2] != other[2] or one[:2] != other[:2]]

    def _find(self, reading: Reading, tier: Tier) -> list[Found]:
        found: list[Found] = []
        gap = STRICT_GAP if tier is Tier.STRICT else LENIENT_GAP
        fills = [token.fills for token in reading.tokens]
        for at, begins in [(at, token.begins) for at, token in enumerate(reading.tokens) if token.begins]:
            for entry, met in begins.singles:
                if met <= tier:
                    found.append(Found(at, at, entry, met, (at,)))
            if begins.phrases:
                reach = begins.reach + gap
                near = frozenset().union(*fills[max(at - reach, 0) : at + reach + 1])
                for partner in begins.phrases.keys() & near:
                    for phrase in begins.phrases[partner]:
                        whole = match_phrase(reading, phrase, at, self._language, tier)
                        if whole is not None:
                            found.append(whole)
        return found


def compile_index(entries: Sequence[TermEntry], lang: str, *, ijekavian: bool = False) -> TermIndex:
    """Generate the forms of designations and index them.

    Args:
        entries: designations of one language.
        lang: ``fr``, ``sr`` or ``en``.
        ijekavian: for Serbian, whether ijekavian forms count as well.

    Returns:
        The index; ``entries`` keep their order in it.
    """
    return TermIndex(entries, lang, compile_tables(entries, lang, ijekavian=ijekavian), ijekavian=ijekavian)
