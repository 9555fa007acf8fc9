"""Whether two texts plainly show the same figures, so that their numbers and dates need not be read one by one.

Most sentences with figures have bare ones (*33 %*, *depuis 1994*), and dates of a day, a month's name and a year; their
translations have the same in the same order. To see that takes a glance at each chunk between blanks, remembered by chunk.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from termkit.matching.dates import DAY, YEAR, month_of
from termkit.matching.numbers import scale_of

_FIGURE = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
# Figures that begin with a zero may be minutes or the day of a date, which are no numbers of their own.
_BARE_NUMBER = re.compile(r"[(«„“\"\[]*([1-9]\d*)(\.?)([.,;:!?)\]»”“\"%…]*)")
# The telling of a text: a number is told as itself and a semicolon, a month as m and its number, other words as a blank.
_NOT_PLAIN, _APART = "?", "|"
_PLAIN = re.compile(rf"(\d+;|{DAY};m\d+;(?:{YEAR};)?)\|?")


def plainly_the_same(one: str, other: str, lang: str, other_lang: str) -> bool:
    """Whether two texts have the same bare numbers and spelt dates in the same order, and nothing else with figures.

    Args:
        one: running text.
        other: its translation.
        lang: ``fr``, ``sr`` or ``en``, the language of the first.
        other_lang: that of the second.

    Returns:
        True only if :func:`~termkit.matching.numbers.numbers` and :func:`~termkit.matching.dates.dates` find the same values in
        both; false says nothing.
    """
    told = _told(one, lang)
    return _NOT_PLAIN not in told and told == _told(other, other_lang)


def _told(text: str, lang: str) -> list[str]:
    """The numbers and dates of a text, what stands side by side as one."""
    return [*map(_plain, "".join(map(_chunks(lang), text.split())).split())]


@lru_cache(1 << 12)
def _plain(told: str) -> str:
    """A number or date without the mark behind it; anything else is not plain."""
    match = _PLAIN.fullmatch(told)
    return match.group(1) if match else _NOT_PLAIN


class _Chunks(dict[str, str]):
    """How each piece of text without blanks is told, for those met so far."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang

    def __missing__(self, chunk: str) -> str:
        told = self[chunk] = self._number(chunk) if _FIGURE.search(chunk) else self._word(chunk)
        return told

    def _number(self, chunk: str) -> str:
        number = _BARE_NUMBER.fullmatch(chunk)
        if number is None:
            return _NOT_PLAIN
        # Only in Serbian is the point of 7. јуна part of a date.
        ends = number.group(3) or (number.group(2) and self._lang != "sr")
        return f"{number.group(1)};{_APART if ends else ''}"

    def _word(self, chunk: str) -> str:
        words = _WORD.findall(chunk)
        for word in words:
            if month := month_of(word, self._lang):
                return f"m{month};" if chunk.removesuffix(".") == word else _NOT_PLAIN
        return _NOT_PLAIN if any(scale_of(word, self._lang) for word in words) else " "


@cache
def _chunks(lang: str) -> Callable[[str], str]:
    return _Chunks(lang).__getitem__
