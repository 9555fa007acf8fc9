"""Two people with a clone each work with the command line, and git merges entry by entry."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from termkit.cli.frame import cli
from termkit.verbs.glossary_lint import lint
from termkit.verbs.glossary_open import open_glossary
from termkit.workspace import Workspace, find_workspace
from tests.git import NOBODY, git

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

Two = tuple[Path, Path]
SERBIAN = "locales/sr/LC_MESSAGES/justice.po"


@pytest.fixture(autouse=True)
def _nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in NOBODY.items():
        if name != "LC_ALL":
            monkeypatch.setenv(name, value)


def run(folder: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(cli, ["-C", str(folder), *arguments])
    assert result.exit_code == 0, result.stderr
    return result


def add(folder: Path, *terms: str) -> None:
    for term in terms:
        said = ("--sr", "реч", "--en", "word", "--pos", "noun", "--definition", f"Définition {term}.", "--source", "Loi")
        run(folder, "glossary", "add", "--domain", "justice", "--fr", term, *said)


def commit(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "edit")


def pull(folder: Path, other: Path, *how: str) -> None:
    git(folder, "pull", "-q", *(how or ("--no-rebase",)), str(other), "main")


def opened(folder: Path) -> Workspace:
    workspace = find_workspace(folder)
    assert workspace is not None
    return workspace


def terms(folder: Path) -> set[str]:
    return {concept.preferred("fr") or "" for concept in open_glossary(opened(folder))}


def findings(folder: Path) -> set[tuple[str, str | None, str]]:
    return {(finding.code, finding.concept, str(finding.message)) for finding in lint(opened(folder)).findings}


def must_compile(folder: Path) -> None:
    if shutil.which("msgfmt"):
        for path in (folder / "locales").rglob("*.po"):
            subprocess.run(["msgfmt", "-c", "-o", os.devnull, path], check=True)


@pytest.fixture
def clones(tmp_path: Path) -> Callable[[int], Two]:
    """``clones(5)`` makes a workspace with five concepts, and two clones of it."""

    def make(concepts: int) -> Two:
        origin = tmp_path / "origin"
        git(tmp_path, "init", "-qb", "main", str(origin))
        run(tmp_path, "init", str(origin))
        add(origin, *(f"terme {number}" for number in range(concepts)))
        commit(origin)
        for name in ("first", "second"):
            git(tmp_path, "clone", "-q", str(origin), name)
        return tmp_path / "first", tmp_path / "second"

    return make


@pytest.mark.parametrize("added", [1, 5, 20])
@pytest.mark.parametrize("concepts", [0, 1, 5, 20])
def test_what_two_people_add_is_never_a_conflict(concepts: int, added: int, clones: Callable[[int], Two]) -> None:
    first, second = clones(concepts)
    add(first, *(f"mandat {number}" for number in range(added)))
    add(second, *(f"otage {number}" for number in range(added)))
    for folder in (first, second):
        commit(folder)
    wanted, known = terms(first) | terms(second), findings(first) | findings(second)
    git(first, "branch", "alone")
    pull(first, second)
    git(second, "pull", "-q", "--no-rebase", str(first), "alone")
    assert git(first, "rev-parse", "HEAD^{tree}") == git(second, "rev-parse", "HEAD^{tree}")
    assert terms(first) == wanted
    assert len(wanted) == concepts + 2 * added
    assert findings(first) <= known
    must_compile(first)


def test_the_one_who_made_the_workspace_counts_and_a_clone_does_not(clones: Callable[[int], Two], tmp_path: Path) -> None:
    first, _ = clones(0)
    add(tmp_path / "origin", "juge", "mandat")
    add(first, "otage")
    assert sorted(open_glossary(opened(tmp_path / "origin")).by_id) == ["c0001", "c0002"]
    assert len(next(iter(open_glossary(opened(first)).by_id))) == len("c042713870915")


def test_what_two_people_do_to_different_concepts_is_never_a_conflict(clones: Callable[[int], Two]) -> None:
    first, second = clones(4)
    run(first, "glossary", "edit", "c0001", "--fr", "juge", "--sr", "судија", "--definition", "Une définition.")
    run(second, "glossary", "edit", "c0002", "--fr", "mandat", "--sr", "налог", "--sr-admitted", "решење")
    run(first, "glossary", "withdraw", "c0003", "--see", "c0001")
    run(second, "glossary", "relate", "c0004", "broader", "c0002")
    for folder, word in ((first, "otage"), (second, "rançon")):
        add(folder, word)
        commit(folder)
    pull(first, second)
    glossary = open_glossary(opened(first)).by_id
    assert [glossary[i].preferred("sr") for i in ("c0001", "c0002")] == ["судија", "налог"]
    assert (glossary["c0003"].see, glossary["c0004"].broader) == ("c0001", ("c0002",))
    assert terms(first) == {"juge", "mandat", "terme 2", "terme 3", "otage", "rançon"}
    must_compile(first)


def test_a_workspace_that_nobody_told_git_what_to_ignore_in_is_no_exception(tmp_path: Path) -> None:
    git(tmp_path, "init", "-qb", "main", "first")
    first, second = tmp_path / "first", tmp_path / "second"
    (first / "setup.cfg").write_text("[termkit]\n")
    (first / "glossary").mkdir()
    add(first, "juge")
    commit(first)
    git(tmp_path, "clone", "-q", "first", "second")
    for _ in range(2):
        for folder, word in ((first, "mandat"), (second, "otage")):
            add(folder, f"{word} {len(terms(folder))}")
            commit(folder)
        pull(first, second)
        pull(second, first)
    assert terms(first) == terms(second) == {"juge", "mandat 1", "otage 1", "mandat 3", "otage 3"}


@pytest.mark.parametrize("how", ["rebase", "cherry-pick"])
def test_commits_are_replayed(how: str, clones: Callable[[int], Two]) -> None:
    first, second = clones(1)
    for folder, words in ((first, ("juge", "mandat")), (second, ("otage", "témoin"))):
        for word in words:
            add(folder, word)
            commit(folder)
    if how == "rebase":
        pull(first, second, "--rebase")
    else:
        git(first, "fetch", "-q", str(second), "main:other")
        git(first, "cherry-pick", "other~1", "other")
    assert terms(first) == {"terme 0", "juge", "mandat", "otage", "témoin"}
    must_compile(first)


def test_one_entry_on_both_sides_is_the_only_conflict(clones: Callable[[int], Two]) -> None:
    first, second = clones(5)
    for folder, word in ((first, "наша"), (second, "њихова")):
        run(folder, "glossary", "edit", "c0003", "--sr", word)
        add(folder, f"mot {word}")
        commit(folder)
    run(second, "glossary", "edit", "c0004", "--sr", "друга")
    commit(second)
    git(first, "pull", "-q", "--no-rebase", str(second), "main", status=1)
    assert git(first, "diff", "--name-only", "--diff-filter=U").split() == [SERBIAN]
    text = (first / SERBIAN).read_text(encoding="utf-8")
    conflict = text[text.index("<<<<<<< ") : text.index(">>>>>>> ")]
    assert text.count("<<<<<<< ") == 1
    assert [conflict.count(word) for word in ("msgctxt", "c0003", "наша", "њихова")] == [2, 2, 1, 1]
    assert 'msgstr "друга"' in text.replace(conflict, "")
    ours, theirs = conflict.partition("\n")[2].split("=======\n")
    (first / SERBIAN).write_text(text.replace(f"<<<<<<< ours\n{conflict.partition(chr(10))[2]}>>>>>>> theirs\n", ours))
    commit(first)
    assert len(terms(first)) == 7
    assert theirs not in (first / SERBIAN).read_text(encoding="utf-8")
    must_compile(first)


def test_it_is_registered_once_and_said_once(clones: Callable[[int], Two], monkeypatch: pytest.MonkeyPatch) -> None:
    first, _ = clones(1)
    before = git(first, "status", "--porcelain")
    told = run(first, "glossary", "edit", "c0001", "--sr", "мандат").stderr
    assert ".git/config" in told
    assert ".git/info/attributes" in told
    run(first, "glossary", "edit", "c0001", "--sr", "реч")
    assert git(first, "status", "--porcelain") == before
    assert git(first, "check-attr", "merge", SERBIAN, "glossary/justice.pot", "setup.cfg").split("\n")[:3] == [
        f"{SERBIAN}: merge: termkit",
        "glossary/justice.pot: merge: termkit",
        "setup.cfg: merge: unspecified",
    ]
    state = [(first / ".git" / name).read_bytes() for name in ("config", "info/attributes")]
    monkeypatch.setattr("termkit.verbs._git._git", lambda *_: pytest.fail("git was started"))
    assert run(first, "glossary", "edit", "c0001", "--sr", "налог").stderr == ""
    assert [(first / ".git" / name).read_bytes() for name in ("config", "info/attributes")] == state


def test_init_registers_it(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "repository")
    inside = tmp_path / "repository" / "a [new] glossary"
    assert "merge.termkit" in run(tmp_path, "init", str(inside)).stderr
    path = "a [new] glossary/glossary/justice.pot"
    assert git(tmp_path / "repository", "check-attr", "merge", path) == f"{path}: merge: termkit\n"
    assert "merge.termkit" not in run(tmp_path, "init", str(tmp_path / "elsewhere")).stderr


def test_a_second_workspace_of_a_clone_gets_lines_of_its_own(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    for name in ("one/glossaire", "glossaire"):
        assert "merge.termkit" in run(tmp_path, "init", str(tmp_path / name)).stderr
        path = f"{name}/{SERBIAN}"
        assert git(tmp_path, "check-attr", "merge", path) == f"{path}: merge: termkit\n"


def test_nothing_is_said_where_quiet_and_nothing_done_where_nothing_is_written(clones: Callable[[int], Two]) -> None:
    first, second = clones(1)
    assert run(first, "-q", "glossary", "edit", "c0001", "--sr", "мандат").stderr == ""
    assert git(first, "config", "merge.termkit.driver")
    run(second, "glossary", "sort", "--check")
    run(second, "glossary", "list")
    git(second, "config", "merge.termkit.driver", status=1)


@pytest.mark.parametrize("where", ["local", "global"])
def test_who_has_decided_otherwise_is_left_alone(
    where: str, clones: Callable[[int], Two], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = clones(1)
    config = first / ".git" / "config" if where == "local" else tmp_path / "gitconfig"
    git(first, "config", "--file", str(config), "merge.termkit.driver", "mine %A")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config) if where == "global" else os.devnull)
    before = config.read_bytes()
    assert run(first, "glossary", "edit", "c0001", "--sr", "мандат").stderr == ""
    assert config.read_bytes() == before
    assert "termkit" not in (first / ".git" / "config").read_text() or where == "local"
    attributes = first / ".git" / "info" / "attributes"
    assert not attributes.exists() or "termkit" not in attributes.read_text()


def test_it_can_be_undone_as_it_says(clones: Callable[[int], Two]) -> None:
    first, _ = clones(1)
    run(first, "glossary", "edit", "c0001", "--sr", "мандат")
    attributes = first / ".git" / "info" / "attributes"
    attributes.write_text("".join(f"# {line}\n" for line in attributes.read_text().splitlines()))
    assert run(first, "glossary", "edit", "c0001", "--sr", "налог").stderr == ""
    assert git(first, "check-attr", "merge", SERBIAN) == f"{SERBIAN}: merge: unspecified\n"


def test_work_trees_and_submodules_have_it_where_git_looks(clones: Callable[[int], Two], tmp_path: Path) -> None:
    first, second = clones(1)
    git(first, "worktree", "add", "-q", str(tmp_path / "tree"), "-b", "other")
    git(second, "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(first), "module")
    for folder in (tmp_path / "tree", second / "module"):
        assert "merge.termkit" in run(folder, "glossary", "edit", "c0001", "--sr", "мандат").stderr
        assert git(folder, "config", "merge.termkit.driver")
        assert git(folder, "check-attr", "merge", SERBIAN) == f"{SERBIAN}: merge: termkit\n"
    assert run(first, "glossary", "edit", "c0001", "--sr", "налог").stderr == ""


def _no_git(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder / "nowhere"))


def _no_repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(folder / ".git")
    (folder / ".git").mkdir()


def _lost(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(folder / ".git")
    (folder / ".git").write_text("gitdir: /nowhere/at/all\n")


def _bare(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(folder, "config", "core.bare", "true")


def _no_attributes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(folder / ".git" / "info")
    (folder / ".git" / "info").write_text("")


def _locked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".git" / "config.lock").write_text("")


@pytest.mark.parametrize("broken", [_no_git, _no_repository, _lost, _bare, _no_attributes, _locked])
def test_an_edit_never_fails_for_it(
    broken: Callable[[Path, pytest.MonkeyPatch], None], clones: Callable[[int], Two], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _ = clones(1)
    with monkeypatch.context() as patch:
        broken(first, patch)
        assert run(first, "glossary", "edit", "c0001", "--sr", "мандат").stderr == ""
    assert open_glossary(opened(first)).by_id["c0001"].preferred("sr") == "мандат"


@pytest.mark.parametrize("termkit", ["", "#!/bin/sh\nexit 2\n"], ids=["is gone", "fails"])
def test_where_termkit_is_of_no_help_git_merges_as_it_does_by_itself(
    termkit: str, clones: Callable[[int], Two], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = clones(1)
    monkeypatch.setattr("sys.executable", str(tmp_path / "it's gone" / "100%" / "python"))
    for folder, word in ((first, "juge"), (second, "otage")):
        add(folder, word)
        commit(folder)
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("git", "sh"):
        (programs / name).symlink_to(shutil.which(name) or "")
    if termkit:
        (programs / "termkit").write_text(termkit)
        (programs / "termkit").chmod(0o755)
    monkeypatch.setenv("PATH", str(programs))
    git(first, "pull", "-q", "--no-rebase", str(second), "main", status=1)
    assert "<<<<<<< " in (first / SERBIAN).read_text(encoding="utf-8")


class TestCommand:
    """``termkit glossary merge-driver`` by itself."""

    @staticmethod
    def merged(folder: Path, base: bytes, ours: bytes, theirs: bytes) -> tuple[Result, bytes]:
        paths = [folder / name for name in ("base", "ours", "theirs")]
        for path, data in zip(paths, (base, ours, theirs), strict=True):
            path.write_bytes(data)
        result = CliRunner().invoke(cli, ["glossary", "merge-driver", "--path", "x.po", *map(str, paths)])
        return result, paths[1].read_bytes()

    ENTRIES = tuple(f'msgid "{word}"\nmsgstr "{word}"\n'.encode() for word in ("a", "b", "c"))

    def test_it_merges_entries(self, tmp_path: Path) -> None:
        a, b, c = self.ENTRIES
        result, data = self.merged(tmp_path, a, a + b"\n" + b, a + b"\n" + c)
        assert (result.exit_code, result.stderr, data) == (0, "", b"\n".join((a, b, c)))

    def test_lines_of_one_entry_merge_as_git_merges_them(self, tmp_path: Path) -> None:
        base, ours, theirs = (
            f'# {note}\n#. x\n#. y\n#. z\nmsgid "a"\nmsgstr "{said}"\n\n{more}'.encode()
            for note, said, more in (
                ("one", "a", ""),
                ("two", "a", 'msgid "b"\nmsgstr ""\n'),
                ("one", "A", 'msgid "c"\nmsgstr ""\n'),
            )
        )
        result, data = self.merged(tmp_path, base, ours, theirs)
        assert (result.exit_code, data) == (0, ours.replace(b'msgstr "a"', b'msgstr "A"') + b'\nmsgid "c"\nmsgstr ""\n')

    def test_it_says_which_entry_is_in_conflict(self, tmp_path: Path) -> None:
        a = self.ENTRIES[0]
        result, _ = self.merged(tmp_path, a, a.replace(b'msgstr "a', b'msgstr "1'), a.replace(b'msgstr "a', b'msgstr "2'))
        assert (result.exit_code, result.stderr) == (1, "x.po: both sides changed a\n")

    def test_what_is_no_catalogue_is_merged_as_git_does(self, tmp_path: Path) -> None:
        result, data = self.merged(tmp_path, b"1\n2\n3\n4\n", b"0\n1\n2\n3\n4\n", b"1\n2\n3\n4\n5\n")
        assert (result.exit_code, data) == (0, b"0\n1\n2\n3\n4\n5\n")
        result, data = self.merged(tmp_path, b"1\n", b"2\n", b"3\n")
        assert (result.exit_code, data) == (1, b"<<<<<<< ours\n2\n=======\n3\n>>>>>>> theirs\n")

    def test_what_git_cannot_merge_either_is_refused_and_left(self, tmp_path: Path) -> None:
        result, data = self.merged(tmp_path, b"\0", b"1\0", b"2\0")
        assert (result.exit_code, data) == (2, b"1\0")
        assert "x.po: is a binary file" in result.stderr

    def test_an_entry_that_git_would_put_in_twice_is_a_conflict(self, tmp_path: Path) -> None:
        entries = [f'msgctxt "c{n:04}"\nmsgid "{n}"\nmsgstr ""\n\n'.encode() for n in range(2, 9)]
        ours, theirs = (f'msgctxt "c0001"\nmsgid "{word}"\nmsgstr ""\n\n'.encode() for word in ("juge", "otage"))
        base = b"".join(entries)
        result, data = self.merged(tmp_path, base, ours + base, base + theirs)
        assert (result.exit_code, data.count(b"<<<<<<< ")) == (1, 1)
        assert (ours.strip() in data, theirs.strip() in data) == (True, True)
