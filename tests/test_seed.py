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

UNDERLINED = [
    "magistrat de liaison",
    "commission rogatoire internationale",
    "armes légères et de petit calibre",
    "criminalité organisée",
    "arme à feu",
    "traçage balistique",
    "État de droit",
    "demande d’extradition",
    "libération d’otages",
    "collecte de renseignement",
]


@needs_seed
@pytest.mark.parametrize("script", ["sr", "sr@latin", "en"])
def test_faithful_translation_has_no_finding(script: str, tmp_path: Path) -> None:
    text = (DRAFTS / f"cooperation.{script.partition('@')[0]}.txt").read_text(encoding="utf-8")
    draft = tmp_path / "draft.txt"
    draft.write_text(to_latin(text) if script == "sr@latin" else text, encoding="utf-8")
    result = check([str(draft)], [str(SEED)], glossary=GLOSSARY)
    assert [(f.code, f.line, f.message) for f in result.findings] == []


@needs_seed
def test_terms_that_a_terminologist_would_underline_are_near_the_top() -> None:
    candidates = extract([str(SEED)], glossary=GLOSSARY).candidates
    top = [candidate.term for candidate in candidates[:60]]
    assert [term for term in UNDERLINED if term not in top] == []


@needs_seed
def test_what_nobody_wants_is_no_candidate() -> None:
    terms = {candidate.term for candidate in extract([str(SEED)], glossary=GLOSSARY).candidates}
    assert terms.isdisjoint(
        {"dizaine", "matière", "échange", "grâce à des échanges", "grâce", "particulier", "arme léger"} - {"échange"}
    )


@needs_seed
def test_glossary_has_the_terms_of_the_page() -> None:
    candidates = {c.term: c.concept for c in extract([str(SEED)], glossary=GLOSSARY).candidates}
    assert [term for term in UNDERLINED if candidates[term] is None] == []


def test_demo_has_the_planted_findings_and_no_other() -> None:
    demo = ROOT / "docs" / "demo"
    source = str(demo / "page.fr.md")
    serbian = check([str(demo / "draft.sr.md")], [source], glossary=GLOSSARY).findings
    english = check([str(demo / "draft.en.md")], [source], glossary=GLOSSARY).findings
    assert [(f.code, f.line) for f in serbian] == [("TK301", 3), ("TK301", 3), ("TK302", 7), ("TK401", 10), ("TK305", 15)]
    assert [(f.code, f.line) for f in english] == [("TK302", 7), ("TK301", 9), ("TK305", 11)]
