"""The compiled designations of a language, and the search for them in running text.

The forms of every designation are generated once (``compiled.py``); texts are then searched with one dictionary probe for each
of their chunks (``tokens.py``). A designation is anchored on its rarest word, and only where that stands are its other words
looked for, to the left and to the right (``phrases.py``). Texts can be read once for two indexes (``joint.py``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from termkit.matching.compiled import Compiled, compile_tables
from termkit.matching.entry import TermEntry
from termkit.matching.joint import Row, join_tables
from termkit.matching.languages import language_matcher
from termkit.matching.longest import distinct
from termkit.matching.phrases import LENIENT_GAP, STRICT_GAP, match_phrase
from termkit.matching.tier import Tier
from termkit.matching.tokens import ByPartner, Found, Reading, Span, Vocabulary


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
        self._joined: dict[TermIndex, TermIndex] = {}

    def joined_with(self, other: TermIndex) -> TermIndex:
        """An index of the designations of this one, and behind them those of another one of the same language.

        It is made once for all that ask, so that it remembers the words that it has met.
        """
        if other not in self._joined:
            compiled = join_tables(self.compiled, other.compiled, entries=len(self.entries))
            self._joined[other] = TermIndex(Row(self.entries, other.entries), self.lang, compiled)
        return self._joined[other]

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
        for one in distinct(one for _, found in self.find_in(reading, tier) for one in found):
            words = tuple([reading.span(word, word) for word in one.words])
            matches.append(Match(one.entry, *reading.span(one.first, one.last), words, one.tier))
        return matches

    def key(self, word: str) -> str:
        """The plain key of a word, empty for words that are skipped."""
        keys = self._language.keys(word)
        return keys[0] if keys else ""

    def read(self, texts: Sequence[str]) -> Reading:
        """Texts cut into words that know what they stand for."""
        return Reading(texts, self._vocabulary)

    def find_in(self, reading: Reading, tier: Tier) -> Iterator[tuple[int, list[Found]]]:
        """The designations in texts that have been read with this index, by the number of the text that they stand in.

        Those of a text are in no order, and some are there twice; :func:`~termkit.matching.longest.distinct` mends that. Texts
        without any are left out.
        """
        tokens, ends, commas, strict = reading.tokens, reading.ends, reading.bare_commas, tier is Tier.STRICT
        gap = STRICT_GAP if strict else LENIENT_GAP
        text, end, found = -1, -1, list[Found]()
        made: Callable[..., Found] = tuple.__new__  # in half the time that names take
        for at, begins in [(at, token.begins) for at, token in enumerate(tokens) if token.begins]:
            if at > end:
                if found:
                    yield text, found
                found = []
                while at > end:
                    text += 1
                    end = ends[text]
            for entry, met in begins.singles:
                if met is tier or met < tier:
                    found.append(made(Found, (at, at, entry, met, ())))
            # Most phrases are of two words, which by the strict tier stand side by side or have one word between them.
            for step, partners, phrases, entries in begins.pairs if strict else ():
                beside, beyond = tokens[at + step], tokens[at + step * (STRICT_GAP + 1)]
                first, last = (at, at + 1) if step > 0 else (at - 1, at)
                if tokens[first].leads and tokens[last].follows and last not in commas:
                    for slot in beside.slots:
                        for entry in entries.get(slot, ()):
                            found.append(made(Found, (first, last, entry, tier, ())))
                elif beside.fills and not partners.isdisjoint(beside.fills):
                    found += self._matched(reading, phrases, at, [at + step], tier)
                if beyond.fills and not partners.isdisjoint(beyond.fills):
                    found += self._matched(reading, phrases, at, [at + step * (STRICT_GAP + 1)], tier)
            phrases = begins.others if strict else begins.phrases
            if phrases:
                reach = begins.reach + gap
                found += self._matched(reading, phrases, at, range(max(at - reach, 0), min(at + reach, end) + 1), tier)
        if found:
            yield text, found

    def _matched(self, reading: Reading, phrases: ByPartner, at: int, around: Iterable[int], tier: Tier) -> list[Found]:
        """The phrases anchored at a token whose partner is one of some others, if the rest of their words are there."""
        partners = [slot for there in around for slot in reading.tokens[there].fills if slot in phrases]
        matched = (match_phrase(reading, phrase, at, self._language, tier) for slot in partners for phrase in phrases[slot])
        return [one for one in matched if one is not None] if partners else []


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
