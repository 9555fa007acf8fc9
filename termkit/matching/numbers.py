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
from termkit.matching.script import key

_BLANKS = " \u00a0\u202f\u2009"
_NUMBER = re.compile(rf"(?<![\w.,])[-−–]?\d+(?:[{_BLANKS}]\d{{3}}(?!\d))*(?:[.,'’]\d+)*(?![\w])|\d+")
_CLOCK = re.compile(rf"(?<![\w:.,])(\d{{1,2}})(?::|[{_BLANKS}]?h[{_BLANKS}]?)([0-5]\d)(?![\w:])")
_FIGURE = re.compile(r"\d")
_AFTER = re.compile(rf"[{_BLANKS}]*([^\W\d_]+)")
# Squares and cubes, and minutes that are none.
_NO_NUMBER = re.compile(r"(?<=[mм])[23]\b|(?<=[:hч])\s?00\b")
_HOUR = re.compile(rf"[{_BLANKS}]?(?:h|heures?|ч|час\w*|čas\w*|сат\w*|sat\w*)\b|:\d\d\b")
_ROMAN = re.compile(r"\b(?=[IVXLC]{2,})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?=\b|e\b|ᵉ)")
_AND = frozenset(["et", "i", "and"])
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}

# Scale words by the beginning of their key: "миљарди", "milliards" and "billion" are all 10^9 (English short scale).
_SCALES = {
    "fr": (("milliard", 9), ("million", 6), ("mille", 3), ("billion", 12)),
    "sr": (("milijard", 9), ("mlrd", 9), ("milion", 6), ("mil", 6), ("hiljad", 3), ("bilion", 12)),
    "en": (("billion", 9), ("bn", 9), ("million", 6), ("thousand", 3), ("trillion", 12)),
}
COUNTED = {
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    "sr": "nula jedan dva tri četiri pet šest sedam osam devet deset jedanaest dvanaest trinaest četrnaest petnaest šesnaest "
    "sedamnaest osamnaest devetnaest dvadeset",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty",
}
"""The words for numbers from zero on, as far as each is one word."""
_MORE_WORDS: dict[str, dict[str, int]] = {
    "fr": {"une": 1, "premier": 1, "première": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4,
           "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10, "dizaine": 10,
           "douzaine": 12, "quinzaine": 15, "vingt": 20, "vingts": 20, "vingtaine": 20, "trente": 30, "trentaine": 30,
           "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100, "cents": 100, "centaine": 100, "mille": 1000,
           "millier": 1000},
    "sr": {"jedna": 1, "jedno": 1, "jednog": 1, "jednu": 1, "prvi": 1, "prva": 1, "prvo": 1, "dve": 2, "dvoje": 2, "dvojica": 2,
           "drugi": 2, "druga": 2, "drugo": 2, "troje": 3, "trojica": 3, "treći": 3, "treća": 3, "treće": 3, "četvoro": 4,
           "četvrti": 4, "četvrta": 4, "petoro": 5, "peti": 5, "peta": 5, "šestoro": 6, "šesti": 6, "šesta": 6, "sedmoro": 7,
           "sedmi": 7, "sedma": 7, "osmoro": 8, "osmi": 8, "osma": 8, "deveti": 9, "deveta": 9, "desetak": 10, "deseti": 10,
           "deseta": 10, "petnaestak": 15, "dvadesetak": 20, "trideset": 30, "tridesetak": 30, "četrdeset": 40, "pedeset": 50,
           "pedesetak": 50, "šezdeset": 60, "sedamdeset": 70, "osamdeset": 80, "devedeset": 90, "sto": 100, "stotinu": 100,
           "stotinak": 100, "stotina": 100, "dvesta": 200, "dvesto": 200, "trista": 300, "tristo": 300, "četiristo": 400,
           "petsto": 500, "šeststo": 600, "sedamsto": 700, "osamsto": 800, "devetsto": 900, "hiljadu": 1000, "hiljada": 1000},
    "en": {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
           "tenth": 10, "dozen": 12, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
           "ninety": 90, "hundred": 100, "hundreds": 100, "thousand": 1000, "twice": 2, "once": 1, "both": 2},
}  # fmt: skip


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
    found = [_time(match) for match in _CLOCK.finditer(text)] if clock else []
    taken = [*outside, *(match.span() for match in _NO_NUMBER.finditer(text)), *((time.start, time.end) for time in found)]
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        if not any(start < b and a < end for a, b in taken):
            values = _readings(match.group(), lang)
            values = _scaled(values, text, end, lang) or values | _on_the_dial(values, text, end)
            found.append(Number(match.group(), start, end, values))
    return sorted(found, key=lambda number: number.start)


def spelt_out(text: str, lang: str) -> frozenset[Decimal]:
    """The values of numbers written in words or Roman numerals, for which figures may stand in the other language.

    Of several words together (*trente-cinq*, *quatre-vingt-dix*) each counts, and what they make.
    """
    words = number_words(lang)
    values: set[int] = set()
    run: list[int] = []
    for word in (*(_plain(match.group(), lang) for match in re.finditer(r"[^\W\d_]+", text)), ""):
        if word in words:
            run.append(words[word])
        elif word not in _AND:
            values.update(run, [_total(run)] if run else [])
            run = []
    values.update(_roman(match.group()) for match in _ROMAN.finditer(text) if match.group())
    return frozenset(map(Decimal, values))


def _total(run: Iterable[int]) -> int:
    """What number words make together."""
    thousands = rest = 0
    for value in run:
        if value == 1000:
            thousands, rest = thousands + max(rest, 1) * 1000, 0
        elif value == 100:
            rest = max(rest, 1) * 100
        else:
            rest += 76 if value == 20 and rest % 100 == 4 else value  # quatre-vingt
    return thousands + rest


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
    word = _plain(written, lang)
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


@cache
def _separators(lang: str) -> tuple[str, str]:
    def separators() -> tuple[str, str]:
        from babel import Locale

        symbols = Locale.parse(lang).number_symbols["latn"]
        return str(symbols["decimal"]), str(symbols["group"])

    decimal, group = from_cldr("separators", lang, separators)
    return decimal, group if group in ".," else ""


@cache
def number_words(lang: str) -> dict[str, int]:
    """The words for numbers that are compared with figures, and their values; Serbian ones as keys."""
    table = {word: value for value, word in enumerate(COUNTED[lang].split())}
    return {_plain(word, lang): value for word, value in {**table, **_MORE_WORDS[lang]}.items()}


def _plain(word: str, lang: str) -> str:
    return key(word) if lang == "sr" else word.lower()


def _roman(numeral: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def unmatched(wanted: Iterable[Number], offered: Iterable[frozenset[Decimal]]) -> Iterator[Number]:
    """The numbers of one side that have no counterpart on the other; each counterpart serves once."""
    left = list(offered)
    for number in wanted:
        at = next((i for i, values in enumerate(left) if values & number.values), None)
        if at is None:
            yield number
        else:
            del left[at]
