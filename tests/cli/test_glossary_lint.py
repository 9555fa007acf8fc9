"""``termkit glossary lint``: where it points, what it puts right, and when it fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_glossary import state

SERBIAN = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"X-Mine: kept\\n"

# a free comment
# admitted:  судац
msgctxt "c0002"
msgid "tribunal"
msgstr "сyд"

#, fuzzy
msgctxt "c0001"
msgid "juge"
msgstr "судија  за "
"везу\\t"
"""


@pytest.fixture
def sloppy(run: Run, workspace: Path) -> Path:
    """A workspace whose Serbian catalogue has been edited by hand."""
    for term in ("juge", "tribunal"):
        run("glossary", "add", term, "--domain", "justice", "--en", f"{term} (en)")
    path = workspace / "locales" / "sr" / "LC_MESSAGES" / "justice.po"
    path.parent.mkdir(parents=True)
    path.write_text(SERBIAN, encoding="utf-8")
    return path


def found(output: str) -> list[tuple[str, int, int]]:
    """(code, line, column) of each finding in JSON lines."""
    return [(one["code"], one["line"], one["column"]) for one in map(json.loads, output.splitlines())]


def test_findings_have_their_places_in_the_catalogues(run: Run, sloppy: Path) -> None:
    result = run("glossary", "lint", "--format", "jsonl", "--ignore", "TK10,TK11")
    assert result.exit_code == 1
    assert found(result.stdout) == [
        ("TK205", 3, 2),
        ("TK207", 3, 2),
        ("TK203", 10, 9),
        ("TK201", 13, 10),
        ("TK214", 15, 9),
    ]
    assert json.loads(result.stdout.splitlines()[2])["suggestion"] == "суд"


def test_fix_puts_right_what_is_mechanical_and_nothing_else(run: Run, sloppy: Path) -> None:
    result = run("glossary", "lint", "--fix", "--select", "TK2", "--format", "jsonl")
    fixed = sloppy.read_text(encoding="utf-8")
    assert found(result.stdout) == [("TK214", 11, 9)]  # goes over two lines
    assert "1 file put right" in result.stderr
    assert '+msgstr "суд"\n' in result.stderr
    for line in ('"X-Mine: kept\\n"', "# a free comment", '"Language: sr\\n"', 'msgstr "суд"', "#, fuzzy"):
        assert line in fixed.splitlines()
    assert fixed.index("c0001") < fixed.index("c0002")
    assert run("glossary", "lint", "--fix", "--select", "TK2").stderr.startswith("0 files")


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (("--fail-on", "never"), 0),
        (("--fail-on", "error"), 1),
        (("--select", "TK106", "--fail-on", "warning"), 0),
        (("--select", "TK106", "--fail-on", "info"), 1),
        (("--ignore", "TK203", "--fail-on", "error"), 0),
        (("--select", "TK9"), 2),
    ],
)
def test_the_exit_status_follows_the_levels(options: tuple[str, ...], status: int, run: Run, sloppy: Path) -> None:
    assert run("glossary", "lint", *options).exit_code == status


def test_settings_hold_for_lint_and_check_alike(run: Run, workspace: Path, sloppy: Path) -> None:
    settings = workspace / "setup.cfg"
    settings.write_text(settings.read_text() + "select = TK20, TK3\nignore = TK205 TK207 TK401\n")
    assert {code for code, _, _ in found(run("glossary", "lint", "--format", "jsonl").stdout)} == {"TK201", "TK203"}
    (workspace / "draft.txt").write_text("Судија је дошао.\n", encoding="utf-8")
    assert run("check", workspace / "draft.txt", "--lang", "sr").exit_code == 0


