"""Dates in running French, Serbian and English text, with month names from CLDR (through Babel).

``7 juin 2019``, ``7. јуна 2019.``, ``7. jun 2019. godine``, ``7 June 2019``, ``June 7, 2019``, ``07/06/2019`` and
``2019-06-07`` are one date. A month with a year is a date without a day.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from termkit.matching.cldr import from_cldr
from termkit.matching.script import key

DAY = r"(?:0?[1-9]|[12]\d|3[01])"
YEAR = r"(?:1[5-9]\d\d|20\d\d|21\d\d)"
_DAY, _YEAR = f"(?P<day>{DAY})", f"(?P<year>{YEAR})"
_FIGURE = re.compile(r"\d")
_NAME = re.compile(r"[^\W\d_]{3,}")
_B = "[ \u00a0\u202f\n]"
_ENGLISH_WORDS = frozenset(["may", "march"])
_MARK_AND_FIGURE = re.compile(rf"\d[./-]{_B}?\d")


class Date(NamedTuple):
    """A date at ``start``:``end`` of a text; what is not said is ``None``."""

    text: str
    start: int
    end: int
    year: int | None
    month: int
    day: int | None

    @property
    def value(self) -> tuple[int | None, int, int | None]:
        """Year, month and day, to be compared."""
        return self.year, self.month, self.day


def dates(text: str, lang: str) -> list[Date]:
    """The dates in a text, in order; every one has a month.

    Args:
        text: running text.
        lang: ``fr``, ``sr`` (either script) or ``en``.
    """
    found: list[Date] = []
    if not _FIGURE.search(text):
        return found
    numeric = _numeric() if _MARK_AND_FIGURE.search(text) else ()
    spelt = _spelt(lang) if any(map(_month_chunks(lang).__getitem__, text.split())) else ()
    for pattern in (*numeric, *spelt):
        for match in pattern.finditer(text):
            date = _date(match, lang)
            if date and not any(date.start < other.end and other.start < date.end for other in found):
                found.append(date)
    return sorted(found, key=lambda date: date.start)


class _MonthChunks(dict[str, bool]):
    """Whether there may be the name of a month in a piece of text without blanks, for those met so far."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang

    def __missing__(self, chunk: str) -> bool:
        named = self[chunk] = any(month_of(name, self._lang) for name in _NAME.findall(chunk))
        return named


@cache
def _month_chunks(lang: str) -> _MonthChunks:
    return _MonthChunks(lang)


def month_of(name: str, lang: str) -> int | None:
    """The number of a month that is named in any form, 1 to 12; the words *may* and *march* are none."""
    return None if lang == "en" and name in _ENGLISH_WORDS else months(lang).get(_plain(name, lang))


def _date(match: re.Match[str], lang: str) -> Date | None:
    parts = match.groupdict()
    month_text = parts["month"]
    month = int(month_text) if month_text.isdigit() else month_of(month_text, lang)
    if month is None:
        return None
    day, year = parts.get("day"), parts.get("year")
    if day is None and year is None:
        return None
    return Date(match.group(), match.start(), match.end(), int(year) if year else None, month, int(day) if day else None)


@cache
def months(lang: str) -> dict[str, int]:
    """Month names and abbreviations of a language as keys; Serbian with its case forms, in Latin keys for both scripts."""
    named: dict[str, int] = from_cldr("months", lang, lambda: _months(lang))
    return named


def _months(lang: str) -> dict[str, int]:
    from babel import Locale

    locale = Locale.parse(lang)
    names: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                names[_plain(name.rstrip("."), lang)] = number
    if lang == "sr":
        from termkit.matching.serbian.inflect import forms

        for name, number in list(names.items()):
            if len(name) > 2:
                names.update(dict.fromkeys(forms(name, "N"), number))
    return names


@cache
def _numeric() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(r"(?<![\d/.-])(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\d-])"),
        re.compile(rf"(?<![\d/.,-]){_DAY}(?P<sep>[./-]){_B}?(?P<month>0?[1-9]|1[0-2])(?P=sep){_B}?{_YEAR}(?!\d)"),
    )


@cache
def _spelt(lang: str) -> tuple[re.Pattern[str], ...]:
    name = r"(?P<month>[^\W\d_]{3,})"
    spelt: tuple[str, ...]
    if lang == "en":
        spelt = (
            rf"(?<![\w.,]){_DAY}(?:st|nd|rd|th)?{_B}(?:(?:day{_B})?of{_B})?{name}\.?,?(?:{_B}{_YEAR}\b)?",
            rf"\b{name}\.?{_B}{_DAY}(?:st|nd|rd|th)?(?:,?{_B}{_YEAR})?\b(?![.,]?\d)",
            rf"\b{name},?{_B}{_YEAR}\b",
        )
    elif lang == "sr":
        spelt = (rf"(?<![\d.,]){_DAY}\.?{_B}{name}\.?(?:{_B}{_YEAR}\b\.?)?", rf"\b{name}\.?{_B}{_YEAR}\b\.?")
    else:
        spelt = (rf"(?<![\w.,]){_DAY}(?:er)?{_B}{name}\.?(?:{_B}{_YEAR}\b)?", rf"\b{name}\.?{_B}{_YEAR}\b")
    return tuple(re.compile(pattern) for pattern in spelt)


def _plain(word: str, lang: str) -> str:
    return key(word) if lang == "sr" else word.lower()
