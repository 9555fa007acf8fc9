"""The words of a text as an index sees them: which slots each of them fills, what begins there, and where sentences part.

A text is cut at its blanks into *chunks*, which is fast, and no word reaches over a blank. What there is to know of a chunk
is found out when it is first met and then remembered, so that a page costs as much as it has different chunks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, chain
from typing import NamedTuple

from termkit.matching.compiled import FOLDED, Compiled, Phrase
from termkit.matching.pattern import LanguageMatcher
from termkit.matching.tier import Tier

# The point of an ordinal ends nothing: на крају 2016. године.
_BARRIER = re.compile(r"(?:(?<!\d)\.|[!?;:…])(?:\s|$)|\n\s*\n|[!?;…]")
_BLANK_LINE = re.compile(r"\n\s*\n")
_CHUNK_OR_BLANK_LINE = re.compile(r"\n\s*\n|\S+")

Span = tuple[int, int]


class Start(NamedTuple):
    """What begins at a word: the designations that are this one word, and the phrases anchored here by their partners.

    ``reach`` is how far off a word of one of these phrases may stand if no other word is between them.
    """

    singles: tuple[tuple[int, Tier], ...]
    phrases: Mapping[int, Sequence[Phrase]]
    reach: int


class Token(NamedTuple):
    """A word of a chunk.

    ``slots`` are those that it fills; those that it only fills without its diacritics are negative, less one, and come first.
    ``fills`` are the same slots without that distinction. ``start`` and ``end`` count from the start of the chunk.
    A comma is told of where a blank or another character parts it from the words around it.
    """

    slots: tuple[int, ...]
    begins: Start | None = None
    fills: frozenset[int] = frozenset()
    raw: str = ""
    start: int = 0
    end: int = 0
    comma_before: bool = False
    comma_behind: bool = False


WALL = Token(())
"""Stands between two words where no designation reaches across: the end of a sentence, a semicolon, a blank line."""

END = Token((), end=-1)
"""Stands behind a text; a wall like the other."""

_END_OF_TEXT = "\x00"
_BETWEEN_TEXTS = f" {_END_OF_TEXT} "


class Vocabulary(dict[str, tuple[Token, ...]]):
    """The chunks met so far with their tokens, articles left out; others are looked at when they are asked for."""

    def __init__(self, language: LanguageMatcher, compiled: Compiled) -> None:
        super().__init__()
        self._language = language
        self._compiled = compiled
        self._starts: dict[tuple[tuple[int, ...], bool], Start | None] = {}
        self.bare_commas = set[str]()
        """The chunks met so far that have a comma, but no word."""

    def __missing__(self, chunk: str) -> tuple[Token, ...]:
        tokens = self[chunk] = (END,) if chunk == _END_OF_TEXT else tuple(self._tokens(chunk))
        if "," in chunk and not any(token.raw for token in tokens):
            self.bare_commas.add(chunk)
        return tokens

    def _tokens(self, chunk: str) -> list[Token]:
        tokens: list[Token] = []
        last = 0
        for start, end in self._language.words(chunk):
            raw = chunk[start:end]
            keys = self._language.keys(raw)
            if keys:
                apart = start - last > 1 or not last
                if apart and _BARRIER.search(chunk, last, start):
                    tokens.append(WALL)
                token = self._token(raw, keys, start, end)
                tokens.append(token._replace(comma_before=True) if apart and "," in chunk[last:start] else token)
                last = end
        if last < len(chunk):
            if tokens and "," in chunk[last:]:
                tokens[-1] = tokens[-1]._replace(comma_behind=True)
            if _BARRIER.search(chunk + " ", last):
                tokens.append(WALL)
        return tokens

    def _token(self, raw: str, keys: tuple[str, ...], start: int, end: int) -> Token:
        table = self._compiled.table
        found = {slot for key in keys for slot in table.get(key, ())}
        slots = tuple(sorted(found))
        if self._language.fold_lowercase and raw.isascii():
            folded = table.get(FOLDED + keys[0], ())
            slots = (*(-1 - slot for slot in folded if slot not in found), *slots)
        if not slots:
            return Token((), raw=raw, start=start, end=end)
        fills = frozenset(slot if slot >= 0 else -1 - slot for slot in slots)
        return Token(slots, self._begins(slots, capital=raw[:1].isupper()), fills, raw, start, end)

    def _begins(self, slots: tuple[int, ...], *, capital: bool) -> Start | None:
        known = (slots, capital)
        if known not in self._starts:
            self._starts[known] = self._start(slots, capital=capital)
        return self._starts[known]

    def _start(self, slots: tuple[int, ...], *, capital: bool) -> Start | None:
        singles: dict[int, Tier] = {}
        phrases: dict[int, list[Phrase]] = {}
        for slot in slots:  # folded ones come first, so that the stricter reading of a word has the last say
            one, several = self._compiled.slots[slot if slot >= 0 else -1 - slot]
            tier = Tier.STRICT if slot >= 0 else Tier.LENIENT
            singles |= {entry: tier for entry, needs_capital in one if capital or not needs_capital}
            for phrase in map(Phrase._make, several):
                phrases.setdefault(phrase.partner, []).append(phrase)
        reach = max((len(phrase.slots) - 1 for several in phrases.values() for phrase in several), default=0)
        return Start(tuple(singles.items()), phrases, reach) if singles or phrases else None


Words = tuple[int, ...]
"""The tokens that stand for a designation, in the order of its slots."""


class Found(NamedTuple):
    """A designation among the tokens of a reading, from ``first`` to ``last``; ``entry`` is its index."""

    first: int
    last: int
    entry: int
    tier: Tier
    words: Words


class Reading:
    """Some texts, cut into one row of tokens that has an :data:`END` behind each of them.

    Where the tokens stand in their texts is found out when somebody asks, for most are of no interest.
    """

    def __init__(self, texts: Sequence[str], vocabulary: Vocabulary) -> None:
        self.texts = texts
        self._chunks = _cut(_BETWEEN_TEXTS.join([*texts, ""]))
        self._vocabulary = vocabulary
        self.tokens = list(chain.from_iterable(map(vocabulary.__getitem__, self._chunks)))
        self.ends = [at for at, token in enumerate(self.tokens) if token is END]
        self._spans: dict[int, list[Span]] = {}

    def by_text(self, found: Iterable[Found]) -> Iterator[tuple[int, list[Found]]]:
        """Designations, given by their first tokens, by the number of the text that they stand in, if there are any."""
        text, several = 0, list[Found]()
        for one in found:
            if one[0] > self.ends[text]:
                if several:
                    yield text, several
                text, several = bisect_right(self.ends, one[0]), []
            several.append(one)
        if several:
            yield text, several

    def span(self, at: int) -> Span:
        """Start and end of a token in its text."""
        text = bisect_right(self.ends, at)
        if text not in self._spans:
            self._spans[text] = list(self._spans_of(text))
        return self._spans[text][at - self._first(text)]

    def between(self, first: int, last: int) -> str:
        """What stands between two tokens of one text."""
        return self.texts[bisect_right(self.ends, first)][self.span(first)[1] : self.span(last)[0]]

    @cached_property
    def bare_commas(self) -> frozenset[int]:
        """The tokens before which a comma stands between blanks."""
        if self._vocabulary.bare_commas.isdisjoint(self._chunks):
            return frozenset()
        behind = accumulate(len(self._vocabulary[chunk]) for chunk in self._chunks)
        return frozenset(at for chunk, at in zip(self._chunks, behind, strict=True) if chunk in self._vocabulary.bare_commas)

    def _first(self, text: int) -> int:
        return self.ends[text - 1] + 1 if text else 0

    def _spans_of(self, text: int) -> Iterator[Span]:
        at = 0
        for chunk in _cut(self.texts[text]):
            at = self.texts[text].index(chunk, at)
            for token in self._vocabulary[chunk]:
                yield at + token.start, at + token.end
            at += len(chunk)


def _cut(text: str) -> list[str]:
    """The chunks of a text; a blank line is one, too."""
    return _CHUNK_OR_BLANK_LINE.findall(text) if _BLANK_LINE.search(text) else text.split()
