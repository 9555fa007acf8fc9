"""Numbers in running French, Serbian and English text, as values that can be compared across languages.

Separators are CLDR's (through Babel), plus the ones that people type instead: ``1 234,5`` / ``1.234,5`` / ``1,234.5`` are one
number. Where a writing is ambiguous, a number has several readings, and two numbers agree when they share one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from termkit.matching.cldr import from_cldr
from termkit.matching.codes import without_codes
from termkit.matching.number_words import plain

_BLANKS = " \u00a0\u202f\u2009"
_NUMBER = re.compile(rf"(?<![\w.,])[-−–]?\d+(?:[{_BLANKS}]\d{{3}}(?!\d))*(?:[.,'’]\d+)*|\d+")
_CLOCK = re.compile(rf"(?<![\w:.,])(\d{{1,2}})(?::|[{_BLANKS}]?h[{_BLANKS}]?)([0-5]\d)(?![\w:])")
_FIGURE = re.compile(r"\d")
_AFTER = re.compile(rf"[{_BLANKS}]*([^\W\d_]+)")
# Squares and cubes, and minutes that are none.
_NO_NUMBER = re.compile(r"(?<=[mм])[23]\b|(?:(?<=\d[:hч])|(?<=\d\s[hч]))\s?00\b")
_YEARS = re.compile(rf"années[{_BLANKS}]$", re.IGNORECASE)
_HOUR = re.compile(rf"[{_BLANKS}]?(?:h|heures?|ч|час\w*|čas\w*|сат\w*|sat\w*)\b|:\d\d\b")

# Scale words by the beginning of their key: "миљарди", "milliards" and "billion" are all 10^9 (English short scale).
_SCALES = {
    "fr": (("milliard", 9), ("million", 6), ("mille", 3), ("billion", 12)),
    "sr": (("milijard", 9), ("mlrd", 9), ("milion", 6), ("mil", 6), ("hiljad", 3), ("bilion", 12)),
    "en": (("billion", 9), ("bn", 9), ("million", 6), ("thousand", 3), ("trillion", 12)),
}
_BEGINNINGS = {lang: tuple(prefix for prefix, _ in scales) for lang, scales in _SCALES.items()}


class Number(NamedTuple):
    """A number written in figures at ``start``:``end``; ``values`` are its possible readings."""

    text: str
    start: int
    end: int
    values: frozenset[Decimal]


def numbers(text: str, lang: str, *, outside: Iterable[tuple[int, int]] = (), clock: bool = False) -> list[Number]:
    """The numbers that are written in figures.

    Args:
        text: running text.
        lang: ``fr``, ``sr`` or ``en``; decides what a comma and a point mean.
        outside: spans (of dates, say) in which to look for none.
        clock: take *7 h 55* and *7:55* for one number, as which others write them (*7.55*).

    Returns:
        The numbers in the order of the text. ``2,5 millions`` is 2,500,000.
    """
    if not _FIGURE.search(text):
        return []
    text = without_codes(text)
    found = [_time(match) for match in _CLOCK.finditer(text)] if clock else []
    taken = [*outside, *(match.span() for match in _NO_NUMBER.finditer(text)), *((time.start, time.end) for time in found)]
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        if not any(start < b and a < end for a, b in taken):
            values = _readings(match.group(), lang)
            values = _scaled(values, text, end, lang) or values | _on_the_dial(values, text, end) | _in_decade(
                values, text, start
            )
            found.append(Number(match.group(), start, end, values))
    return sorted(found, key=lambda number: number.start)


@lru_cache(1 << 14)
def _readings(written: str, lang: str) -> frozenset[Decimal]:
    """All sensible values of a number as written; the language decides where it can."""
    bare = re.sub(rf"[{_BLANKS}'’]", "", written).lstrip("-−–")
    marks = re.findall(r"[.,]", bare)
    if not marks:
        return frozenset({Decimal(bare)})
    decimal, group = _separators(lang)
    thousands = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", bare) is not None and len(set(marks)) == 1
    readings = set()
    if len(set(marks)) == 2:
        whole, _, part = bare.rpartition(marks[-1])
        readings.add(Decimal(re.sub(r"[.,]", "", whole) + "." + part))
    elif len(marks) > 1:
        readings.add(Decimal(re.sub(r"[.,]", "", bare))) if thousands else readings.update(map(Decimal, re.split("[.,]", bare)))
    elif marks[0] == decimal:
        readings.add(Decimal(bare.replace(",", ".")))
    elif marks[0] == group and thousands:
        readings.add(Decimal(bare.replace(group, "")))
    else:
        readings.add(Decimal(bare.replace(",", ".")))
        if thousands:
            readings.add(Decimal(re.sub(r"[.,]", "", bare)))
    return frozenset(value.normalize() for value in readings)


def _scaled(values: frozenset[Decimal], text: str, end: int, lang: str) -> frozenset[Decimal]:
    after = _AFTER.match(text, end)
    power = scale_of(after.group(1), lang) if after else None
    return frozenset((value * 10**power).normalize() for value in values) if power else frozenset()


@lru_cache(1 << 12)
def scale_of(written: str, lang: str) -> int | None:
    """The power of ten that a word stands for (*millions*, *хиљада*), if any."""
    word = plain(written, lang)
    if not word.startswith(_BEGINNINGS[lang]):
        return None
    if word.startswith("mil") and lang == "sr" and len(word) > 3 and not word.startswith(("mili", "mil.")):
        return None
    return next((power for prefix, power in _SCALES[lang] if word.startswith(prefix)), None)


def _time(match: re.Match[str]) -> Number:
    hours, minutes = map(int, match.groups())
    dial = (hours, hours - 12) if 13 <= hours <= 23 else (hours,)
    return Number(match.group(), *match.span(), frozenset((hour + Decimal(minutes) / 100).normalize() for hour in dial))


def _on_the_dial(values: frozenset[Decimal], text: str, end: int) -> frozenset[Decimal]:
    """Hours of the afternoon as a clock with twelve hours tells them."""
    return frozenset(value - 12 for value in values if 13 <= value <= 23) if _HOUR.match(text, end) else frozenset()


def _in_decade(values: frozenset[Decimal], text: str, start: int) -> frozenset[Decimal]:
    """*Les années 90* with their century, *les années 1990* without."""
    if not _YEARS.search(text, max(start - 8, 0), start):
        return frozenset()
    return frozenset(value + 1900 if value < 100 else value % 100 for value in values)


@cache
def _separators(lang: str) -> tuple[str, str]:
    def separators() -> tuple[str, str]:
        from babel import Locale

        symbols = Locale.parse(lang).number_symbols["latn"]
        return str(symbols["decimal"]), str(symbols["group"])

    decimal, group = from_cldr("separators", lang, separators)
    return decimal, group if group in ".," else ""


def unmatched(wanted: Iterable[Number], offered: Iterable[frozenset[Decimal]]) -> Iterator[Number]:
    """The numbers of one side that have no counterpart on the other; each counterpart serves once."""
    left = list(offered)
    for number in wanted:
        at = next((i for i, values in enumerate(left) if values & number.values), None)
        if at is None:
            yield number
        else:
            del left[at]