def test_a_comment_in_an_entry_silences_a_rule_there(run: Run, sloppy: Path) -> None:
    sloppy.write_text(SERBIAN.replace("# a free comment", "# termkit: ignore TK203, TK204"), encoding="utf-8")
    assert found(run("glossary", "lint", "--select", "TK203,TK501", "--format", "jsonl").stdout) == []
    sloppy.write_text(SERBIAN.replace("#, fuzzy", "# termkit: ignore TK203\n#, fuzzy"), encoding="utf-8")
    codes = [code for code, _, _ in found(run("glossary", "lint", "--select", "TK203,TK501", "--format", "jsonl").stdout)]
    assert codes == ["TK203", "TK501"]


@pytest.mark.parametrize("format_", ["text", "json", "jsonl", "github", "sarif", "junit", "html"])
def test_every_format_reports_a_glossary(format_: str, run: Run, sloppy: Path) -> None:
    result = run("glossary", "lint", "--format", format_)
    assert (result.exit_code, result.stderr) == (1, "")
    assert "TK203" in result.stdout
    assert "justice.po" in result.stdout


@pytest.mark.parametrize("charset", ["ISO-8859-5", "windows-1251"])
def test_a_catalogue_in_another_charset_is_converted(charset: str, run: Run, sloppy: Path) -> None:
    sloppy.write_bytes(SERBIAN.replace("UTF-8", charset).encode(charset))
    assert "TK208" in run("glossary", "lint").stdout
    assert run("glossary", "lint", "--select", "TK208", "--fix").exit_code == 0
    assert sloppy.read_bytes() == SERBIAN.encode()


def test_contradictions_are_findings_and_not_the_end(run: Run, workspace: Path, sloppy: Path) -> None:
    template = workspace / "glossary" / "justice.pot"
    with template.open("a", encoding="utf-8") as file:
        file.write('\nmsgctxt "c0001"\nmsgid "juge"\nmsgstr ""\n\nmsgid "mandat"\nmsgstr ""\n')
    assert run("glossary", "list").exit_code == 2
    codes = [code for code, _, _ in found(run("glossary", "lint", "--select", "TK21", "--format", "jsonl").stdout)]
    assert codes == ["TK211", "TK210", "TK214"]


def test_what_is_no_catalogue_is_one_sentence(run: Run, sloppy: Path, workspace: Path) -> None:
    sloppy.write_text("nonsense\n")
    before = state(workspace)
    for options in ((), ("--fix",)):
        result = run("glossary", "lint", *options)
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
        assert f"{sloppy}:1: is neither" in result.stderr
    assert state(workspace) == before


def test_a_read_only_glossary_is_not_put_right(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    from termkit.cli.frame import cli

    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(cli, ["glossary", "lint", "--fix"])
    assert (result.exit_code, "read-only" in result.stderr) == (2, True)


def test_what_a_baseline_lists_is_left_out(run: Run, sloppy: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    written = run("glossary", "lint", "--select", "TK201,TK203", "--baseline", baseline, "--write-baseline")
    assert (written.exit_code, written.stdout, written.stderr) == (0, "", f"{baseline}: 2 findings\n")
    again = run("glossary", "lint", "--select", "TK201,TK203,TK205", "--baseline", baseline, "--format", "jsonl")
    assert found(again.stdout) == [("TK205", 3, 2)]
    sloppy.write_text(SERBIAN.replace("сyд", "суд"), encoding="utf-8")
    mended = run("glossary", "lint", "--select", "TK201,TK203", "--baseline", baseline)
    assert (mended.exit_code, mended.stdout.count("TK")) == (0, 0)
    assert "1 listed findings no longer occur" in mended.stderr


@pytest.mark.parametrize("options", [["--write-baseline"], ["--write-baseline", "--baseline", "known.json", "--fix"]])
def test_a_baseline_to_write_needs_a_name_and_no_fixes(options: list[str], run: Run, sloppy: Path) -> None:
    result = run("glossary", "lint", *options)
    assert (result.exit_code, result.stdout, sloppy.read_text("utf-8")) == (2, "", SERBIAN)
    assert "--write-baseline needs --baseline FILE, and no --fix" in result.stderr
