"""The compiled designations of a language, and the search for them in running text.

The forms of every designation are generated once; a text is then searched with one dictionary probe a word. A designation is
anchored on its rarest word, and only where that stands are its other words looked for, to the left and to the right.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from termkit.matching.entry import TermEntry
from termkit.matching.languages import language_matcher
from termkit.matching.pattern import Pattern
from termkit.matching.tier import Tier

STRICT_GAP, DEFAULT_GAP, LENIENT_GAP = 1, 2, 4
_BARRIER = re.compile(r"[.!?;:…](?:\s|$)|\n\s*\n|[!?;…]")
_COMMA = re.compile(r"[,(–—/\"«»„“”]|\s-+\s")
_FOLDED = "\x00"


@dataclass(frozen=True, slots=True)
class Match:
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
        self._needs = [frozenset(pattern.slots) for pattern in self._patterns]
        self._anchors: dict[int, tuple[tuple[int, int], ...]] = compiled["anchors"]
        self._known: dict[str, tuple[int, ...] | None] = {}

    def find(self, text: str, tier: Tier = Tier.STRICT) -> list[Match]:
        """The designations that stand in a text, nested ones included.

        Args:
            text: running text in the index's language; for Serbian in either script, or both.
            tier: the most generous tier to admit.

        Returns:
            Matches by start, then end; at most one for the same words and designation.
        """
        known = self._known
        spans: list[tuple[int, int]] = []
        classes: list[tuple[int, ...]] = []
        anchors = self._anchors
        hits: list[int] = []
        for span in self._language.words(text):
            raw = text[span[0] : span[1]]
            try:
                found = known[raw]
            except KeyError:
                found = known[raw] = self._classes(raw)
            if found is None:
                continue
            if found:
                hits.append(len(spans))
            spans.append(span)
            classes.append(found)
        if not hits:
            return []
        reading = _Reading(self, text, spans, classes)
        present = {slot if slot >= 0 else -1 - slot for at in hits for slot in classes[at]}
        best: dict[tuple[int, tuple[int, ...]], Tier] = {}
        for at in hits:
            for slot in classes[at]:
                for number, place in anchors.get(slot, ()):
                    pattern = self._patterns[number]
                    if not self._needs[number] <= present:
                        continue
                    for words, admitted in reading.match(pattern, place, at):
                        seen = (pattern.entry, words)
                        if admitted <= tier and best.get(seen, admitted) >= admitted:
                            best[seen] = admitted
        matches = [
            Match(entry, spans[min(words)][0], spans[max(words)][1], tuple(spans[word] for word in words), admitted)
            for (entry, words), admitted in best.items()
        ]
        return sorted(matches, key=lambda match: (match.start, match.end, match.entry))

    def _classes(self, raw: str) -> tuple[int, ...] | None:
        """The slot classes that a token fills, folded ones as negative numbers less one; ``None`` for skipped tokens."""
        keys = self._language.keys(raw)
        if not keys:
            return None
        found = {slot for key in keys for slot in self._table.get(key, ())}
        if self._language.fold_lowercase and raw.isascii():
            folded = self._table.get(_FOLDED + keys[0], ())
            return (*sorted(found), *(-1 - slot for slot in folded if slot not in found))
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


class _Reading:
    """One text with its tokens looked up; finds the words of a pattern around its anchor."""

    def __init__(self, index: TermIndex, text: str, spans: list[tuple[int, int]], classes: list[tuple[int, ...]]) -> None:
        self.index, self.text, self.spans, self.classes = index, text, spans, classes

    def match(self, pattern: CompiledPattern, place: int, at: int) -> Iterator[tuple[tuple[int, ...], Tier]]:
        """The words that make up a pattern whose slot ``place`` is filled by token ``at``, with the tier of the match."""
        words = (at,) if len(pattern.slots) == 1 else self._in_order(pattern, place, at)
        if words is None and pattern.reorder:
            words = self._reordered(pattern, place, at)
        if words is not None and all(self._word(words[slot])[:1].isupper() for slot in pattern.capitals):
            yield words, self._tier(pattern, words)

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
        if ordered and gap <= STRICT_GAP:
            return Tier.STRICT
        return Tier.DEFAULT if gap <= (DEFAULT_GAP if ordered else 0) else Tier.LENIENT

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
