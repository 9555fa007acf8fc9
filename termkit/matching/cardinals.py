"""Numbers from three on that stand in words, by themselves: *cinq ans*, *quatre-vingt-dix jours*, *тридесет пет година*.

Below three they are articles and pronouns as often as numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache

from termkit.matching.number_words import COUNTED, TENS, number_words, plain, total
from termkit.matching.numbers import Number

_LEAST, _MANY = 3, 10**6
_ONE_AND_TWO = {"fr": "une", "sr": "jedna jedno jednu dve", "en": ""}
_HUNDREDS = {
    "fr": "vingts cent cents mille",
    "sr": "sto dvesta trista četiristo petsto šeststo sedamsto osamsto devetsto hiljada",
    "en": "hundred thousand",
}
# Hours are told in twelves or in twenty-fours.
_HOURS = {"fr": "heures", "sr": "sati časova", "en": "hours o'clock"}
_AND = {"fr": "et", "sr": "i", "en": "and"}
# A week and a fortnight.
_IDIOMS = frozenset([("huit", "jours"), ("quinze", "jours")])
_WORD = re.compile(r"[^\W\d_]+")


def may_have_cardinals(lang: str) -> Callable[[str], bool]:
    """A quick look at French or English text: if it says no, there are no :func:`cardinals`."""
    from_three = _from_three(lang)
    return lambda text: not from_three.isdisjoint(text.lower().replace("-", " ").split())


def cardinals(text: str, lang: str) -> list[Number]:
    """The numbers in words that stand alone, in the order of the text.

    Words beside each other that do not make one number are left out; *trois millions* are three of something.

    Args:
        text: running text.
        lang: ``fr``, ``sr`` or ``en``.
    """
    if lang != "sr" and not may_have_cardinals(lang)(text):
        return []
    words, values, cardinal = list(_WORD.finditer(text)), number_words(lang), _cardinals(lang)
    told = [plain(word.group(), lang) for word in words]
    found = []
    for first, end in _runs(told, values, _AND[lang]):
        made_of = [word for word in told[first:end] if word in values]
        value = total(map(values.__getitem__, made_of))
        if value >= _LEAST and cardinal.issuperset(made_of) and _stands_alone(told, first, end, lang):
            start, stop = words[first].start(), words[end - 1].end()
            found.append(Number(text[start:stop], start, stop, frozenset([Decimal(value)])))
    return found


def _runs(told: Sequence[str], values: Mapping[str, int], conjunction: str) -> Iterator[tuple[int, int]]:
    """Where words that make one number begin and end, ordinals included (*vingt et unième*)."""
    at = 0
    while at < len(told):
        first, at = at, at + 1
        if told[first] not in values:
            continue
        while at < len(told):
            linked = told[at] == conjunction
            following = values.get(told[at + linked], _MANY) if at + linked < len(told) else _MANY
            if following >= _MANY or not _make_one(values[told[at - 1]], following, linked=linked):
                break
            at += 1 + linked
        yield first, at


def _make_one(before: int, behind: int, *, linked: bool) -> bool:
    """Whether two words make one number: *vingt (et) un*, *deux cents*, *quatre-vingts*, *dix-sept*."""
    if before >= 20 and behind < before:
        return True
    return not linked and (behind >= 100 or (before, behind) == (4, 20) or (before == 10 and 7 <= behind <= 9))


def _stands_alone(told: Sequence[str], first: int, end: int, lang: str) -> bool:
    """Whether a number is none of hours, no idiom, not a hundred or thousand of something, and not among other numbers."""
    behind = told[end] if end < len(told) else ""
    before = told[first - 1] if first else ""
    lone_hundred = end - first == 1 and told[first] in _HUNDREDS[lang].split()
    return not lone_hundred and (told[first], behind) not in _IDIOMS and _joined_with(lang).isdisjoint((before, behind))


@cache
def _cardinals(lang: str) -> frozenset[str]:
    return frozenset([*COUNTED[lang].split(), *TENS[lang], *_ONE_AND_TWO[lang].split(), *_HUNDREDS[lang].split()])


@cache
def _from_three(lang: str) -> frozenset[str]:
    return frozenset(word for word in _cardinals(lang) if number_words(lang)[word] >= _LEAST)


@cache
def _joined_with(lang: str) -> frozenset[str]:
    """The words beside which a number in words is part of something else."""
    return frozenset(_HOURS[lang].split()) | {word for word, value in number_words(lang).items() if _LEAST <= value < _MANY}
