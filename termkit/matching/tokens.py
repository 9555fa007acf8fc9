"""The words of a text as an index sees them: which slots each of them fills, what begins there, and where sentences part.

A text is cut at its blanks into *chunks*, which is fast, and no word reaches over a blank. What there is to know of a chunk
is found out when it is first met and then remembered, so that a page costs as much as it has different chunks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from termkit.matching.compiled import FOLDED, Compiled, Phrase
from termkit.matching.pattern import LanguageMatcher
from termkit.matching.tier import Tier

# The point of an ordinal ends nothing: на крају 2016. године.
_BARRIER = re.compile(r"(?:(?<!\d)\.|[!?;:…])(?:\s|$)|\n\s*\n|[!?;…]")
_BLANK_LINE = re.compile(r"\n\s*\n")
_CHUNK_OR_BLANK_LINE = re.compile(r"\n\s*\n|\S+")

Span = tuple[int, int]

ByPartner = dict[int, list[Phrase]]


class Pairs(NamedTuple):
    """The phrases of two words of which the anchor is the first (``step`` is 1) or the second (-1), by their partners.

    ``entries`` are those of the same phrases, for where the words stand plainly side by side.
    """

    step: int
    partners: frozenset[int]
    phrases: ByPartner
    entries: dict[int, list[int]]


@dataclass(frozen=True, slots=True, eq=False)
class Start:
    """What begins at a word: the designations that are this one word, and the phrases anchored here by their partners.

    Each phrase is one of the ``pairs`` or one of the ``others``. ``reach`` is how far off a word of a phrase may stand if no
    other word is between them.
    """

    singles: tuple[tuple[int, Tier], ...]
    phrases: ByPartner
    pairs: Sequence[Pairs]
    others: ByPartner
    reach: int


@dataclass(slots=True, eq=False)
class Token:
    """A word of a chunk; never changed, but Python takes its time to freeze what a page has thousands of.

    ``slots`` are those that it fills; those that it only fills without its diacritics are negative, less one, and come first.
    ``fills`` are the same slots without that distinction. ``start`` and ``end`` count from the start of the chunk.
    A comma is told of where a blank or another character parts it from the words around it. A token with all its diacritics
    ``leads`` a pair of words if no comma is behind it, and ``follows`` in one if none is before it.
    """

    slots: tuple[int, ...]
    begins: Start | None = None
    fills: frozenset[int] = frozenset()
    raw: str = ""
    start: int = 0
    end: int = 0
    comma_before: bool = False
    comma_behind: bool = False
    leads: bool = False
    follows: bool = False


WALL = Token(())
"""Stands between two words where no designation reaches across: the end of a sentence, a semicolon, a blank line."""

END = Token((), end=-1)
"""Stands behind a text; a wall like the other. One more behind all texts is the neighbour of the first and the last token."""


class Vocabulary(dict[str, tuple[Token, ...]]):
    """The chunks met so far with their tokens, articles left out; others are looked at when they are asked for."""

    def __init__(self, language: LanguageMatcher, compiled: Compiled) -> None:
        super().__init__()
        self._language = language
        self._compiled = compiled
        self._words: dict[str, Token | None] = {}
        self._starts: dict[tuple[tuple[int, ...], bool], Start | None] = {}
        self.bare_commas = set[str]()
        """The chunks met so far that have a comma, but no word."""

    def __missing__(self, chunk: str) -> tuple[Token, ...]:
        tokens = self[chunk] = tuple(self._tokens(chunk) if not chunk.isalpha() else filter(None, [self._word(chunk)]))
        if "," in chunk and not any(token.raw for token in tokens):
            self.bare_commas.add(chunk)
        return tokens

    def _tokens(self, chunk: str) -> list[Token]:
        tokens: list[Token] = []
        last = 0
        for start, end in self._language.words(chunk):
            token = self._word(chunk[start:end])
            if token:
                apart = start > last and (start - last > 1 or not last)
                if apart and _BARRIER.search(chunk, last, start):
                    tokens.append(WALL)
                if start:
                    token = replace(token, start=start, end=end)
                if apart and "," in chunk[last:start]:
                    token = replace(token, comma_before=True, follows=False)
                tokens.append(token)
                last = end
        if last < len(chunk):
            if tokens and "," in chunk[last:]:
                tokens[-1] = replace(tokens[-1], comma_behind=True, leads=False)
            if _BARRIER.search(chunk + " ", last):
                tokens.append(WALL)
        return tokens

    def _word(self, raw: str) -> Token | None:
        """The token of a word that stands at the start of a chunk; none for those that are skipped."""
        if raw not in self._words:
            keys = self._language.keys(raw)
            self._words[raw] = self._token(raw, keys) if keys else None
        return self._words[raw]

    def _token(self, raw: str, keys: tuple[str, ...]) -> Token:
        table = self._compiled.table
        found = table.get(keys[0], ())
        if len(keys) > 1:
            found = tuple(sorted({slot for key in keys for slot in table.get(key, ())}))
        slots = found
        if self._language.fold_lowercase and raw.isascii():
            folded = table.get(FOLDED + keys[0], ())
            slots = (*(-1 - slot for slot in folded if slot not in found), *slots)
        if not slots:
            return Token((), raw=raw, end=len(raw))
        plain = slots[0] >= 0
        fills = frozenset(slots if plain else [slot if slot >= 0 else -1 - slot for slot in slots])
        begins = self._begins(slots, capital=raw[:1].isupper())
        return Token(slots, begins, fills, raw, end=len(raw), leads=plain, follows=plain)

    def _begins(self, slots: tuple[int, ...], *, capital: bool) -> Start | None:
        known = (slots, capital)
        if known not in self._starts:
            self._starts[known] = self._start(slots, capital=capital)
        return self._starts[known]

    def _start(self, slots: tuple[int, ...], *, capital: bool) -> Start | None:
        singles: dict[int, Tier] = {}
        phrases: ByPartner = {}
        by_step: dict[int, ByPartner] = {1: {}, -1: {}, 0: {}}
        for slot in slots:  # folded ones come first, so that the stricter reading of a word has the last say
            one, several = self._compiled.slots[slot if slot >= 0 else -1 - slot]
            tier = Tier.STRICT if slot >= 0 else Tier.LENIENT
            singles |= {entry: tier for entry, needs_capital in one if capital or not needs_capital}
            for phrase in map(Phrase._make, several):
                for table in (phrases, by_step[_step(phrase)]):
                    table.setdefault(phrase.partner, []).append(phrase)
        if not (singles or phrases):
            return None
        pairs = [
            Pairs(
                step, frozenset(pairs), pairs, {partner: [pair.entry for pair in several] for partner, several in pairs.items()}
            )
            for step, pairs in by_step.items()
            if step and pairs
        ]
        reach = max((len(phrase.slots) - 1 for several in phrases.values() for phrase in several), default=0)
        return Start(tuple(singles.items()), phrases, pairs, by_step[0], reach)


def _step(phrase: Phrase) -> int:
    """Where the partner of a phrase of two words is: 1 for the next token, -1 for the last one; 0 for all other phrases."""
    if len(phrase.slots) != 2 or phrase.capitals:
        return 0
    return -1 if phrase.place else 1


Words = tuple[int, ...]
"""The tokens that stand for a designation, in the order of its slots."""


class Found(NamedTuple):
    """A designation among the tokens of a reading, from ``first`` to ``last``; ``entry`` is its index.

    ``scattered`` are its words where they do not stand side by side, in the order of the designation.
    """

    first: int
    last: int
    entry: int
    tier: Tier
    scattered: Words = ()

    @property
    def words(self) -> Sequence[int]:
        """The tokens that stand for the designation, in the order of its slots."""
        return self.scattered or range(self.first, self.last + 1)


class Reading:
    """Some texts, cut into one row of tokens that has an :data:`END` behind each of them.

    Where the tokens stand in their texts is found out when somebody asks, for most are of no interest, and not kept beyond the
    next text.
    """

    def __init__(self, texts: Sequence[str], vocabulary: Vocabulary) -> None:
        tokens, ends = list[Token](), list[int]()
        for text in texts:
            for chunk in _cut(text):
                tokens += vocabulary[chunk]
            ends.append(len(tokens))
            tokens.append(END)
        tokens.append(END)
        self.texts, self.tokens, self.ends = texts, tokens, ends
        self._vocabulary = vocabulary
        self._spans: tuple[int, list[Span], Iterator[Span]] = (-1, [], iter(()))

    def text_at(self, at: int) -> int:
        """The number of the text that a token stands in."""
        return bisect_left(self.ends, at)

    def span(self, first: int, last: int) -> Span:
        """Start of a token in its text, and end of the same token or one behind it."""
        text = self.text_at(first)
        if text != self._spans[0]:
            self._spans = text, [], self._spans_of(text)
        (_, spans, further), before = self._spans, self._first(text)
        spans += islice(further, max(last - before + 1 - len(spans), 0))
        return spans[first - before][0], spans[last - before][1]

    def between(self, first: int, last: int) -> str:
        """What stands between two tokens of one text."""
        return self.texts[self.text_at(first)][self.span(first, first)[1] : self.span(last, last)[0]]

    @cached_property
    def bare_commas(self) -> frozenset[int]:
        """The tokens before which a comma stands between blanks."""
        chunks = self._vocabulary.bare_commas
        with_one = {number for chunk in chunks for number, text in enumerate(self.texts) if chunk in text}
        return frozenset(at for text in with_one for at in self._behind_bare_commas(text))

    def _behind_bare_commas(self, text: int) -> Iterator[int]:
        at = self._first(text)
        for chunk in _cut(self.texts[text]):
            if chunk in self._vocabulary.bare_commas:
                yield at
            at += len(self._vocabulary[chunk])

    def _first(self, text: int) -> int:
        return self.ends[text - 1] + 1 if text else 0

    def _spans_of(self, text: int) -> Iterator[Span]:
        whole, vocabulary, at = self.texts[text], self._vocabulary, 0
        for chunk in _cut(whole):
            at = whole.index(chunk, at)
            for token in vocabulary[chunk]:
                yield at + token.start, at + token.end
            at += len(chunk)


def _cut(text: str) -> list[str]:
    """The chunks of a text; a blank line is one, too."""
    return _CHUNK_OR_BLANK_LINE.findall(text) if "\n" in text and _BLANK_LINE.search(text) else text.split()
