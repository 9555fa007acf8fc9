"""Names of states, peoples, languages and currencies in French, Serbian and English, from CLDR (through Babel).

The names become entries of an index like any glossary's, so that Serbian names are found in every form, in both scripts.
Adjectives are not in CLDR under that name, but a language is called by them (*српски*, *Serbian*): a language
name and the state where it is spoken count as one, since a translator may write *Србије* for *serbe*.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from termkit.matching.cache import load_index_of
from termkit.matching.cache_dir import default_cache_dir
from termkit.matching.cldr import babel_state
from termkit.matching.entry import TermEntry
from termkit.matching.french_peoples import french_adjectives
from termkit.matching.index import TermIndex
from termkit.matching.script import key

# What CLDR's Babel data leaves out: short and second names that texts use as often as the full ones.
_MORE_NAMES: dict[str, dict[str, tuple[str, ...]]] = {
    "US": {
        "fr": ("États-Unis", "États-Unis d’Amérique"),
        "sr": ("Сједињене Државе", "Сједињене Америчке Државе", "САД", "Америка", "USA"),
        "en": ("United States", "United States of America", "USA", "US", "America"),
    },
    "GB": {
        "fr": ("Royaume-Uni", "Grande-Bretagne"),
        "sr": ("Уједињено Краљевство", "Велика Британија", "Британија", "УК"),
        "en": ("United Kingdom", "Great Britain", "Britain", "UK"),
    },
    "BA": {
        "fr": ("Bosnie-Herzégovine", "Bosnie"),
        "sr": ("Босна и Херцеговина", "БиХ", "Босна"),
        "en": ("Bosnia and Herzegovina", "Bosnia"),
    },
    "MK": {"fr": ("Macédoine du Nord",), "sr": ("Северна Македонија",), "en": ("North Macedonia",)},
    "CZ": {"fr": ("Tchéquie", "République tchèque"), "sr": ("Чешка", "Чешка Република"), "en": ("Czechia", "Czech Republic")},
    "NL": {"fr": ("Pays-Bas",), "sr": ("Холандија", "Низоземска"), "en": ("Netherlands", "Holland")},
    "TR": {"fr": ("Turquie",), "sr": ("Турска",), "en": ("Turkey", "Türkiye")},
    "RU": {
        "fr": ("Russie", "Fédération de Russie"),
        "sr": ("Русија", "Руска Федерација"),
        "en": ("Russia", "Russian Federation"),
    },
    "ZA": {"fr": ("Afrique du Sud",), "sr": ("Јужноафричка Република", "Јужна Африка"), "en": ("South Africa",)},
    "EU": {"fr": ("Union européenne", "UE"), "sr": ("Европска унија", "ЕУ"), "en": ("European Union", "EU")},
    "UN": {"fr": ("Nations unies", "ONU"), "sr": ("Уједињене нације", "УН", "ОУН"), "en": ("United Nations", "UN")},
}
# What people write for a currency is not CLDR's full name ("dollar des États-Unis"), but its head, code or sign.
_CURRENCIES: dict[str, dict[str, tuple[str, ...]]] = {
    "EUR": {"fr": ("euro",), "sr": ("евро",), "en": ("euro",)},
    "USD": {"fr": ("dollar",), "sr": ("долар",), "en": ("dollar",)},
    "RSD": {"fr": ("dinar",), "sr": ("динар",), "en": ("dinar",)},
    "GBP": {
        "fr": ("livre sterling",),
        "sr": ("фунта стерлинга", "британска фунта", "фунта"),
        "en": ("pound sterling", "pound"),
    },
    "CHF": {"fr": ("franc suisse",), "sr": ("швајцарски франак",), "en": ("Swiss franc",)},
    "RUB": {"fr": ("rouble",), "sr": ("рубља",), "en": ("rouble", "ruble")},
    "CNY": {"fr": ("yuan",), "sr": ("јуан",), "en": ("yuan",)},
}
# Adjectives of states that no language is called by, and that no rule makes of their names.
_MORE_ADJECTIVES: dict[str, dict[str, str]] = {
    "sr": {"US": "амерички", "GB": "британски", "EU": "европски", "MK": "македонски", "BA": "босански, босанскохерцеговачки",
           "CZ": "чешки", "NL": "холандски", "IT": "италијански", "ZA": "јужноафрички", "ME": "црногорски", "CH": "швајцарски",
           "MX": "мексички", "PS": "палестински", "SA": "саудијски", "AE": "емиратски", "NZ": "новозеландски",
           "ET": "етиопски", "CD": "конгоански", "CG": "конгоански", "MD": "молдавски", "DO": "доминикански",
           "MC": "монегашки", "SM": "санмарински", "KR": "јужнокорејски", "KP": "севернокорејски", "MM": "мјанмарски"},
    "en": {"US": "American", "GB": "British", "EU": "European", "CH": "Swiss", "BE": "Belgian", "NL": "Dutch", "CZ": "Czech",
           "ZA": "South African", "AE": "Emirati", "AF": "Afghan", "BD": "Bangladeshi", "CD": "Congolese", "CG": "Congolese",
           "CY": "Cypriot", "IL": "Israeli", "IQ": "Iraqi", "KW": "Kuwaiti", "LB": "Lebanese", "MC": "Monegasque",
           "PE": "Peruvian", "PK": "Pakistani", "PH": "Filipino", "SA": "Saudi", "XK": "Kosovar", "YE": "Yemeni"},
}  # fmt: skip
_ADJECTIVE_ENDINGS = {"sr": ("ski", "anski", "jski", "čki", "ški"), "en": ("n", "ian", "an", "ese", "ish")}
# Names of languages that are adjectives; in Serbian *како* is a language, too.
_LANGUAGE_ENDINGS = {"sr": "ки", "en": ""}
# Languages that bear the name of another state than the one where most people speak them.
_NAMED_FOR = {"en": "GB", "pt": "PT"}
_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£"}


def family(code: str) -> str:
    """The concept id under which the names of a state, its language and its people's adjective are filed."""
    return f"territory:{code}"


