"""Numbers written in words or Roman numerals, for which figures may stand in the other language.

The words are cardinals, ordinals and collectives; Serbian ones in every case form (*двадесет првог дана*), and inside
adjectives of time and size (*петогодишња казна*, *трочлано веће*).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from termkit.matching.script import key

COUNTED = {
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    "sr": "nula jedan dva tri četiri pet šest sedam osam devet deset jedanaest dvanaest trinaest četrnaest petnaest šesnaest "
    "sedamnaest osamnaest devetnaest dvadeset",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty",
}
"""The words for numbers from zero on, as far as each is one word."""
TENS = {
    "fr": {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60},
    "sr": {"dvadeset": 20, "trideset": 30, "četrdeset": 40, "pedeset": 50, "šezdeset": 60, "sedamdeset": 70, "osamdeset": 80,
           "devedeset": 90},
    "en": {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90},
}  # fmt: skip
_MORE_WORDS: dict[str, dict[str, int]] = {
    "fr": {"une": 1, "premier": 1, "première": 1, "premiers": 1, "premières": 1, "second": 2, "seconde": 2, "dizaine": 10,
           "douzaine": 12, "quinzaine": 15, "vingts": 20, "vingtaine": 20, "trentaine": 30, "cinquantaine": 50, "cent": 100,
           "cents": 100, "centaine": 100, "mille": 1000, "millier": 1000, "million": 10**6, "millions": 10**6,
           "milliard": 10**9, "milliards": 10**9},
    "sr": {"dve": 2, "dveju": 2, "dvema": 2, "dvama": 2, "triju": 3, "trima": 3, "četirima": 4, "oba": 2, "obe": 2,
           "desetak": 10, "petnaestak": 15, "dvadesetak": 20, "tridesetak": 30, "pedesetak": 50, "sto": 100, "stotinu": 100,
           "stotinak": 100, "stotina": 100, "stotine": 100, "dvesta": 200, "dvesto": 200, "trista": 300, "tristo": 300,
           "četiristo": 400, "petsto": 500, "šeststo": 600, "sedamsto": 700, "osamsto": 800, "devetsto": 900, "hiljadu": 1000,
           "hiljada": 1000, "hiljade": 1000, "hiljadama": 1000, "milion": 10**6, "miliona": 10**6, "milioni": 10**6,
           "milijarda": 10**9, "milijardu": 10**9, "milijarde": 10**9, "milijardi": 10**9},
    "en": {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12, "dozen": 12,
           "hundred": 100, "hundreds": 100, "hundredth": 100, "thousand": 1000, "thousandth": 1000, "million": 10**6,
           "billion": 10**9, "twice": 2, "once": 1, "both": 2},
}  # fmt: skip
_SERBIAN_ORDINALS = {"prv": 1, "drug": 2, "treć": 3, "četvrt": 4, "sedm": 7, "osm": 8, "stot": 100, "hiljadit": 1000}
_SERBIAN_GROUPS = {"oboj": 2, "dvoj": 2, "troj": 3, "četvor": 4, "petor": 5, "šestor": 6, "sedmor": 7, "osmor": 8, "devetor": 9,
                   "desetor": 10}  # fmt: skip
_GROUP_ENDINGS = "ica ice ici icu icom e o".split()
_ENDINGS = "i a o e u og oga om ome em eg ega im oj ih ima".split()
_SERBIAN_UNITS = "jedno dvo tro četvoro peto šesto sedmo osmo deveto".split()
_MEASURED = re.compile(r"(.+o)(?:godišnj|mesečn|mjesečn|nedeljn|nedjeljn|sedmičn|dnevn|časovn|satn|minutn|člani?)\w{1,4}")

_AND = frozenset(["et", "i", "and"])
_HALF = {"fr": ("demi", "demie"), "sr": ("po", "pol", "pola"), "en": ("half",)}
_HALVES = {"fr": ("moitié", "moitiés"), "sr": ("pola", "polovina", "polovine", "polovinu", "polovini"), "en": ("half",)}
_A_HALF = re.compile(r"\band a half\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(r"\b(?=[IVXLC]{2,})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?=\b|e\b|ᵉ)")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def spelt_out(text: str, lang: str) -> frozenset[Decimal]:
    """The values of numbers written in words or Roman numerals.

    Of several words together (*trente-cinq*, *quatre-vingt-dix*) each counts, and what they make. *Un an et demi* is 1.5 years,
    and a half may stand for 50 %.
    """
    values = set(map(Decimal, _in_words(_A_HALF.sub("and half", text), lang)))
    values.update(Decimal(_roman(match.group())) for match in _ROMAN.finditer(text) if match.group())
    return frozenset(values)


def _in_words(text: str, lang: str) -> Iterator[int | Decimal]:
    words = number_words(lang)
    run: list[int] = []
    last, before = 1, ""
    for word in (*(plain(match.group(), lang) for match in _WORD.finditer(text)), ""):
        if word in words:
            run.append(words[word])
        elif word not in _AND:
            yield from run
            if run:
                last, run = total(run), []
                yield last
            if before in _AND and word in _HALF[lang]:
                yield last + Decimal("0.5")
            elif word in _HALVES[lang]:
                yield 50
            elif lang == "sr" and (measured := _MEASURED.fullmatch(word)) and measured[1] in _compounds():
                yield _compounds()[measured[1]]
        before = word


@cache
def number_words(lang: str) -> dict[str, int]:
    """The words for numbers that are compared with figures, and their values; Serbian ones as keys."""
    cardinals = {word: value for value, word in enumerate(COUNTED[lang].split())} | TENS[lang]
    made = {"fr": _french_ordinals, "sr": _serbian_forms, "en": _english_ordinals}[lang]
    return {**dict(made(cardinals)), **cardinals, **_MORE_WORDS[lang]}


def _french_ordinals(cardinals: dict[str, int]) -> Iterator[tuple[str, int]]:
    for word, value in {**cardinals, "cent": 100, "mille": 1000}.items():
        stem = {"cinq": "cinqu", "neuf": "neuv"}.get(word, word.removesuffix("e"))
        yield from ((stem + ending, value) for ending in ("ième", "ièmes"))


def _english_ordinals(cardinals: dict[str, int]) -> Iterator[tuple[str, int]]:
    yield from (
        (word.removesuffix("y") + ("ieth" if word.endswith("y") else "th"), n) for word, n in cardinals.items() if n > 3
    )


def _serbian_forms(cardinals: dict[str, int]) -> Iterator[tuple[str, int]]:
    """Ordinals, *jedan* and groups of people (*петорица*, *петоро*) in all cases."""
    ordinals = {word: value for word, value in cardinals.items() if value > 4 and value not in _SERBIAN_ORDINALS.values()}
    for stem, value in {**ordinals, **_SERBIAN_ORDINALS, "jedn": 1}.items():
        yield from ((stem + ending, value) for ending in _ENDINGS)
    for stem, value in _SERBIAN_GROUPS.items():
        yield from ((stem + ending, value) for ending in _GROUP_ENDINGS)


@cache
def _compounds() -> dict[str, int]:
    """What numbers become in front of another word: *peto-*, *dvadesetpeto-*."""
    units = {unit: value for value, unit in enumerate(_SERBIAN_UNITS, 1)} | {"četvero": 4}
    bare = {f"{word}o": value for value, word in enumerate(COUNTED["sr"].split()) if value > 9}
    tens = {f"{ten}o": value for ten, value in TENS["sr"].items()}
    both = {ten + unit: a + b for ten, a in TENS["sr"].items() for unit, b in units.items()}
    return {**units, **bare, **tens, **both, "sto": 100}


def plain(word: str, lang: str) -> str:
    """A word as the tables of numbers have it."""
    return key(word) if lang == "sr" else word.lower()


def total(run: Iterable[int]) -> int:
    """What number words make together."""
    thousands = rest = 0
    for value in run:
        if value >= 1000:
            thousands, rest = thousands + max(rest, 1) * value, 0
        elif value == 100:
            rest = max(rest, 1) * 100
        else:
            rest += 76 if value == 20 and rest % 100 == 4 else value  # quatre-vingt
    return thousands + rest


def _roman(numeral: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
