"""The commands that make, edit, show and exchange a glossary."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TABLE = """\
domain,fr,fr_abbreviation,sr,sr_admitted,en,pos,status,genre
justice,magistrat de liaison,,судија за везу,,liaison magistrate,noun phrase,,m
justice,commission rogatoire internationale,CRI,међународна замолница,замолница,,noun phrase,proposed,
security,arme à feu,,ватрено оружје,,firearm,noun phrase,accepted,
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "terms.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture
def filled(run: Run, table: Path) -> Run:
    """The workspace with the three concepts of the table."""
    assert run("glossary", "import", table).exit_code == 0
    return run


def state(folder: Path) -> dict[str, bytes]:
    """Every file of a workspace but the lock."""
    return {str(p): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file() and p.name != ".termkit.lock"}


def test_init_makes_a_workspace_once(run: Run, workspace: Path) -> None:
    assert sorted(path.name for path in workspace.iterdir()) == [".gitignore", "glossary", "locales", "setup.cfg"]
    again = run("init", workspace)
    assert (again.exit_code, "is a workspace already" in again.stderr) == (2, True)


def test_init_leaves_settings_of_other_tools(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "setup.cfg").write_text("[metadata]\nname = x\n")
    (folder / ".gitignore").write_text("dist/")
    assert run("init", folder).exit_code == 0
    assert (folder / "setup.cfg").read_text() == "[metadata]\nname = x\n"
    assert (folder / "termkit.cfg").read_text().startswith("[termkit]\n")
    assert (folder / ".gitignore").read_text().splitlines()[:2] == ["dist/", "*.mo"]


def test_init_does_not_overwrite_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    result = run("init", tmp_path / "file")
    assert (result.exit_code, "is a file" in result.stderr) == (2, True)


def test_add_show_edit_accept_withdraw(run: Run) -> None:
    fields = ("--domain", "justice", "--sr", "судија за везу", "--source", "a", "--source", "b", "--status", "proposed")
    added = run("glossary", "add", "magistrat de liaison", *fields, "--set", "sr_grammar=m")
    assert (added.exit_code, added.stdout) == (0, "added c0001 magistrat de liaison\n")
    shown = run("glossary", "show", "sudija za vezu").stdout
    assert shown == (
        "c0001 (justice), proposed\n  fr  magistrat de liaison  (proposed)\n  sr  судија за везу  (m, proposed)\n  en  -\n"
        "  source: a\n  source: b\n"
    )
    edited = run(
        *("glossary", "edit", "c0001", "--en", "liaison judge", "--en-abbreviation", "LJ", "--pos", "noun"),
        *("--add", "source=c", "--remove", "source=a"),
    )
    assert set(edited.stdout.splitlines()) == {
        "changed c0001 en: (none) -> liaison judge",
        "changed c0001 en_abbreviation: (none) -> LJ",
        "changed c0001 pos: (none) -> noun",
        "changed c0001 source: a | b -> b | c",
    }
    assert "c0001 status: proposed -> accepted" in run("glossary", "accept", "--all").stdout
    assert "proposed" not in run("glossary", "show", "c0001").stdout
    assert run("glossary", "withdraw", "c0001").stdout == "changed c0001 status: accepted -> withdrawn\n"
    assert run("glossary", "list").stdout.endswith("withdrawn\n")


def test_relations_are_shown_on_both_concepts(filled: Run) -> None:
    assert filled("glossary", "relate", "c0001", "related", "c0002").stdout == "changed c0001 related: (none) -> c0002\n"
    assert "  related: c0001 magistrat de liaison\n" in filled("glossary", "show", "c0002").stdout
    assert filled("glossary", "relate", "c0002", "related", "c0001").stderr == "nothing to change\n"
    assert "c0002" in filled("glossary", "export").stdout.splitlines()[1].split(",")
    assert filled("glossary", "relate", "c0002", "related", "c0001", "--remove").exit_code == 0
    assert "related" not in filled("glossary", "show", "c0001").stdout