def currency(code: str) -> str:
    """The concept id of a currency."""
    return f"currency:{code}"


def currency_marks(code: str) -> tuple[str, ...]:
    """Code and sign of a currency, which stand for its name in any language."""
    return tuple(mark for mark in (code, _SIGNS.get(code)) if mark)


@cache
def asked_names(lang: str) -> TermIndex:
    """The French names that a translation must render: states, currencies, and adjectives of peoples."""
    return _index("asked", lang, lambda: (*_territories(lang), *_currencies(lang), *_adjectives(lang)))


@cache
def given_names(lang: str) -> TermIndex:
    """The names that count as a rendering: those of :func:`asked_names`, and the languages (adjectives) of the states."""
    return _index("given", lang, lambda: (*_territories(lang), *_currencies(lang), *_adjectives(lang)))


def _index(what: str, lang: str, names: Callable[[], Sequence[TermEntry]]) -> TermIndex:
    return load_index_of(names, lang, made_of=(what, babel_state()), cache_dir=default_cache_dir())


def _territories(lang: str) -> Iterator[TermEntry]:
    from babel import Locale

    for code, name in Locale.parse(lang).territories.items():
        if len(code) == 2 and code.isalpha() and code not in _UNREAL | _FIRST_NAMES:
            names = _MORE_NAMES[code][lang] if code in _MORE_NAMES else (name.partition(" (")[0],)
            for text in names:
                yield TermEntry(family(code), text, lang, pos="proper noun", case_sensitive=lang != "sr")


def _currencies(lang: str) -> Iterator[TermEntry]:
    for code, names in _CURRENCIES.items():
        for text in names[lang]:
            yield TermEntry(currency(code), text, lang, pos="noun")


def _adjectives(lang: str) -> Iterator[TermEntry]:
    from babel import Locale

    if lang == "fr":
        yield from (TermEntry(family(state), name, lang, pos="adjective") for state, name in french_adjectives())
        return
    for language, name in Locale.parse(lang).languages.items():
        state = _state_of(language)
        if state and " " not in name and name.endswith(_LANGUAGE_ENDINGS[lang]):
            yield TermEntry(family(state), name, lang, pos="adjective")
    for state, names in _MORE_ADJECTIVES[lang].items():
        yield from (TermEntry(family(state), name, lang, pos="adjective") for name in names.split(", "))
    for entry in _territories(lang):
        if " " not in entry.text:
            yield from (TermEntry(entry.concept, name, lang, pos="adjective") for name in _made_adjectives(entry.text, lang))


def _made_adjectives(state: str, lang: str) -> Iterator[str]:
    """The adjectives that a state's name may have: *Аустрија, аустријски*; in Serbian those that the dictionary has."""
    from termkit.matching.serbian.inflect import readings

    stems = {state.rstrip("aeiouаеиоу"), state[:-1], state}
    for stem in sorted(stems):
        for ending in _ADJECTIVE_ENDINGS[lang]:
            name = key(stem) + ending if lang == "sr" else stem + ending
            if lang != "sr" or "A" in readings(name):
                yield name


def _state_of(language: str) -> str | None:
    """The state that a language is named for, else the one where it is mostly spoken (CLDR's likely subtags)."""
    from babel.core import get_global

    if language in _NAMED_FOR:
        return _NAMED_FOR[language]
    likely = get_global("likely_subtags").get(language)
    return likely.split("_")[-1] if likely and "_" in likely else None


# CLDR's codes for pseudo-languages, unknown regions and the euro zone.
_UNREAL = {"ZZ", "EZ", "QO", "XA", "XB"}
# Maurice and Dominique are people more often than islands.
_FIRST_NAMES = {"MU", "DM"}
