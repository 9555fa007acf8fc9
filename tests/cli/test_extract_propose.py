"""From a page to the glossary: extract, propose, review, accept, build, look up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from termkit.cli.frame import cli
from tests.cli.conftest import Run

PAGE = """\
Le trafic d’armes à feu progresse. La police a saisi des armes à feu et démantelé un trafic de stupéfiants.
Les drones surveillent la frontière; un drone a été abattu. Le trafic d’armes à feu finance les réseaux.
"""
CONCEPTS = (
    ("trafic", "трговина", "trafficking"),
    ("arme à feu", "ватрено оружје", "firearm"),
    ("trafic de stupéfiants", "трговина опојним дрогама", "trafficking in narcotic drugs"),
    ("stupéfiants", "опојне дроге", "narcotic drugs"),
)


@pytest.fixture
def page(workspace: Path, run: Run) -> Path:
    for fr, sr, en in CONCEPTS:
        assert run("glossary", "add", "--domain", "security", "--fr", fr, "--sr", sr, "--en", en).exit_code == 0
    file = workspace / "page du jour.txt"
    file.write_text(PAGE, encoding="utf-8")
    return file


def test_the_whole_round(page: Path, run: Run, workspace: Path) -> None:
    proposed = run("extract", page, "--propose", "--domain", "security")
    assert proposed.exit_code == 0, proposed.stderr
    added = dict(line.removeprefix("added ").split(" ", 1)[::-1] for line in proposed.stdout.splitlines())
    assert {"drone", "trafic d’armes à feu"} <= set(added)
    assert not {"arme à feu", "armes à feu", "trafic", "trafic de stupéfiants"} & set(added)

    concept = added["trafic d’armes à feu"]
    shown = run("glossary", "show", concept).stdout
    assert "proposed" in shown
    assert "трговина ватреним оружјем" in shown
    assert "composed of c0001 + c0002" in shown
    assert f"{page}:1" in shown

    assert run("build").exit_code == 0
    assert run("glossary", "accept", concept).exit_code == 0
    assert run("build").exit_code == 0
    found = json.loads(run("lookup", "трговином ватреним оружјем", "--format", "json").stdout)["matches"][0]
    assert (found["concept"], found["status"]) == (concept, "accepted")
    assert found["fr"]["preferred"] == "trafic d’armes à feu"

    again = run("extract", page, "--propose", "--domain", "security")
    assert (again.exit_code, again.stdout) == (0, "")
    assert again.stderr.splitlines()[-1] == "0 proposed"


def test_dry_run_writes_nothing(page: Path, run: Run, workspace: Path) -> None:
    before = {file: file.read_bytes() for file in workspace.rglob("*.po*")}
    assert "drone" in run("extract", page, "--propose", "--dry-run").stdout
    assert {file: file.read_bytes() for file in workspace.rglob("*.po*")} == before


def test_the_only_domain_needs_no_name_but_one_of_several_does(page: Path, run: Run) -> None:
    assert run("extract", page, "--propose").exit_code == 0
    run("glossary", "add", "--domain", "justice", "--fr", "juge", "--sr", "судија")
    result = run("extract", page, "--propose")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--domain" in result.stderr


def test_options_that_would_say_nothing(page: Path, run: Run) -> None:
    for options in (("--dry-run",), ("--propose", "--format", "json")):
        result = run("extract", page, *options)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "--propose" in result.stderr


def test_a_domain_may_be_new(page: Path, run: Run, workspace: Path) -> None:
    assert run("extract", page, "--propose", "--domain", "customs").exit_code == 0
    assert (workspace / "glossary" / "customs.pot").exists()
    assert run("build").exit_code == 0


def test_the_bundled_glossary_is_read_only(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(cli, ["extract", str(page), "--propose", "--domain", "security"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "read-only" in result.stderr


def test_new_hides_what_the_glossary_has_in_any_form(page: Path, run: Run) -> None:
    told = json.loads(run("extract", page, "--new", "--format", "json").stdout)
    terms = {candidate["term"] for candidate in told["candidates"]}
    assert "trafic d’armes à feu" in terms
    assert not {"arme à feu", "armes à feu", "trafic", "stupéfiant", "stupéfiants"} & terms


def test_equivalents_are_marked(page: Path, run: Run) -> None:
    told = json.loads(run("extract", page, "--equivalents", "--format", "json").stdout)
    (candidate,) = (c for c in told["candidates"] if c["term"] == "trafic d’armes à feu")
    assert candidate["equivalents"][0] == {
        "lang": "sr",
        "text": "трговина ватреним оружјем",
        "composed_of": ["c0001", "c0002"],
        "status": "proposed",
    }


def test_tbx_of_two_pages_is_imported_with_new_ids(page: Path, run: Run, workspace: Path) -> None:
    other = workspace / "other.txt"
    other.write_text("Le corridor humanitaire est ouvert, et le corridor humanitaire le restera.\n", encoding="utf-8")
    for text in (page, other):
        file = workspace / "candidates.tbx"
        assert run("extract", text, "--new", "--equivalents", "--format", "tbx", "-o", file).exit_code == 0
        result = run("glossary", "import", file, "--domain", "security")
        assert result.exit_code == 0, result.stdout
    shown = run("glossary", "show", "trafic d’armes à feu").stdout
    assert "proposed" in shown
    assert "трговина ватреним оружјем" in shown
    assert "candidate-" not in run("glossary", "list").stdout
    assert "corridor humanitaire" in run("glossary", "list").stdout
