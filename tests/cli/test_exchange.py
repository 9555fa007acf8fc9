"""The bundled glossary through the commands: out in each format, into an empty workspace, and the catalogues compared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from termkit.cli.frame import cli
from termkit.model.glossary import Glossary
from termkit.verbs.glossary_open import open_glossary
from termkit.workspace import resolve_workspace
from tests.cli.conftest import Run
from tests.cli.test_glossary import state

ROOT = Path(__file__).parents[2]
DATE = re.compile(rb'"P\w+-(?:Creation|Revision)-Date: [^"]*"\n')


def bundled() -> Glossary:
    return open_glossary(resolve_workspace(ROOT))


def export(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["-C", str(ROOT), "glossary", "export", *map(str, arguments)])


def catalogues(folder: Path) -> dict[str, bytes]:
    """The catalogues of a workspace without the dates in them."""
    return {str(path.relative_to(folder)): DATE.sub(b"", path.read_bytes()) for path in sorted(folder.rglob("*.po*"))}


@pytest.fixture(scope="module")
def as_from_csv(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The catalogues that the bundled glossary makes when it comes as CSV."""
    folder = tmp_path_factory.mktemp("csv")
    CliRunner().invoke(cli, ["init", str(folder / "ws")])
    assert export("-o", folder / "all.csv").exit_code == 0
    assert CliRunner().invoke(cli, ["-C", str(folder / "ws"), "glossary", "import", str(folder / "all.csv")]).exit_code == 0
    assert set(open_glossary(resolve_workspace(folder / "ws"))) == set(bundled())
    return catalogues(folder / "ws")


@pytest.mark.parametrize("name", ["csv", "tsv", "xlsx", "tbx", "tbx-dct"])
def test_the_bundled_glossary_comes_back(
    name: str, run: Run, workspace: Path, tmp_path: Path, as_from_csv: dict[str, bytes]
) -> None:
    path = tmp_path / f"all.{name.partition('-')[0]}"
    assert (export("-o", path, "--format", name).exit_code, export("-o", path, "--format", name).stderr) == (0, "")
    result = run("glossary", "import", path)
    assert result.exit_code == 0, result.stdout
    assert result.stderr == f"{len(bundled())} added, 0 changed, 0 unchanged, 0 refused\n"
    assert set(open_glossary(resolve_workspace(workspace))) == set(bundled())
    assert catalogues(workspace) == as_from_csv
    before = state(workspace)
    again = run("glossary", "import", path)
    assert (again.stdout, again.stderr) == ("", f"0 added, 0 changed, {len(bundled())} unchanged, 0 refused\n")
    assert state(workspace) == before


def test_a_translation_memory_comes_back_without_withdrawn_concepts(run: Run, workspace: Path, tmp_path: Path) -> None:
    live = {concept for concept in bundled() if not concept.withdrawn}
    result = export("-o", tmp_path / "all.tmx")
    gone = len(bundled()) - len(live)
    assert result.stderr == f"a translation memory would propose withdrawn concepts: {gone} left out\n"
    assert run("glossary", "import", tmp_path / "all.tmx").exit_code == 0
    assert set(open_glossary(resolve_workspace(workspace))) == live


def test_two_po_files_make_the_glossary_again(run: Run, workspace: Path, tmp_path: Path) -> None:
    for lang in ("sr", "en"):
        result = export("--lang", lang, "-o", tmp_path / f"{lang}.po")
        assert result.exit_code == 0
        assert "left out" in result.stderr
        assert run("glossary", "import", tmp_path / f"{lang}.po").exit_code == 0
    assert set(open_glossary(resolve_workspace(workspace))) == {concept for concept in bundled() if not concept.withdrawn}


def test_omegat_terms_come_back(run: Run, workspace: Path, tmp_path: Path) -> None:
    assert export("--lang", "en", "-o", tmp_path / "en.utf8").exit_code == 0
    assert run("glossary", "import", tmp_path / "en.utf8", "--lang", "en", "--domain", "justice").exit_code == 0
    pairs = {
        (concept.preferred("fr"), concept.preferred("en"))
        for concept in bundled()
        if not concept.withdrawn and concept.preferred("en")
    }
    back = open_glossary(resolve_workspace(workspace))
    found = {(concept.preferred("fr"), d.text) for concept in back for d in concept.section("en").designations}
    assert pairs <= found


@pytest.mark.parametrize("name", ["csv", "tsv", "xlsx", "tbx", "tbx-dct", "tmx"])
def test_standard_output_and_input(name: str, run: Run, workspace: Path) -> None:
    data = export("--format", name, "-o", "-").stdout_bytes
    result = run("glossary", "import", "-", "--format", name, stdin=data)
    assert (result.exit_code, result.stderr.split(",")[1:]) == (0, [" 0 changed", " 0 unchanged", " 0 refused\n"])
    assert len(open_glossary(resolve_workspace(workspace))) >= len(bundled()) - sum(c.withdrawn for c in bundled())


@pytest.mark.parametrize("name", ["csv", "xlsx", "tbx", "tmx", "po"])
def test_one_domain(name: str, run: Run, workspace: Path, tmp_path: Path) -> None:
    path = tmp_path / f"security.{name}"
    lang = ("--lang", "sr") if name == "po" else ()
    assert export("-o", path, "--domain", "security", *lang).exit_code == 0
    assert run("glossary", "import", path).exit_code == 0
    assert {concept.domain for concept in open_glossary(resolve_workspace(workspace))} == {"security"}


def test_a_dry_run_says_the_same_and_writes_nothing(run: Run, workspace: Path, tmp_path: Path) -> None:
    path = tmp_path / "some.tbx"
    path.write_text(
        '<martif><text><body><termEntry id="x1"><langSet xml:lang="fr"><tig><term>juge</term></tig></langSet></termEntry>\n'
        '<termEntry id="x2"><langSet xml:lang="sr"><tig><term>суд</term></tig></langSet></termEntry></body>'
        "<back><refObjectList>x</refObjectList></back></text></martif>",
        encoding="utf-8",
    )
    before = state(workspace)
    dry = run("glossary", "import", "--dry-run", path, "--domain", "justice")
    assert state(workspace) == before
    wet = run("glossary", "import", path, "--domain", "justice")
    assert dry.stdout == wet.stdout
    assert wet.stdout.splitlines() == [
        f"{path}:1: added c0001 juge",
        f"{path}:1: kept in a note: id: x1",
        f"{path}:2: refused: there is no French designation (column fr)",
        f"{path}:2: could not take: the back matter, which lists persons and references",
    ]
    assert (dry.exit_code, wet.exit_code) == (1, 1)
    assert wet.stderr == "1 added, 0 changed, 0 unchanged, 1 refused\n"


HOSTILE = {
    "entities.tbx": '<!DOCTYPE x [<!ENTITY a "a">]><x>&a;</x>',
    "entities.tmx": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
    "text.xlsx": "fr,sr\n",
    "text.po": "fr,sr\n",
    "text.utf8": "fr,sr\n",
    "empty.tbx": "<tbx/>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_taken_is_one_sentence(name: str, run: Run, workspace: Path, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(HOSTILE[name], encoding="utf-8")
    before = state(workspace)
    result = run("glossary", "import", path)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert result.stderr.startswith(f"termkit: {path}")
    assert state(workspace) == before


def test_a_language_must_be_said_where_a_file_holds_one(tmp_path: Path) -> None:
    result = export("--format", "po")
    assert (result.exit_code, result.stderr) == (
        2,
        "termkit: this format holds French and one language; say which with --lang (sr, en)\n",
    )