def test_the_domain_may_be_left_out_where_there_is_one(run: Run) -> None:
    assert run("glossary", "add", "juge").exit_code == 2
    assert run("glossary", "add", "juge", "--domain", "justice").exit_code == 0
    assert run("glossary", "add", "mandat").stdout == "added c0002 mandat\n"


def test_import_says_what_became_of_each_line(run: Run, table: Path) -> None:
    result = run("glossary", "import", table)
    assert result.stdout.splitlines() == [
        f"{table}:2: added c0001 magistrat de liaison",
        f"{table}:2: kept in a note: genre: m",
        f"{table}:3: added c0002 commission rogatoire internationale",
        f"{table}:4: added c0003 arme à feu",
    ]
    assert result.stderr == "3 added, 0 changed, 0 unchanged, 0 refused\n"
    assert "note: genre: m" in run("glossary", "show", "c0001").stdout


def test_importing_a_file_twice_changes_nothing(filled: Run, table: Path, workspace: Path) -> None:
    before = state(workspace)
    result = filled("glossary", "import", table)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "0 added, 0 changed, 3 unchanged, 0 refused\n"
    assert state(workspace) == before


def test_a_dry_run_writes_nothing(run: Run, table: Path, workspace: Path) -> None:
    before = state(workspace)
    result = run("glossary", "import", "--dry-run", table)
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 4)
    assert state(workspace) == before


def test_refused_lines_are_named_and_the_others_taken(run: Run) -> None:
    result = run("glossary", "import", "-", "--domain", "justice", stdin="fr,sr\njuge,судија\n,суд\nloi,закон\n")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "-:2: added c0001 juge",
        "-:3: refused: there is no French designation (column fr)",
        "-:4: added c0002 loi",
    ]


def test_export_and_import_elsewhere(filled: Run, tmp_path: Path) -> None:
    for name in ("out.csv", "out.tsv"):
        assert filled("glossary", "export", "-o", tmp_path / name).exit_code == 0
        other = tmp_path / f"other-{name}"
        assert filled("init", other).exit_code == 0
        assert filled("-C", other, "glossary", "import", tmp_path / name).exit_code == 0
        assert filled("-C", other, "glossary", "export").stdout == filled("glossary", "export").stdout


def test_export_of_one_domain(filled: Run) -> None:
    assert filled("glossary", "export", "--domain", "security").stdout.count("\n") == 2
    wrong = filled("glossary", "export", "--domain", "cooking")
    assert (wrong.exit_code, wrong.stderr) == (2, "termkit: there is no domain 'cooking'; there are justice, security\n")


def test_list_filters_and_formats(filled: Run) -> None:
    assert filled("glossary", "list").stdout == (
        "c0001  justice   magistrat de liaison                 судија за везу         liaison magistrate\n"
        "c0002  justice   commission rogatoire internationale  међународна замолница  -                   proposed\n"
        "c0003  security  arme à feu                           ватрено оружје         firearm\n"
    )
    assert [
        row.split("\t")[0] for row in filled("glossary", "list", "--status", "proposed", "--format", "tsv").stdout.splitlines()
    ] == ["id", "c0002"]
    assert [row["id"] for row in json.loads(filled("glossary", "list", "--missing", "en", "--format", "json").stdout)] == [
        "c0002"
    ]


def test_stats(filled: Run) -> None:
    total = json.loads(filled("glossary", "stats", "--format", "json").stdout)["total"]
    assert total["statuses"] == {"accepted": 2, "proposed": 1, "withdrawn": 0}
    assert total["languages"]["sr"] == {"preferred": 3, "proposed": 1, "admitted": 1, "deprecated": 0, "abbreviations": 0}
    assert "justice: 2 concepts (1 accepted, 1 proposed)" in filled("glossary", "stats").stdout


def test_show_finds_nothing(filled: Run) -> None:
    result = filled("glossary", "show", "nonsense")
    assert (result.exit_code, result.stdout) == (1, "")


