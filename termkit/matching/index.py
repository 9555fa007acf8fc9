"""The compiled designations of a language, and the search for them in running text.

The forms of every designation are generated once; a text is then searched with one dictionary probe a word. A designation is
anchored on its rarest word, and only where that stands are its other words looked for, to the left and to the right.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter
from typing import Any, NamedTuple

from termkit.matching.entry import TermEntry
from termkit.matching.languages import language_matcher
from termkit.matching.pattern import Pattern
from termkit.matching.tier import Tier

STRICT_GAP, DEFAULT_GAP, LENIENT_GAP = 1, 2, 4
# The point of an ordinal ends nothing: на крају 2016. године.
_BARRIER = re.compile(r"(?:(?<!\d)\.|[!?;:…])(?:\s|$)|\n\s*\n|[!?;…]")
_COMMA = re.compile(r"[,(–—/\"«»„“”]|\s-+\s")
_FOLDED = "\x00"
_PLACE = itemgetter(1, 2, 0)


class Match(NamedTuple):
    """A designation in a text: ``entry`` is its index, ``start`` and ``end`` the outer span, ``words`` the spans of its words.

    ``tier`` is the strictest tier that admits it.
    """

    entry: int
    start: int
    end: int
    words: tuple[tuple[int, int], ...]
    tier: Tier


@dataclass(frozen=True, slots=True)
class CompiledPattern:
    """A pattern as numbers: ``slots`` are slot classes, ``anchors`` say which slot is looked up."""

    entry: int
    slots: tuple[int, ...]
    function: tuple[bool, ...]
    head: int
    agrees: tuple[int, ...]
    capitals: tuple[int, ...]
    reorder: bool


class TermIndex:
    """Designations of one language, ready to be found; made by :func:`compile_index`."""

    def __init__(self, entries: Sequence[TermEntry], lang: str, compiled: dict[str, Any], *, ijekavian: bool = False) -> None:
        self.entries = tuple(entries)
        self.lang = lang
        self.compiled = compiled
        self._language = language_matcher(lang, ijekavian=ijekavian)
        self._table: dict[str, tuple[int, ...]] = compiled["table"]
        self._patterns = [CompiledPattern(*row) for row in compiled["patterns"]]
        self._words: dict[int, list[int]] = defaultdict(list)
        self._phrases: dict[int, list[_Phrase]] = defaultdict(list)
        for slot, anchored in compiled["anchors"].items():
            for number, place in anchored:
                pattern = self._patterns[number]
                if len(pattern.slots) == 1 and not pattern.capitals:
                    self._words[slot].append(pattern.entry)
                else:
                    self._phrases[slot].append((frozenset(pattern.slots), pattern, place))
        self._known = _Known(self._look_up)

    def find(self, text: str, tier: Tier = Tier.STRICT) -> list[Match]:
        """The designations that stand in a text, nested ones included.

        Args:
            text: running text in the index's language; for Serbian in either script, or both.
            tier: the most generous tier to admit.

        Returns:
            Matches by start, then end; at most one for the same words and designation.
        """
        known = self._known
        spans = self._language.words(text)
        tokens = [known[text[start:end]] for start, end in spans]
        if not any(tokens):
            return []
        if None in tokens:
            spans = [span for span, token in zip(spans, tokens, strict=True) if token is not None]
            tokens = [token for token in tokens if token is not None]
        matches: list[Match] = []
        phrases: list[tuple[int, CompiledPattern, int]] = []
        present: set[int] = set()
        for at, token in enumerate(tokens):
            if not token:
                continue
            for entry, admitted in token[1]:
                if admitted <= tier:
                    start, end = span = spans[at]
                    matches.append(Match(entry, start, end, (span,), admitted))
            if token[2]:
                present = present or {slot if slot >= 0 else -1 - slot for token in tokens if token for slot in token[0]}
                for needs, pattern, place in token[2]:
                    if needs <= present:
                        phrases.append((at, pattern, place))
        if phrases:
            matches += self._match_phrases(
                phrases, _Reading(self, text, spans, [token[0] if token else () for token in tokens]), tier
            )
        matches.sort(key=_PLACE)
        return matches

    def _match_phrases(self, phrases: list[tuple[int, CompiledPattern, int]], reading: _Reading, tier: Tier) -> Iterator[Match]:
        best: dict[tuple[int, int, int], Match] = {}
        for at, pattern, place in phrases:
            met = reading.match(pattern, place, at)
            if met is not None and met.tier <= tier:
                seen = met[:3]
                if seen not in best or met.tier < best[seen].tier:
                    best[seen] = met
        yield from best.values()

    def _look_up(self, raw: str) -> _Token | None:
        slots = self._classes(raw)
        if not slots:
            return None if slots is None else ()
        # Folded slots come first, so that the stricter reading of a word has the last say.
        entries = {entry: Tier.STRICT if slot >= 0 else Tier.LENIENT for slot in slots for entry in self._words.get(slot, ())}
        return slots, tuple(entries.items()), tuple(phrase for slot in slots for phrase in self._phrases.get(slot, ()))

    def _classes(self, raw: str) -> tuple[int, ...] | None:
        """The slot classes that a token fills, folded ones first, as negative numbers less one; ``None`` for skipped tokens."""
        keys = self._language.keys(raw)
        if not keys:
            return None
        found = {slot for key in keys for slot in self._table.get(key, ())}
        if self._language.fold_lowercase and raw.isascii():
            folded = self._table.get(_FOLDED + keys[0], ())
            return (*(-1 - slot for slot in folded if slot not in found), *sorted(found))
        return tuple(sorted(found))

    def key(self, raw: str) -> str:
        """The plain key of a token."""
        keys = self._language.keys(raw)
        return keys[0] if keys else ""

    def blocks(self, raw: str) -> bool:
        """Whether no strict gap reaches over a token."""
        return self._language.blocks(self.key(raw))

    def agree(self, adjective: str, noun: str) -> bool:
        """Whether two tokens can belong together across other words."""
        return self._language.agree(self.key(adjective), self.key(noun))


# The slots that a phrase needs, its pattern, and which of its slots is looked up.
_Phrase = tuple[frozenset[int], CompiledPattern, int]
# What a word may be: the slots that it fills, the entries that it is all of, the phrases that are anchored on it.
_Token = tuple[()] | tuple[tuple[int, ...], tuple[tuple[int, Tier], ...], tuple[_Phrase, ...]]


class _Known(dict[str, _Token | None]):
    """Words that have been looked up; others are when they are asked for."""

    def __init__(self, look_up: Callable[[str], _Token | None]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, raw: str) -> _Token | None:
        found = self[raw] = self._look_up(raw)
        return found


class _Reading:
    """One text with its tokens looked up; finds the words of a pattern around its anchor."""

    def __init__(
        self, index: TermIndex, text: str, spans: Sequence[tuple[int, int]], classes: Sequence[tuple[int, ...]]
    ) -> None:
        self.index, self.text, self.spans, self.classes = index, text, spans, classes

    def match(self, pattern: CompiledPattern, place: int, at: int) -> Match | None:
        """The words that make up a pattern whose slot ``place`` is filled by token ``at``."""
        first = at - place
        spans = self._adjacent(pattern.slots, first) if first >= 0 else None
        if spans is None:
            words = self._in_order(pattern, place, at)
            if words is None and pattern.reorder:
                words = self._reordered(pattern, place, at)
            if words is None:
                return None
            spans, tier = tuple([self.spans[word] for word in words]), self._tier(pattern, words)
        else:
            tier = Tier.STRICT
        if pattern.capitals and not all(self.text[spans[slot][0]].isupper() for slot in pattern.capitals):
            return None
        return Match(pattern.entry, min(spans)[0], max(spans)[1], spans, tier)

    def _adjacent(self, slots: tuple[int, ...], first: int) -> tuple[tuple[int, int], ...] | None:
        """The common case: word by word as in the designation, nothing folded."""
        last = first + len(slots)
        for slot, found in zip(slots, self.classes[first:last], strict=False):
            if slot not in found:
                return None
        spans = tuple(self.spans[first:last])
        if len(spans) < len(slots):
            return None
        for (_, end), (start, _) in pairwise(spans):
            if start - end > 1 and ("," in self.text[end:start] or _BARRIER.search(self.text, end, start)):
                return None
        return spans

    def _in_order(self, pattern: CompiledPattern, place: int, at: int) -> tuple[int, ...] | None:
        left = self._walk(pattern.slots[place - 1 :: -1] if place else (), at, -1)
        if left is None:
            return None
        right = self._walk(pattern.slots[place + 1 :], at, 1)
        if right is None:
            return None
        words = (*reversed(left), at, *right)
        return words if words[-1] - words[0] + 1 - len(words) <= LENIENT_GAP else None

    def _walk(self, slots: Sequence[int], at: int, step: int) -> list[int] | None:
        words = []
        for slot in slots:
            nearest = self._nearest(slot, at, step)
            if nearest is None:
                return None
            words.append(nearest)
            at = nearest
        return words

    def _nearest(self, slot: int, at: int, step: int) -> int | None:
        for gap in range(1, LENIENT_GAP + 2):
            there = at + step * gap
            if not 0 <= there < len(self.spans) or self._barrier(there, there - step):
                return None
            if self._fills(there, slot):
                return there
        return None

    def _reordered(self, pattern: CompiledPattern, place: int, at: int) -> tuple[int, ...] | None:
        size = len(pattern.slots)
        words: dict[int, int] = {place: at}
        around = [there for step in (-1, 1) for there in self._reach(at, step, size)]
        for slot in range(size):
            if slot == place:
                continue
            free = [there for there in around if there not in words.values() and self._fills(there, pattern.slots[slot])]
            if not free:
                return None
            words[slot] = min(free, key=lambda there: abs(there - at))
        found = tuple(words[slot] for slot in range(size))
        return found if max(found) - min(found) <= size else None

    def _reach(self, at: int, step: int, size: int) -> Iterator[int]:
        for there in range(at + step, at + step * (size + 1), step):
            if not 0 <= there < len(self.spans) or self._barrier(there, there - step):
                return
            yield there

    def _tier(self, pattern: CompiledPattern, words: tuple[int, ...]) -> Tier:
        first, last = min(words), max(words)
        gap = last - first + 1 - len(words)
        ordered = all(a < b for a, b in pairwise(words))
        if len(words) == 1 and -1 - pattern.slots[0] in self.classes[first]:
            return Tier.LENIENT
        if gap or not ordered:
            between = [there for there in range(first, last + 1) if there not in words]
            if any(self.index.blocks(self._word(there)) for there in between):
                return Tier.LENIENT
            if _COMMA.search(self.text, self.spans[first][1], self.spans[last][0]):
                return Tier.LENIENT
            head = self._word(words[pattern.head])
            if not all(self.index.agree(self._word(words[slot]), head) for slot in pattern.agrees):
                return Tier.LENIENT
        elif self._apart(first, last) and "," not in self.index.entries[pattern.entry].text:
            return Tier.LENIENT  # Прво, мисија ...
        if ordered and gap <= STRICT_GAP:
            return Tier.STRICT
        return Tier.DEFAULT if gap <= (DEFAULT_GAP if ordered else 0) else Tier.LENIENT

    def _apart(self, first: int, last: int) -> bool:
        """Whether a comma stands between the words."""
        return "," in self.text[self.spans[first][1] : self.spans[last][0]]

    def _fills(self, at: int, slot: int) -> bool:
        found = self.classes[at]
        return slot in found or -1 - slot in found

    def _word(self, at: int) -> str:
        start, end = self.spans[at]
        return self.text[start:end]

    def _barrier(self, one: int, other: int) -> bool:
        before, after = min(one, other), max(one, other)
        end, start = self.spans[before][1], self.spans[after][0]
        return start - end > 1 and _BARRIER.search(self.text, end, start) is not None


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


def compile_tables(entries: Sequence[TermEntry], lang: str, *, ijekavian: bool = False) -> dict[str, Any]:
    """The tables of an index as plain dictionaries, tuples and numbers, which can be kept on disk."""
    language = language_matcher(lang, ijekavian=ijekavian)
    numbers: dict[frozenset[str], int] = {}
    table: dict[str, set[int]] = defaultdict(set)
    uses: Counter[int] = Counter()
    patterns: list[CompiledPattern] = []
    widths: list[tuple[int, ...]] = []
    for at, entry in enumerate(entries):
        for pattern in language.patterns(entry):
            slots = []
            for slot in pattern.slots:
                number = numbers.get(slot.keys)
                if number is None:
                    number = numbers[slot.keys] = len(numbers)
                    for key in slot.keys:
                        table[key].add(number)
                        if language.fold_lowercase and not key.isascii():
                            table[_FOLDED + language.fold(key)].add(number)
                slots.append(number)
                uses[number] += 1
            patterns.append(_numbered(at, entry, pattern, slots))
            widths.append(tuple(max(map(len, slot.keys)) for slot in pattern.slots))
    anchors: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, (compiled, width) in enumerate(zip(patterns, widths, strict=True)):
        places = [p for p, function in enumerate(compiled.function) if not function] or list(range(len(compiled.slots)))
        place = min(places, key=lambda p: (uses[compiled.slots[p]], -width[p]))
        anchors[compiled.slots[place]].append((number, place))
        anchors[-1 - compiled.slots[place]].append((number, place))
    return {
        "table": {key: tuple(sorted(found)) for key, found in table.items()},
        "patterns": [(p.entry, p.slots, p.function, p.head, p.agrees, p.capitals, p.reorder) for p in patterns],
        "anchors": {slot: tuple(found) for slot, found in anchors.items()},
    }


def _numbered(at: int, entry: TermEntry, pattern: Pattern, slots: Sequence[int]) -> CompiledPattern:
    capitals = [i for i, slot in enumerate(pattern.slots) if slot.capital] if entry.case_sensitive else []
    return CompiledPattern(
        at,
        tuple(slots),
        tuple(slot.function for slot in pattern.slots),
        pattern.head,
        tuple(i for i, slot in enumerate(pattern.slots) if slot.agrees),
        tuple(capitals),
        pattern.reorder,
    )
