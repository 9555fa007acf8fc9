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


@pytest.mark.parametrize(
    ("lang", "arguments", "line"),
    [
        ("fr", ["add", "juge", "--domain", "justice"], "ajouté c0002 juge"),
        ("sr", ["edit", "c0001", "--sr-admitted", "магистрат"], "измењено c0001 sr_admitted: (ништа) -> магистрат"),
        ("sr@latin", ["edit", "c0001", "--en", ""], "izmenjeno c0001 en: liaison magistrate -> (ništa)"),
        ("fr", ["withdraw", "c0001"], "modifié c0001 status\u00a0: accepted -> withdrawn"),
        ("sr", ["stats"], "justice: 1 појам (1 прихваћен)"),
        ("fr", ["show", "c0001"], "c0001 (justice), accepté"),
        ("fr", ["show", "c0001"], "      à éviter\u00a0: магистрат за везу"),
        ("sr", ["show", "c0001"], "      не треба користити: магистрат за везу"),
    ],
)
def test_the_glossary_commands_are_said(lang: str, arguments: list[str], line: str, filled: Run, speak: Speak) -> None:
    speak(lang)
    assert line in filled("glossary", *arguments).stdout.splitlines()


@pytest.mark.parametrize(
    ("lang", "told", "counts"),
    [
        (
            "fr",
            (
                ":1: la colonne «\u00a0Terme\u00a0» est lue comme fr",
                ":2: ajouté c0001 juge",
                ":2: conservé dans une note\u00a0: couleur: noir",
                ":3: refusé\u00a0: ",
            ),
            "ajoutés\u00a0: 1, modifiés\u00a0: 0, inchangés\u00a0: 0, refusés\u00a0: 1\n",
        ),
        (
            "sr",
            (
                ":1: колона „Terme” се чита као fr",
                ":2: додато c0001 juge",
                ":2: сачувано у напомени: couleur: noir",
                ":3: одбијено: ",
            ),
            "додато: 1, измењено: 0, без промене: 0, одбијено: 1\n",
        ),
    ],
)
def test_an_import_is_said(lang: str, told: tuple[str, ...], counts: str, run: Run, speak: Speak, tmp_path: Path) -> None:
    table = tmp_path / "terms.csv"
    table.write_text("domain,Terme,couleur\njustice,juge,noir\njustice,,\n", encoding="utf-8")
    speak(lang)
    result = run("glossary", "import", table)
    for line, beginning in zip(result.stdout.splitlines(), told, strict=True):
        assert line.startswith(f"{table}{beginning}")
    assert result.stderr == counts


def test_a_merge_is_said(filled: Run, speak: Speak, tmp_path: Path) -> None:
    table = tmp_path / "theirs.csv"
    table.write_text("id,domain,fr,en\nc0001,justice,magistrat de liaison,contact judge\n", encoding="utf-8")
    speak("fr")
    result = filled("glossary", "merge", table, "--prefer", "ours", "--dry-run")
    assert "conflit" in result.stdout
    assert (
        result.stderr
        == "à ajouter\u00a0: 0, à modifier\u00a0: 0, à refuser\u00a0: 0, conflits\u00a0: 1, réglés par --prefer ours\n"
    )


def test_what_an_export_leaves_out_is_said(filled: Run, speak: Speak, tmp_path: Path) -> None:
    speak("sr")
    result = filled("glossary", "export", "--lang", "sr", "-o", tmp_path / "terms.po")
    assert result.stderr == "датотека садржи француски и sr: изостављено en (појмова: 1)\n"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "La police a saisi des armes automatiques. Les armes automatiques sont rares.\n", encoding="utf-8"
    )
    (folder / "en.txt").write_text(
        "The judge has arrived in the city, and the police have seized it for the court.\n", encoding="utf-8"
    )
    (folder / "void.txt").touch()
    return folder


@pytest.mark.parametrize(
    ("lang", "head", "english", "empty"),
    [
        (
            "fr",
            "rang  terme               score  fréq  concept   variantes",
            "langue apparente à 100 %\u00a0: anglais\u00a0; les termes sont extraits de pages en français (laissée de côté)",
            "la page est vide (laissée de côté)",
        ),
        (
            "sr",
            "ранг  термин              оцена  пута  појам     варијанте",
            "100 % личи на енглески; термини се издвајају из француских страница (изостављена)",
            "страница је празна (изостављена)",
        ),
    ],
)
def test_an_extraction_is_said(lang: str, head: str, english: str, empty: str, filled: Run, speak: Speak, pages: Path) -> None:
    speak(lang)
    result = filled("extract", pages, "--top", "1")
    assert head in result.stdout.splitlines()
    assert english in result.stderr
    assert empty in result.stderr


def test_proposals_are_counted_in_the_language(filled: Run, speak: Speak, pages: Path) -> None:
    speak("sr")
    assert filled("extract", pages / "a.txt", "--propose", "--top", "1", "--dry-run").stderr == "био би предложен 1\n"
    speak("fr")
    none = filled("extract", pages / "void.txt")
    assert (none.exit_code, none.stderr) == (2, f"termkit: {pages / 'void.txt'}: la page est vide\n")


@pytest.mark.parametrize("format_", ["tsv", "csv", "json", "jsonl", "po", "tbx"])
def test_candidates_for_programs_are_the_same_in_every_language(format_: str, filled: Run, speak: Speak, pages: Path) -> None:
    english = filled("extract", pages / "a.txt", "--format", format_).stdout
    speak("fr")
    assert filled("extract", pages / "a.txt", "--format", format_).stdout == english != ""
