"""Case tables of Serbian nouns and adjectives, as a school grammar prints them."""

from __future__ import annotations

import pytest

from termkit.matching.serbian.grammar import PLURAL, SINGULAR, Analysis, Case, Gender
from termkit.matching.serbian.morphology import animate, cited_in_plural, gender, inflect, inflect_adjective, paradigm

# Nominative, genitive, dative, accusative, vocative, instrumental, locative; the first form of each cell.
TABLES = {
    "tužilac": (
        "tužilac tužioca tužiocu tužilac tužioče tužiocem tužiocu",
        "tužioci tužilaca tužiocima tužioce tužioci tužiocima tužiocima",
    ),
    "sudija": ("sudija sudije sudiji sudiju sudijo sudijom sudiji", "sudije sudija sudijama sudije sudije sudijama sudijama"),
    "istraga": (
        "istraga istrage istrazi istragu istrago istragom istrazi",
        "istrage istraga istragama istrage istrage istragama istragama",
    ),
    "vlast": ("vlast vlasti vlasti vlast vlasti vlašću vlasti", "vlasti vlasti vlastima vlasti vlasti vlastima vlastima"),
    "ministarstvo": (
        "ministarstvo ministarstva ministarstvu ministarstvo ministarstvo ministarstvom ministarstvu",
        "ministarstva ministarstava ministarstvima ministarstva ministarstva ministarstvima ministarstvima",
    ),
    "čovek": ("čovek čoveka čoveku čovek čoveče čovekom čoveku", "ljudi ljudi ljudima ljude ljudi ljudima ljudima"),
    "dete": ("dete deteta detetu dete dete detetom detetu", "deca dece deci decu deco decom deci"),
    "snage": ("", "snage snaga snagama snage snage snagama snagama"),
}


@pytest.mark.parametrize("citation", TABLES)
def test_noun_declines_as_in_the_grammar(citation: str) -> None:
    table = paradigm(citation)
    for cells, row in zip((SINGULAR, PLURAL), TABLES[citation], strict=True):
        assert " ".join(table[at][0] for at in cells if at in table) == row


@pytest.mark.parametrize(
    ("citation", "told", "living"),
    [
        ("tužilac", Gender.MASCULINE, True),
        ("sudija", Gender.MASCULINE, True),
        ("zatvor", Gender.MASCULINE, False),
        ("zakon", Gender.MASCULINE, None),
        ("vlast", Gender.FEMININE, False),
        ("naoružanje", Gender.NEUTER, False),
    ],
)
def test_gender_and_animacy(citation: str, told: Gender, living: bool | None) -> None:
    assert gender(citation) is told
    if told is Gender.MASCULINE:
        assert animate(citation) is living


def test_accusative_of_a_masculine_noun_follows_animacy() -> None:
    accusative = Analysis(Case.ACCUSATIVE)
    assert inflect("policajac", accusative) == "policajca"
    assert inflect("zatvor", accusative) == "zatvor"
    assert inflect("zakon", accusative) is None


def test_noun_cited_in_the_plural_has_only_that_number() -> None:
    assert cited_in_plural("snage")
    assert inflect("snage", Analysis(Case.DATIVE)) == "snagama"


@pytest.mark.parametrize(
    ("analysis", "of", "form"),
    [
        (Analysis(Case.GENITIVE), Gender.FEMININE, "međunarodne"),
        (Analysis(Case.DATIVE, plural=True), Gender.MASCULINE, "međunarodnim"),
        (Analysis(Case.INSTRUMENTAL), Gender.NEUTER, "međunarodnim"),
        (Analysis(Case.NOMINATIVE, plural=True), Gender.NEUTER, "međunarodna"),
    ],
)
def test_adjective_agrees(analysis: Analysis, of: Gender, form: str) -> None:
    assert inflect_adjective("međunarodni", analysis, of) == form
