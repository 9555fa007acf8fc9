"""Finds the words of a phrase around its anchor: side by side, with words between them, or in another order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from termkit.matching.compiled import Phrase
from termkit.matching.pattern import LanguageMatcher
from termkit.matching.tier import Tier
from termkit.matching.tokens import Found, Reading, Token, Words

STRICT_GAP, DEFAULT_GAP, LENIENT_GAP = 1, 2, 4
_COMMA = re.compile(r"[,(–—/\"«»„“”]|\s-+\s")


def match_phrase(reading: Reading, phrase: Phrase, at: int, language: LanguageMatcher, asked: Tier) -> Found | None:
    """A phrase whose anchor is filled by a token, if its other words are there.

    Args:
        reading: the text.
        phrase: the phrase.
        at: the token.
        language: the language of both.
        asked: the most generous tier to admit.

    Returns:
        The phrase with its words, in the strictest tier that admits them.
    """
    first = at - phrase.place
    last = first + len(phrase.slots) - 1
    if _adjacent(reading, phrase.slots, first):
        found = Found(first, last, phrase.entry, Tier.STRICT)
    else:
        words = _in_order(reading.tokens, phrase, at, STRICT_GAP if asked is Tier.STRICT else LENIENT_GAP)
        if words is None and phrase.reorder and asked is not Tier.STRICT:
            words = _reordered(reading.tokens, phrase, at)
        if words is None:
            return None
        found = Found(min(words), max(words), phrase.entry, _tier(reading, phrase, words, language), words)
        if found.tier > asked:
            return None
    if phrase.capitals and not all(reading.tokens[found.words[place]].raw[:1].isupper() for place in phrase.capitals):
        return None
    return found


def _adjacent(reading: Reading, slots: tuple[int, ...], first: int) -> bool:
    """The common case: word by word as in the designation, nothing folded, no comma."""
    if first < 0:
        return False
    tokens, commas = reading.tokens, reading.bare_commas
    comma = False
    for at, slot in enumerate(slots, first):
        token = tokens[at]
        if comma or slot not in token.slots or (at > first and (token.comma_before or at in commas)):
            return False
        comma = token.comma_behind
    return True


def _in_order(tokens: Sequence[Token], phrase: Phrase, at: int, gap: int) -> Words | None:
    left = _walk(tokens, phrase.slots[phrase.place - 1 :: -1] if phrase.place else (), at, -1, gap)
    if left is None:
        return None
    right = _walk(tokens, phrase.slots[phrase.place + 1 :], at, 1, gap)
    if right is None:
        return None
    words = (*reversed(left), at, *right)
    return words if words[-1] - words[0] + 1 - len(words) <= gap else None


def _walk(tokens: Sequence[Token], slots: Sequence[int], at: int, step: int, gap: int) -> list[int] | None:
    words = []
    for slot in slots:
        nearest = next((there for there in _reach(tokens, at, step, gap + 1) if slot in tokens[there].fills), None)
        if nearest is None:
            return None
        words.append(nearest)
        at = nearest
    return words


def _reordered(tokens: Sequence[Token], phrase: Phrase, at: int) -> Words | None:
    size = len(phrase.slots)
    words: dict[int, int] = {phrase.place: at}
    around = [there for step in (-1, 1) for there in _reach(tokens, at, step, size)]
    for place, slot in enumerate(phrase.slots):
        if place == phrase.place:
            continue
        free = [there for there in around if there not in words.values() and slot in tokens[there].fills]
        if not free:
            return None
        words[place] = min(free, key=lambda there: abs(there - at))
    found = tuple(words[place] for place in range(size))
    return found if max(found) - min(found) <= size else None


def _reach(tokens: Sequence[Token], at: int, step: int, size: int) -> Iterator[int]:
    """The tokens from one on, up to a wall."""
    for there in range(at + step, at + step * (size + 1), step):
        if there < 0 or not tokens[there].raw:
            return
        yield there


def _tier(reading: Reading, phrase: Phrase, words: Words, language: LanguageMatcher) -> Tier:
    first, last = min(words), max(words)
    gap = last - first + 1 - len(words)
    ordered = all(a < b for a, b in pairwise(words))
    if gap or not ordered:
        keys = [language.keys(token.raw)[0] for token in reading.tokens[first : last + 1]]
        if any(language.blocks(keys[there - first]) for there in range(first, last + 1) if there not in words):
            return Tier.LENIENT
        if _COMMA.search(reading.between(first, last)):
            return Tier.LENIENT
        head = keys[words[phrase.head] - first]
        if not all(language.agree(keys[words[place] - first], head) for place in phrase.agrees):
            return Tier.LENIENT
    elif not phrase.comma and "," in reading.between(first, last):
        return Tier.LENIENT  # Прво, мисија ...
    if ordered and gap <= STRICT_GAP:
        return Tier.STRICT
    return Tier.DEFAULT if gap <= (DEFAULT_GAP if ordered else 0) else Tier.LENIENT
