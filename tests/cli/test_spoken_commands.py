"""What commands say to people besides help is in the user's language; what they say to programs is English."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.conftest import Speak

TERM = ("--domain", "justice", "--fr", "magistrat de liaison", "--sr", "судија за везу", "--sr-deprecated", "магистрат за везу")


@pytest.fixture
def filled(run: Run) -> Run:
    assert run("glossary", "add", *TERM, "--en", "liaison magistrate").exit_code == 0
    return run


@pytest.mark.parametrize(
    ("lang", "query", "line"),
    [
        (
            "fr",
            "судијама за везу",
            "судијама за везу\u00a0: datif ou instrumental ou locatif pluriel de «\u00a0судија за везу\u00a0»",
        ),
        ("sr", "судијама за везу", "судијама за везу: датив или инструментал или локатив множине од „судија за везу”"),
        ("fr", "magistrat de liason", "approchant (97%)\u00a0: «\u00a0magistrat de liaison\u00a0»"),
        ("sr@latin", "magistrat de liaison", "tačno"),
        ("en", "судијама за везу", "судијама за везу: dative or instrumental or locative plural of судија за везу"),
    ],
)
def test_lookup_is_said(lang: str, query: str, line: str, filled: Run, speak: Speak) -> None:
    speak(lang)
    assert filled("lookup", query).stdout.splitlines()[0].endswith(f": {line}")


def test_lookup_says_status_and_forms(filled: Run, speak: Speak) -> None:
    speak("fr")
    lines = filled("lookup", "--forms", "magistrat de liaison").stdout.splitlines()
    assert "  sr       судија за везу; et non магистрат за везу" in lines
    assert "  formes de судија за везу (sr)" in lines


def test_lookup_for_programs_is_the_same_in_every_language(filled: Run, speak: Speak) -> None:
    english = filled("lookup", "--format", "json", "судијама за везу").stdout
    assert json.loads(english)["matches"][0]["explanation"].endswith("plural of судија за везу")
    speak("sr")
    assert filled("lookup", "--format", "json", "судијама за везу").stdout == english


def test_nothing_found_is_said(filled: Run, speak: Speak) -> None:
    speak("sr")
    result = filled("lookup", "xyzzy")
    assert (result.exit_code, result.stderr) == (1, "termkit: ништа није нађено за 'xyzzy'\n")


def test_build_is_said(filled: Run, speak: Speak) -> None:
    speak("fr")
    assert filled("build", "--check").stdout.startswith("périmé locales/")
    assert filled("build").stdout.startswith("écrit locales/")
    assert filled("build").stderr == "catalogues à jour\u00a0: 3\n"


def test_corrections_and_baselines_are_said(filled: Run, speak: Speak, tmp_path: Path) -> None:
    draft, baseline = tmp_path / "draft.txt", tmp_path / "baseline.json"
    draft.write_text("Магистрату за везу је стигла молба.\n", encoding="utf-8")
    speak("sr")
    assert filled("check", draft, "--baseline", baseline, "--write-baseline").stderr == f"{baseline}: уписаних примедби: 1\n"
    assert filled("-v", "check", draft, "--baseline", baseline).stderr == f"примедби које су у {baseline}: 1\n"
    assert filled("check", draft, "--fix").stderr == "примењен 1 предлог\n"
    gone = filled("check", draft, "--baseline", baseline)
    assert gone.stderr == f"{baseline}: уписаних примедби којих више нема: 1; --write-baseline их уклања\n"
    assert gone.stdout == "нема примедби у 1 сегменту на 1 страници\n"


def test_init_and_annotate_are_said(filled: Run, speak: Speak, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Bonjour.\n", encoding="utf-8")
    speak("fr")
    assert filled("annotate", page).stderr == "la page ne contient aucun terme du glossaire\n"
    assert filled("init", tmp_path / "new").stderr.startswith(f"espace de travail créé dans {tmp_path / 'new'}\u00a0; ajoutez")
