"""Designations as numbers: what an index looks words up in, made once for a glossary and kept on disk.

Each word of a designation is a *slot*, the set of the forms that may stand for it; equal sets are one slot with one number.
``table`` leads from the key of a form to the slots that it fills. ``slots`` says of each slot which designations are that one
word (``singles``), and which *phrases* are anchored there: a phrase is looked for where its rarest word stands, and only if its
second rarest, the *partner*, is in the same text. All of it is tuples, strings and numbers, so that it can be kept on disk.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from termkit.matching.entry import TermEntry
from termkit.matching.languages import language_matcher
from termkit.matching.pattern import Pattern

FOLDED = "\x00"
"""What the keys of words without their diacritics begin with in the table."""


class Phrase(NamedTuple):
    """A designation of several words: ``slots`` in order, of which number ``place`` is the anchor, ``partner`` another slot.

    ``head`` is the place of the governing word, ``agrees`` the places of adjectives that must agree with it, ``capitals`` the
    places that must be written with a capital. ``reorder`` is whether the words may stand in another order, ``comma`` whether
    there is a comma in the designation.
    """

    partner: int
    place: int
    entry: int
    slots: tuple[int, ...]
    head: int
    agrees: tuple[int, ...]
    capitals: tuple[int, ...]
    reorder: bool
    comma: bool


Single = tuple[int, bool]
"""A designation of one word, and whether it must be written with a capital."""


class Compiled(NamedTuple):
    """The tables of an index; see the top of this file.

    Each item of ``slots`` is a pair: singles, and phrases as plain tuples of the fields of :class:`Phrase`.
    """

    table: Mapping[str, tuple[int, ...]]
    slots: Sequence[tuple[Any, ...]]


def compile_tables(entries: Sequence[TermEntry], lang: str, *, ijekavian: bool = False) -> Compiled:
    """Generate the forms of designations and number their words.

    Args:
        entries: designations of one language.
        lang: ``fr``, ``sr`` or ``en``.
        ijekavian: for Serbian, whether ijekavian forms count as well.
    """
    language = language_matcher(lang, ijekavian=ijekavian)
    numbers: dict[frozenset[str], int] = {}
    table: dict[str, set[int]] = defaultdict(set)
    patterns: list[tuple[int, Pattern, tuple[int, ...], tuple[int, ...]]] = []
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
                            table[FOLDED + language.fold(key)].add(number)
                slots.append(number)
            capitals = tuple(i for i, slot in enumerate(pattern.slots) if slot.capital and entry.case_sensitive)
            patterns.append((at, pattern, tuple(slots), capitals))
    uses = Counter(slot for _, _, slots, _ in patterns for slot in slots)
    singles: list[list[Single]] = [[] for _ in numbers]
    phrases: list[list[tuple[object, ...]]] = [[] for _ in numbers]
    for entry_number, pattern, numbered, capitals in patterns:
        if len(numbered) == 1:
            singles[numbered[0]].append((entry_number, bool(capitals)))
        else:
            phrase = _phrase(entry_number, pattern, numbered, capitals, uses, comma="," in entries[entry_number].text)
            phrases[numbered[phrase.place]].append(tuple(phrase))
    return Compiled(
        {key: tuple(sorted(found)) for key, found in table.items()},
        [(tuple(one), tuple(several)) for one, several in zip(singles, phrases, strict=True)],
    )


def _phrase(
    entry: int, pattern: Pattern, slots: tuple[int, ...], capitals: tuple[int, ...], uses: Mapping[int, int], *, comma: bool
) -> Phrase:
    """A phrase with its two rarest words; prepositions and conjunctions are poor ones, words with long forms are good ones."""

    def worth(place: int) -> tuple[bool, int, int]:
        return pattern.slots[place].function, uses[slots[place]], -max(map(len, pattern.slots[place].keys))

    place, other = sorted(range(len(slots)), key=worth)[:2]
    agrees = tuple(i for i, slot in enumerate(pattern.slots) if slot.agrees)
    return Phrase(slots[other], place, entry, slots, pattern.head, agrees, capitals, pattern.reorder, comma)
