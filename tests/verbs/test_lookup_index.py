"""The index of a workspace is never trusted for longer than it is true, and never needed."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from termkit.catalog import read
from termkit.lookup import stamps
from termkit.verbs import _lookup_index, lookup
from termkit.verbs._edit import edit_workspace
from termkit.verbs._layout import layout_of
from termkit.verbs._lookup_index import kept_index
from termkit.verbs.build import build
from termkit.verbs.glossary_open import open_glossary
from termkit.verbs.init import init_workspace
from termkit.workspace import Workspace
from tests.samples import GLOSSARY


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace with an index, which tests may break."""
    monkeypatch.setenv("TERMKIT_CACHE_DIR", str(tmp_path / "cache"))
    made, _ = init_workspace(tmp_path / "ws")
    edit_workspace(made, lambda _: (GLOSSARY, None))
    build(made)
    return made


@pytest.fixture
def never_scan(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reads the glossary instead of the index fails."""

    def refuse(_: object) -> None:
        pytest.fail("the glossary was read")

    monkeypatch.setattr(read, "read_catalogues", refuse)


def index_of(workspace: Workspace) -> Path:
    path = kept_index(layout_of(workspace))
    assert path is not None
    return path


def found(workspace: Workspace, query: str) -> list[str]:
    return [match.concept.id for match in lookup.lookup_in(workspace, query)]


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def serbian(workspace: Workspace) -> Path:
    return workspace.locales / "sr" / "LC_MESSAGES" / "justice.po"


@pytest.mark.usefixtures("never_scan")
@pytest.mark.parametrize("query", ["extradition", "судијама за везу", "CRI", "medjunarodna zamonlica"])
def test_build_makes_an_index_that_answers(query: str, workspace: Workspace) -> None:
    assert found(workspace, query) == [match.concept.id for match in lookup.lookup(query, GLOSSARY)]


def test_an_edit_is_seen_at_once(workspace: Workspace) -> None:
    assert found(workspace, "изручењима") == ["c0003"]
    replace_in(serbian(workspace), 'msgstr "изручење"', 'msgstr "предаја"')
    assert found(workspace, "изручењима") == []
    assert found(workspace, "предајом") == ["c0003"]


def test_an_edit_that_leaves_size_and_time_alone_is_seen(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    path = serbian(workspace)
    assert found(workspace, "суд") == ["c0013"]
    before = path.stat()
    replace_in(path, 'msgstr "суд"', 'msgstr "рад"')
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert found(workspace, "суд") == []
    assert found(workspace, "радом") == ["c0013"]


def test_files_that_have_rested_are_not_read(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamps, "GRAIN", -(10**18))
    found(workspace, "суд")
    monkeypatch.setattr(_lookup_index, "read_bytes", lambda path: pytest.fail(f"{path} was read"))
    assert found(workspace, "суд") == ["c0013"]
    path = serbian(workspace)
    os.utime(path, ns=(0, path.stat().st_mtime_ns + 1))
    with pytest.raises(pytest.fail.Exception, match="was read"):
        found(workspace, "суд")


def test_files_that_were_just_written_are_read_again(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    found(workspace, "суд")
    monkeypatch.setattr(_lookup_index, "read_bytes", lambda path: pytest.fail(f"{path} was read"))
    with pytest.raises(pytest.fail.Exception, match="was read"):
        found(workspace, "суд")


@pytest.mark.usefixtures("never_scan")
def test_a_file_that_was_only_touched_does_not_make_the_index_stale(workspace: Workspace) -> None:
    serbian(workspace).touch()
    assert found(workspace, "суд") == ["c0013"]


def test_a_domain_that_comes_and_goes_is_seen(workspace: Workspace) -> None:
    new = workspace.glossary / "customs.pot"
    new.write_text('msgctxt "c0900"\nmsgid "douane"\nmsgstr ""\n', encoding="utf-8")
    assert found(workspace, "douanes") == ["c0900"]
    new.unlink()
    assert found(workspace, "douanes") == []


def test_an_index_of_other_code_or_other_languages_is_made_anew(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_lookup_index, "knowledge", lambda *_: "other code")
    assert found(workspace, "суд") == ["c0013"]
    assert "other code" in index_of(workspace).with_suffix(".json").read_text("utf-8")


def damaged(path: Path, how: str) -> None:
    data = path.read_bytes()
    chance = random.Random(how)
    if how == "empty":
        data = b""
    elif how == "garbage":
        data = chance.randbytes(len(data))
    elif how == "halved":
        data = data[: len(data) // 2]
    elif how == "head":
        data = data[:100] + bytes(4000) + data[4100:]
    elif how == "text":
        data = data.replace(b"tribunal", b"tribanal")
    elif how == "pages":
        data = data[:8192] + chance.randbytes(len(data) - 8192)
    path.unlink()
    path.write_bytes(data)


@pytest.mark.parametrize("how", ["empty", "garbage", "halved", "head", "text", "pages"])
def test_a_damaged_index_is_as_good_as_none(how: str, workspace: Workspace) -> None:
    damaged(index_of(workspace), how)
    for query in ("tribunaux", "судовима", "CRI", "medjunarodna zamonlica", "xyzzy"):
        assert found(workspace, query) == [match.concept.id for match in lookup.lookup(query, GLOSSARY)]


@pytest.mark.parametrize("text", ["", "nonsense", "[]", "{}", '{"made_by": 1, "digests": 2, "stamps": 3}'])
def test_a_damaged_label_is_as_good_as_no_index(text: str, workspace: Workspace) -> None:
    index_of(workspace).with_suffix(".json").write_text(text, encoding="utf-8")
    assert found(workspace, "судовима") == ["c0013"]


def test_an_index_of_an_earlier_state_in_the_place_of_a_newer_one_is_noticed(workspace: Workspace) -> None:
    earlier = index_of(workspace).read_bytes()
    replace_in(serbian(workspace), 'msgstr "суд"', 'msgstr "рад"')
    build(workspace)
    assert found(workspace, "радом") == ["c0013"]
    index_of(workspace).write_bytes(earlier)
    assert found(workspace, "радом") == ["c0013"]
    assert found(workspace, "судом") == []


def test_without_a_cache_the_glossary_is_searched(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(lookup, "WORTH_AN_INDEX", 1)
    taken = tmp_path / "taken"
    taken.write_text("a file, not a folder", encoding="utf-8")
    for folder in ("", str(taken)):
        monkeypatch.setenv("TERMKIT_CACHE_DIR", folder)
        assert found(workspace, "судовима") == ["c0013"]
        build(workspace)


def test_a_small_glossary_without_index_gets_none_from_a_look_up(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    index_of(workspace).unlink()
    assert found(workspace, "судовима") == ["c0013"]
    assert not index_of(workspace).exists()
    monkeypatch.setattr(lookup, "WORTH_AN_INDEX", 1)
    assert found(workspace, "судовима") == ["c0013"]
    assert index_of(workspace).exists()


def test_a_build_may_leave_the_index_alone(workspace: Workspace) -> None:
    index_of(workspace).unlink()
    build(workspace, index=False)
    build(workspace, check=True)
    assert not index_of(workspace).exists()


def test_processes_that_edit_and_look_at_once_all_get_true_answers(workspace: Workspace) -> None:
    """While two spellings take turns in the file, each look-up finds one of them and never the other as well."""
    code = (
        "from pathlib import Path; from termkit.verbs.lookup import lookup_in; from termkit.workspace import find_workspace\n"
        f"workspace = find_workspace(Path({str(workspace.root)!r}))\n"
        "for _ in range(25):\n"
        "    hits = [m.matched for m in lookup_in(workspace, 'изручење') + lookup_in(workspace, 'предаја') if m.score == 1]\n"
        "    assert set(hits) <= {'изручење', 'предаја'}, hits\n"
        "    assert all(m.concept.preferred('sr') == m.matched for m in lookup_in(workspace, 'предаја') if m.score == 1)\n"
    )
    commands = [[sys.executable, "-c", code]] * 3
    with ThreadPoolExecutor(3) as pool:
        runs = [pool.submit(subprocess.run, command, capture_output=True, text=True, check=False) for command in commands]
        words = ["изручење", "предаја"]
        turns = 0
        while not all(run.done() for run in runs) or turns % 2:
            old, new = words[turns % 2], words[1 - turns % 2]
            edited = serbian(workspace).with_suffix(".new")
            shutil.copyfile(serbian(workspace), edited)
            replace_in(edited, f'msgstr "{old}"', f'msgstr "{new}"')
            edited.replace(serbian(workspace))
            turns += 1
    for run in runs:
        assert run.result().returncode == 0, run.result().stderr
    assert found(workspace, "изручење") == ["c0003"]
    assert found(workspace, "предаја") == []
    assert list(index_of(workspace).parent.glob(".*.tmp")) == []


def test_the_index_is_sound(workspace: Workspace) -> None:
    database = sqlite3.connect(index_of(workspace))
    assert database.execute("pragma integrity_check").fetchall() == [("ok",)]
    assert database.execute("select count(*) from concept").fetchall() == [(len(open_glossary(workspace)),)]


def test_build_says_that_there_is_no_room_for_an_index(workspace: Workspace) -> None:
    shutil.rmtree(index_of(workspace).parent)
    index_of(workspace).parent.write_text("in the way", encoding="utf-8")
    result = build(workspace)
    assert str(index_of(workspace)) in result.unindexed
    assert result.current
    assert found(workspace, "juge")


@pytest.mark.usefixtures("never_scan")
def test_the_order_of_languages_makes_no_other_index(workspace: Workspace) -> None:
    assert found(workspace._replace(languages=workspace.languages[::-1]), "juge")