def test_build_says_what_it_wrote_and_what_is_stale(filled: Run, workspace: Path) -> None:
    assert filled("build", "--check").exit_code == 1
    assert list(workspace.rglob("*.mo")) == []
    built = filled("build")
    assert (built.exit_code, len(built.stdout.splitlines())) == (0, 6)
    assert "wrote locales/sr@latin/LC_MESSAGES/security.mo" in built.stdout
    assert filled("build", "--check").exit_code == 0
    filled("glossary", "edit", "c0003", "--en", "gun")
    assert filled("build", "--check").stdout.splitlines() == ["stale locales/en/LC_MESSAGES/security.mo"]


def test_quiet_says_results_only(filled: Run, table: Path) -> None:
    assert filled("-q", "glossary", "import", table).stderr == ""


BAD_FILES = {
    "missing": (None, "cannot be read: No such file or directory"),
    "empty": (b"", "is empty"),
    "binary": (b"PK\x03\x04\0\0", "is a binary file"),
    "latin": ("fr\nété\n".encode("latin-1"), "is not UTF-8"),
    "headless": (b"a,b\n1,2\n", "must be fr"),
}


@pytest.mark.parametrize("kind", BAD_FILES)
def test_bad_tables_are_one_sentence_and_change_nothing(kind: str, filled: Run, workspace: Path, tmp_path: Path) -> None:
    data, message = BAD_FILES[kind]
    path = tmp_path / f"{kind}.csv"
    if data is not None:
        path.write_bytes(data)
    before = state(workspace)
    result = filled("glossary", "import", path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert state(workspace) == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("glossary", "import", "{dir}"), "cannot tell the format"),
        (("glossary", "import", "{dir}", "--format", "csv"), "Is a directory"),
        (("glossary", "import", "x.docx"), "cannot tell the format of x.docx"),
        (("glossary", "export", "-o", "{dir}/no/../no/x.csv", "--format", "doc"), "'doc' is not one of"),
        (("glossary", "edit", "c0001"), "nothing to change"),
        (("glossary", "edit", "c0099", "--pos", "noun"), "there is no concept 'c0099'"),
        (("glossary", "edit", "c0001", "--set", "pos"), "must be like FIELD=VALUE"),
        (("glossary", "edit", "c0001", "--set", "colour=red"), "there is no field 'colour'"),
        (("glossary", "edit", "c0001", "--fr", ""), "needs a French designation"),
        (("glossary", "add", "juge", "--fr", "juge"), "given twice"),
        (("glossary", "add", "Arme à feu", "--domain", "security"), "is c0003 already"),
        (("glossary", "relate", "c0001", "broader", "c0001"), "cannot be related to itself"),
        (("glossary", "relate", "c0001", "over", "c0002"), "'over' is not one of"),
        (("glossary", "accept"), "name the concepts"),
        (("glossary", "accept", "c0001", "--lang", "de"), "unknown language 'de'"),
        (("glossary", "accept", "c0002", "--lang", "en"), "no designation in en"),
        (("glossary", "withdraw", "c0001", "--see", "c0099"), "there is no concept 'c0099'"),
        (("glossary", "list", "--missing", "klingon"), "unknown language"),
    ],
)
def test_bad_arguments_are_one_sentence_and_change_nothing(
    arguments: tuple[str, ...], message: str, filled: Run, workspace: Path, tmp_path: Path
) -> None:
    before = state(workspace)
    result = filled(*(argument.replace("{dir}", str(tmp_path)) for argument in arguments))
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert state(workspace) == before


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"nonsense",
        b'msgid "x"\nmsgstr "\n',
        b"\xff\xfe\0",
        b'msgid ""\nmsgstr "Content-Type: text/plain; charset=none\\n"\n',
    ],
)
@pytest.mark.parametrize(
    "command", [("glossary", "list"), ("glossary", "edit", "c0001", "--pos", "x"), ("build",), ("glossary", "export")]
)
def test_a_malformed_catalogue_is_one_sentence_and_nothing_is_written(
    command: tuple[str, ...], text: bytes, filled: Run, workspace: Path
) -> None:
    path = workspace / "locales" / "sr" / "LC_MESSAGES" / "justice.po"
    path.write_bytes(text)
    before = state(workspace)
    result = filled(*command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"termkit: {path}")
    assert result.stderr.count("\n") == 1
    assert state(workspace) == before


