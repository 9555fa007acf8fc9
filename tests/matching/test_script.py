"""The two scripts of Serbian."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.matching.script import fold_diacritics, key, mixed_script_words, script_of, to_cyrillic, to_latin
from termkit.matching.serbian.lexicon import lexicon
from termkit.model.language import Script

CYRILLIC = "абвгдђежзијклљмнњопрстћуфхцчџш"


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Љубав", "Ljubav"),
        ("ЉУБАВ", "LJUBAV"),
        ("Његош", "Njegoš"),
        ("ЏЕП", "DŽEP"),
        ("инјекција", "injekcija"),
        ("конјункција", "konjunkcija"),
        ("надживети", "nadživeti"),
        ("поджањети", "podžanjeti"),
        ("ванјезички", "vanjezički"),
        ("Танјуг", "Tanjug"),
        ("његов џеп", "njegov džep"),
        ("7. јуна 2019. године", "7. juna 2019. godine"),
    ],
)
def test_there_and_back(cyrillic: str, latin: str) -> None:
    assert to_latin(cyrillic) == latin
    assert to_cyrillic(latin) == cyrillic


@pytest.mark.parametrize("text", ["XIX", "https://mup.gov.rs/cir", "ime@primer.rs", "Newton", "12km"])
def test_what_is_not_serbian_stays_latin(text: str) -> None:
    assert to_cyrillic(text) == text


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("СУДИЈА", "sudija"),
        ("ǌegov", "njegov"),
        ("слу\u00adжба", "služba"),
        ("c\u030cas", "čas"),
        ("ве́ст", "vest"),
        ("МУП‑а", "mup-a"),
        ("Истрaгa", "istraga"),
        ("судиje", "sudije"),
        ("пoлиција", "policija"),
    ],
)
def test_key_is_plain_latin(word: str, plain: str) -> None:
    assert key(word) == plain


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("Пoлиција је стигла.", ["Полиција"]),
        ("Istraгa traje.", ["Istraga"]),
        ("NATO-а, EU-у, МУП-а, EUа", []),
        ("Тим FBI и SAD", []),
        ("aкo", ["ако"]),
    ],
)
def test_mixed_words_are_repaired(text: str, repaired: list[str]) -> None:
    assert [word[3] for word in mixed_script_words(text)] == repaired


def test_script_of() -> None:
    assert script_of("Судија FBI-ја") is Script.CYRILLIC
    assert script_of("sudija") is Script.LATIN
    assert script_of("2019.") is None


def test_bare_letters() -> None:
    assert fold_diacritics("čćšžđ") == "ccszdj"


@given(st.text(CYRILLIC + CYRILLIC.upper() + " .,", max_size=40))
def test_key_is_the_same_in_both_scripts(text: str) -> None:
    assert key(text) == key(to_latin(text))


def test_the_dictionary_survives_the_way_to_cyrillic_and_back() -> None:
    words = [word for word in lexicon().words() if len(word) > 5]
    assert len(words) > 200_000
    assert [word for word in words if to_latin(to_cyrillic(word)) != word] == []
