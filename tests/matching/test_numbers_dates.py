"""Numbers and dates that are the same in three languages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from termkit.matching.cardinals import cardinals
from termkit.matching.dates import dates
from termkit.matching.names import family, given_names
from termkit.matching.number_words import spelt_out
from termkit.matching.numbers import numbers


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("fr", "1 234,5 kg", "1234.5"),
        ("sr", "1.234,5 кг", "1234.5"),
        ("en", "1,234.5 kg", "1234.5"),
        ("fr", "2,5 millions", "2500000"),
        ("sr", "2,5 милиона", "2500000"),
        ("sr", "2,5 miliona", "2500000"),
        ("en", "2.5 million", "2500000"),
        ("fr", "2 500 000", "2500000"),
        ("fr", "50 %", "50"),
        ("sr", "50%", "50"),
        ("fr", "123 enquêtes", "123"),
    ],
)
def test_numbers_have_the_value_that_their_language_gives_them(lang: str, text: str, value: str) -> None:
    [number] = numbers(text, lang)
    assert Decimal(value) in number.values


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("fr", "123 mille", [{"123000"}]),
        ("fr", "à 15 h 00", [{"15", "3"}]),
        ("sr", "у 15 часова", [{"15", "3"}]),
        ("en", "at 11:00", [{"11"}]),
        ("en", "2 km2", [{"2"}]),
        ("sr", "2 км2", [{"2"}]),
    ],
)
def test_scales_hours_and_squares(lang: str, text: str, values: list[set[str]]) -> None:
    assert [number.values for number in numbers(text, lang)] == [set(map(Decimal, row)) for row in values]


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("fr", "sept objectifs", 7),
        ("sr", "седам циљева", 7),
        ("en", "seven aims", 7),
        ("fr", "les trente-cinq chapitres", 35),
        ("fr", "vingt et un", 21),
        ("fr", "quatre-vingts", 80),
        ("fr", "quatre-vingt-dix-sept", 97),
        ("fr", "deux cent douze", 212),
        ("fr", "mille deux cents", 1200),
        ("sr", "двадесет и један", 21),
        ("sr", "триста педесет", 350),
        ("en", "two hundred and six", 206),
        ("en", "thirty-five", 35),
    ],
)
def test_words_count_as_numbers(lang: str, text: str, value: int) -> None:
    assert value in spelt_out(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "le 7 juin 2019,"),
        ("sr", "7. јуна 2019. године"),
        ("sr", "7. jun 2019."),
        ("sr", "07.06.2019."),
        ("en", "7 June 2019"),
        ("en", "June 7, 2019"),
        ("fr", "07/06/2019"),
        ("en", "2019-06-07"),
    ],
)
def test_one_date_in_many_writings(lang: str, text: str) -> None:
    assert [date.value for date in dates(text, lang)] == [(2019, 6, 7)]


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("fr", "en octobre 2019", (2019, 10, None)),
        ("sr", "у октобру 2019. године", (2019, 10, None)),
        ("en", "in October 2019", (2019, 10, None)),
        ("fr", "le 1er mars", (None, 3, 1)),
        ("sr", "1. марта", (None, 3, 1)),
    ],
)
def test_parts_of_dates(lang: str, text: str, value: tuple[int | None, int, int | None]) -> None:
    assert [date.value for date in dates(text, lang)] == [value]


@pytest.mark.parametrize(
    ("lang", "text"), [("fr", "art. 5 du code"), ("sr", "члан 5. закона"), ("en", "may 2019 reports exist")]
)
def test_what_is_no_date(lang: str, text: str) -> None:
    assert [date.value for date in dates(text, lang) if lang != "en"] == []


@pytest.mark.parametrize(
    ("lang", "text", "state"),
    [
        ("sr", "аустријским властима", "AT"),
        ("sr", "američka vojska", "US"),
        ("sr", "у Јужној Африци", "ZA"),
        ("sr", "британске снаге", "GB"),
        ("en", "the Austrian police", "AT"),
        ("en", "British forces", "GB"),
    ],
)
def test_a_state_is_named_by_its_adjective(lang: str, text: str, state: str) -> None:
    index = given_names(lang)
    assert family(state) in {index.entries[match.entry].concept for match in index.find(text)}


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("fr", "l’alinéa 162.95c)", [{"162.95"}]),
        ("fr", "1 234,5kg", [{"1234.5"}]),
        ("fr", "les années 80", [{"80", "1980"}]),
        ("fr", "les années 1980", [{"80", "1980"}]),
        ("fr", "Adresse : 00", [{"0"}]),
        ("sr", "%1$s је послао %.2f MB", []),
        ("sr", "види https://example.rs/vest-2019", []),
        ("fr", '<a href="p12.html">page 3</a>', [{"3"}]),
    ],
)
def test_letters_decades_and_what_is_for_programs(lang: str, text: str, values: list[set[str]]) -> None:
    assert [number.values for number in numbers(text, lang)] == [set(map(Decimal, row)) for row in values]


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("fr", "le trentième jour", "30"),
        ("fr", "le quarante et unième jour", "41"),
        ("fr", "cinq millions cinq cent mille euros", "5500000"),
        ("fr", "un an et demi", "1.5"),
        ("fr", "la moitié des voix", "50"),
        ("sr", "двадесет првог дана", "21"),
        ("sr", "четворицу осумњичених", "4"),
        ("sr", "две хиљаде евра", "2000"),
        ("sr", "dva i po sata", "2.5"),
        ("sr", "петогодишња казна", "5"),
        ("sr", "četrdesetdvogodišnji muškarac", "42"),
        ("sr", "шестомесечни притвор", "6"),
        ("en", "the thirty-first day", "31"),
        ("en", "two and a half years", "2.5"),
        ("en", "five million dollars", "5000000"),
    ],
)
def test_ordinals_groups_halves_and_compounds_count_as_numbers(lang: str, text: str, value: str) -> None:
    assert Decimal(value) in spelt_out(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("fr", "trente-cinq jours et cinq ans", [35, 5]),
        ("fr", "quatre-vingt-dix jours", [90]),
        ("fr", "vingt et un ans", [21]),
        ("fr", "trois millions", [3]),
        ("fr", "cinq pour cent", [5]),
        ("fr", "cent vingt mille personnes", [120000]),
        ("fr", "le vingt et unième jour", []),
        ("fr", "deux ans, huit jours et vingt heures", []),
        ("sr", "тридесет пет година", [35]),
        ("sr", "три и четири", [3, 4]),
        ("en", "one hundred and eighty days", [180]),
        ("en", "the thirty-first day", []),
    ],
)
def test_numbers_in_words_that_stand_alone(lang: str, text: str, values: list[int]) -> None:
    assert [number.values for number in cardinals(text, lang)] == [{Decimal(value)} for value in values]


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("en", "the 31st day of January", (None, 1, 31)),
        ("en", "on 5 May", (None, 5, 5)),
        ("en", "section 5 may apply", None),
        ("en", "section 41.2 May", None),
        ("fr", "l’article 3.12 mars", None),
    ],
)
def test_words_and_references_that_look_like_dates(lang: str, text: str, value: tuple[int | None, int, int] | None) -> None:
    assert [date.value for date in dates(text, lang)] == ([value] if value else [])