def test_the_bundled_glossary_cannot_be_edited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    from termkit.cli.frame import cli

    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(cli, ["glossary", "add", "juge", "--domain", "justice"])
    assert (result.exit_code, "read-only" in result.stderr) == (2, True)
    assert CliRunner().invoke(cli, ["build"]).exit_code == 2


def test_sort_moves_entries_and_says_so(filled: Run, workspace: Path) -> None:
    template = workspace / "glossary" / "justice.pot"
    head, first, second = template.read_text("utf-8").split("\n\n")
    template.write_text(f"{head}\n\n{second}\n{first}\n", "utf-8")
    checked = filled("glossary", "sort", "--check")
    assert (checked.exit_code, checked.stdout) == (1, "not sorted glossary/justice.pot\n")
    assert filled("glossary", "sort").stdout == "sorted glossary/justice.pot\n"
    assert template.read_text("utf-8") == f"{head}\n\n{first}\n\n{second}"
    assert filled("glossary", "sort").exit_code == 0


def test_merge_takes_a_workspace_or_a_file_and_reports_conflicts(filled: Run, workspace: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    assert filled("init", other).exit_code == 0
    table = "domain,fr,sr,en\nsecurity,arme à feu,пушка,gun\nsecurity,otage,талац,\njustice,magistrat de liaison,,\n"
    assert filled("-C", other, "glossary", "import", "-", "--format", "csv", stdin=table).exit_code == 0
    before = state(workspace)
    dry = filled("glossary", "merge", other, "--dry-run")
    assert (dry.exit_code, state(workspace)) == (1, before)
    result = filled("glossary", "merge", other)
    assert (result.exit_code, result.stdout) == (1, dry.stdout)
    assert result.stdout.splitlines() == [
        "added c0004 otage (c0002 there)",
        "conflict c0003 sr: ватрено оружје here, пушка there",
        "conflict c0003 en: firearm here, gun there",
    ]
    assert result.stderr == "1 added, 0 changed, 0 refused, 2 in conflict\n"
    again = tmp_path / "terms.csv"
    again.write_text(table, encoding="utf-8")
    settled = filled("glossary", "merge", again, "--prefer", "theirs")
    assert (settled.exit_code, "settled by theirs" in settled.stderr) == (0, True)
    assert "  sr  пушка\n" in filled("glossary", "show", "c0003").stdout


def test_merge_is_told_the_language_of_a_file_that_does_not_say(filled: Run, tmp_path: Path) -> None:
    other = tmp_path / "terms.utf8"
    other.write_text("otage\thostage\n", encoding="utf-8")
    assert filled("glossary", "merge", other, "--domain", "security").exit_code == 2
    result = filled("glossary", "merge", other, "--domain", "security", "--lang", "en")
    assert (result.exit_code, result.stdout) == (0, "added c0004 otage\n")
    assert "  en  hostage\n" in filled("glossary", "show", "c0004").stdout


def test_merge_three_ways(filled: Run, workspace: Path, tmp_path: Path) -> None:
    for name in ("base", "theirs"):
        shutil.copytree(workspace, tmp_path / name)
    filled("glossary", "edit", "c0003", "--en", "gun")
    filled("-C", tmp_path / "theirs", "glossary", "edit", "c0003", "--sr", "пушка", "--definition", "Arme.")
    result = filled("glossary", "merge", tmp_path / "theirs", "--ancestor", tmp_path / "base")
    assert (result.exit_code, result.stdout.splitlines()) == (
        0,
        ["changed c0003 definition: (none) -> Arme.", "changed c0003 sr: ватрено оружје -> пушка"],
    )


@pytest.mark.parametrize(
    ("other", "message"),
    [("nowhere", "cannot tell the format"), ("nowhere.csv", "No such file"), (".", "is a folder without a workspace")],
)
def test_what_cannot_be_merged_is_one_sentence(other: str, message: str, filled: Run, tmp_path: Path) -> None:
    result = filled("glossary", "merge", tmp_path / other)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
