"""Equivalents put together of a glossary's parts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from termkit.editing.compose import Composer
from termkit.editing.compose.french import adjective_stem, splits
from termkit.matching.entry import entries_of
from termkit.matching.index import compile_index
from termkit.model.glossary import Glossary
from tests.samples import concept, section

ROWS = (
    ("trafic", "трговина", "trafficking"),
    ("arme à feu", "ватрено оружје", "firearm"),
    ("munition", "муниција", "ammunition"),
    ("stupéfiants", "опојне дроге", "narcotic drugs"),
    ("trafic de stupéfiants", "трговина опојним дрогама", "trafficking in narcotic drugs"),
    ("êtres humains", "људи", "human beings"),
    ("traite des êtres humains", "трговина људима", "trafficking in human beings"),
    ("contrôle", "контрола", "control"),
    ("extradition", "изручење", "extradition"),
    ("expulsion", "протеривање", "expulsion"),
    ("demande d’extradition", "захтев за изручење", "request for extradition"),
    ("corruption", "корупција", "corruption"),
    ("lutte contre la corruption", "борба против корупције", "fight against corruption"),
    ("magistrat", "судија", "judge"),
    ("magistrat de liaison", "судија за везу", "liaison magistrate"),
    ("coopération judiciaire", "правосудна сарадња", "judicial cooperation"),
    ("droit international", "међународно право", "international law"),
    ("Cour de cassation", "Касациони суд", "Court of Cassation"),
    ("asile", "азил", "asylum"),
    ("service", "служба", "service"),
    ("pays candidat", "земља кандидат", "candidate country"),
    ("RAID", "РАИД", "RAID"),
    ("service de l’asile", "служба за азил", "asylum service"),
)
GLOSSARY = Glossary(
    tuple(concept(at, section("fr", fr), section("sr", sr), section("en", en)) for at, (fr, sr, en) in enumerate(ROWS, 1))
)
TABLE = Path(__file__).parents[1] / "data" / "editing" / "composed.tsv"
CASES = [
    tuple(line.split("\t")) for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
]


def composer(glossary: Glossary = GLOSSARY) -> Composer:
    languages = (glossary.source_language, *glossary.languages)
    return Composer(glossary, {lang: compile_index(entries_of(glossary, lang), lang) for lang in languages})


@pytest.fixture(scope="module", name="compose")
def _compose() -> Composer:
    return composer()


@pytest.mark.parametrize(("term", "sr", "en"), CASES)
def test_composed(compose: Composer, term: str, sr: str, en: str) -> None:
    found = {equivalent.lang: equivalent.text for equivalent in compose(term)}
    assert (found.get("sr", "-"), found.get("en", "-")) == (sr, en)


def test_parts_are_named(compose: Composer) -> None:
    assert {equivalent.composed_of for equivalent in compose("trafic d’armes à feu")} == {("c0001", "c0002")}


def test_deprecated_and_withdrawn_parts_do_not_count() -> None:
    firearm = replace(
        GLOSSARY.concepts[1], sections=(section("fr", "arme", deprecated="arme à feu"), *GLOSSARY.concepts[1].sections[1:])
    )
    kept = replace(GLOSSARY, concepts=(GLOSSARY.concepts[0], firearm, *GLOSSARY.concepts[2:]))
    assert composer(kept)("trafic d’armes à feu") == ()
    withdrawn = replace(GLOSSARY.concepts[1], withdrawn=True)
    assert (
        composer(replace(GLOSSARY, concepts=(GLOSSARY.concepts[0], withdrawn, *GLOSSARY.concepts[2:])))("trafic d’armes à feu")
        == ()
    )


def test_empty_glossary_composes_nothing() -> None:
    assert composer(Glossary())("trafic d’armes à feu") == ()


def test_terms_are_taken_apart_at_prepositions_and_before_the_last_adjective() -> None:
    taken = [(split.head, split.link, split.rest) for split in splits("trafic d’armes légères")]
    assert taken == [("trafic", "de", "armes légères"), ("trafic d’armes", None, "légères")]


@pytest.mark.parametrize(
    "forms",
    [
        "léger légère légers légères",
        "international internationale internationaux internationales",
        "européen européenne européens européennes",
        "administratif administrative administratifs administratives",
        "judiciaire judiciaires",
        "organisé organisée organisés organisées",
        "public publique publics publiques",
        "religieux religieuse religieuses",
        "officiel officielle officiels officielles",
    ],
)
def test_forms_of_an_adjective_share_a_stem(forms: str) -> None:
    assert len({adjective_stem(form) for form in forms.split()}) == 1
