"""The page it all starts from: its faithful translations are clean, and its terms are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from termkit.matching.script import to_latin
from termkit.verbs.check import check
from termkit.verbs.extract import extract
from termkit.verbs.glossary_open import open_glossary
from termkit.workspace import resolve_workspace

ROOT = Path(__file__).parent.parent
SEED = ROOT.parent / "shared" / "seed" / "cooperation-justice-securite.fr.txt"
DRAFTS = Path(__file__).parent / "data" / "seed"
GLOSSARY = open_glossary(resolve_workspace(ROOT))

needs_seed = pytest.mark.skipif(not SEED.exists(), reason="the seed page is not beside this repository")

FIRST = 80
FOUND = 0.85
TOP = 40
UNWANTED = 0.10


def words_of(name: str) -> set[str]:
    return {line.casefold() for line in (DRAFTS / name).read_text(encoding="utf-8").splitlines()}


@pytest.fixture(scope="module")
def ranked() -> list[str]:
    """The candidates of the seed page, as the plain command ranks them."""
    return [candidate.term for candidate in extract([str(SEED)], glossary=GLOSSARY).candidates]


@needs_seed
@pytest.mark.parametrize("script", ["sr", "sr@latin", "en"])
def test_faithful_translation_has_no_finding(script: str, tmp_path: Path) -> None:
    text = (DRAFTS / f"cooperation.{script.partition('@')[0]}.txt").read_text(encoding="utf-8")
    draft = tmp_path / "draft.txt"
    draft.write_text(to_latin(text) if script == "sr@latin" else text, encoding="utf-8")
    result = check([str(draft)], [str(SEED)], glossary=GLOSSARY)
    assert [(f.code, f.line, f.message) for f in result.findings] == []


@needs_seed
def test_terms_that_a_terminologist_underlined_are_near_the_top(ranked: list[str]) -> None:
    """``underlined.txt`` was written on the page, before anything was extracted."""
    underlined = words_of("underlined.txt")
    found = underlined & {term.casefold() for term in ranked[:FIRST]}
    assert len(found) >= FOUND * len(underlined), sorted(underlined - found)


@needs_seed
def test_hardly_anything_at_the_top_is_unwanted(ranked: list[str]) -> None:
    """``acceptable.txt`` has what one may underline besides."""
    wanted = words_of("underlined.txt") | words_of("acceptable.txt")
    unwanted = [term for term in ranked[:TOP] if term.casefold() not in wanted]
    assert len(unwanted) <= UNWANTED * TOP, unwanted


@needs_seed
@pytest.mark.parametrize(
    "term",
    [
        "dizaine",
        "dizaine d’action",
        "matière",
        "grâce",
        "grâce à des échanges",
        "particulier",
        "réduction",
        "arme léger",
        "Balkans occidentaux-",
        "feu détenue",
        "Serbie Frédéric",
        "RAID au profit du SAJ",
        "balistique EVOFINDER",
        "sécurité de Belgrade",
        "service de Sécurité intérieur",
        "Etat de droit",
        "mise en place",
        "JPEG",
    ],
)
def test_what_nobody_wants_is_no_candidate(term: str, ranked: list[str]) -> None:
    assert term not in ranked
