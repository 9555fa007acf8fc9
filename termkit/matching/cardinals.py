"""Numbers from three to twenty that stand in words, by themselves: *cinq ans*, *петнаест година*.

Below three they are articles and pronouns as often as numbers, and above twenty French, Serbian and English put them together
in too many ways.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache

from termkit.matching.numbers import COUNTED, Number, number_words
from termkit.matching.script import key

_LEAST = 3
_MORE_FRENCH = "dix-sept dix-huit dix-neuf vingt"
# What makes a larger number of the word before or behind it, and hours, which are told in twelves or in twenty-fours.
_NEIGHBOURS = {
    "fr": "cent cents mille million millions milliard milliards heures",
    "sr": "sto stotina hiljada miliona milion milijardi sati časova",
    "en": "hundred thousand million billion hours o'clock",
}
_AND = {"fr": "et", "sr": "i", "en": "and"}
# A week and a fortnight.
_IDIOMS = frozenset(["huit jours", "quinze jours"])
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def cardinals(text: str, lang: str) -> list[Number]:
    """The numbers in words that stand alone, in the order of the text.

    Args:
        text: running text.
        lang: ``fr``, ``sr`` or ``en``.
    """
    values, plain = _values(lang), _PLAIN[lang]
    if lang != "sr" and values.keys().isdisjoint(text.lower().split()):
        return []
    words = list(_WORD.finditer(text))
    told = ["", *(plain(word.group()) for word in words), ""]
    return [
        Number(word.group(), *word.span(), frozenset([values[told[at]]]))
        for at, word in enumerate(words, 1)
        if told[at] in values and _stands_alone(told[at - 1], told[at], told[at + 1], lang)
    ]


def _stands_alone(before: str, word: str, behind: str, lang: str) -> bool:
    if f"{word} {behind}" in _IDIOMS or (_values(lang)[word] == 20 and behind == _AND[lang]):
        return False
    return _joined_with(lang).isdisjoint((before, behind))


@cache
def _values(lang: str) -> dict[str, Decimal]:
    words = [*COUNTED[lang].split(), *(_MORE_FRENCH.split() if lang == "fr" else ())]
    return {_PLAIN[lang](word): Decimal(value) for value, word in enumerate(words) if value >= _LEAST}


@cache
def _joined_with(lang: str) -> frozenset[str]:
    """The words beside which a number in words is part of something else."""
    return frozenset(_NEIGHBOURS[lang].split()) | {word for word, value in number_words(lang).items() if value > 2}


_PLAIN = {"fr": lru_cache(1 << 14)(str.lower), "sr": lru_cache(1 << 14)(key), "en": lru_cache(1 << 14)(str.lower)}
