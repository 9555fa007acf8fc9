"""Compiled glossaries on disk: found again, never stale, never trusted when damaged."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import termkit
from termkit.matching import cache, knowledge
from termkit.matching.cache import FILES_KEPT, kept, load_index
from termkit.matching.entry import TermEntry
from termkit.model.concept import Status

ENTRIES = [
    TermEntry("c0001", "судија за везу", "sr"),
    TermEntry("c0001", "магистрат за везу", "sr", Status.DEPRECATED, domain="justice"),
    TermEntry("c0002", "МУП", "sr", forms=("МУП-а",), abbreviation=True, case_sensitive=True, proposed=True),
]


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def finds(entries: list[TermEntry], text: str, folder: Path) -> bool:
    return load_index(entries, "sr", cache_dir=folder).find(text) != []


def test_index_from_the_cache_is_the_same(tmp_path: Path) -> None:
    made = load_index(ENTRIES, "sr", cache_dir=None)
    load_index(ENTRIES, "sr", cache_dir=tmp_path)
    read = load_index(ENTRIES, "sr", cache_dir=tmp_path)
    assert len(files(tmp_path)) == 1
    assert list(read.entries) == ENTRIES
    assert dict(read.compiled.table) == dict(made.compiled.table)
    assert list(read.compiled.slots) == list(made.compiled.slots)


def test_second_run_does_not_make_it_again(tmp_path: Path) -> None:
    made: list[int] = []
    for _ in range(2):
        assert kept("number", ["one"], lambda: made.append(1) or 1, cache_dir=tmp_path) == 1
    assert made == [1]


@pytest.mark.parametrize(
    "changed",
    [
        TermEntry("c0009", "судија за везу", "sr"),
        TermEntry("c0001", "судија за везе", "sr"),
        TermEntry("c0001", "судија за везу", "sr", Status.ADMITTED),
        TermEntry("c0001", "судија за везу", "sr", forms=("судијом",)),
        TermEntry("c0001", "судија за везу", "sr", proposed=True),
        TermEntry("c0001", "судија за везу", "sr", domain="security"),
    ],
    ids=lambda entry: f"{entry.concept} {entry.text} {entry.status}",
)
def test_changed_designation_has_another_file(tmp_path: Path, changed: TermEntry) -> None:
    load_index(ENTRIES, "sr", cache_dir=tmp_path)
    assert load_index([changed, *ENTRIES[1:]], "sr", cache_dir=tmp_path).entries[0] == changed
    assert len(files(tmp_path)) == 2


@pytest.mark.parametrize(
    "change",
    [
        lambda patch: patch.setattr(sys, "version", "4.0"),
        lambda patch: patch.setattr(cache, "LAYOUT", "next"),
        lambda patch: patch.setattr(cache, "knowledge", lambda: "other code, or another lexicon"),
    ],
    ids=["Python", "layout", "code"],
)
def test_other_code_has_another_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[pytest.MonkeyPatch], None]
) -> None:
    load_index(ENTRIES, "sr", cache_dir=tmp_path)
    change(monkeypatch)
    load_index(ENTRIES, "sr", cache_dir=tmp_path)
    assert len(files(tmp_path)) == 2


def test_state_of_the_code_covers_every_module_and_the_lexicon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "matching"
    (package / "serbian" / "data").mkdir(parents=True)
    watched = [package / "index.py", package / "serbian" / "nouns.py", package / "serbian" / "data" / "SHA256SUMS"]
    for file in watched:
        file.write_text("before", encoding="utf-8")
    monkeypatch.setattr(knowledge, "_HERE", package)
    states = {state_of_the_code()}
    for file in watched:
        file.write_text("after", encoding="utf-8")
        states.add(state_of_the_code())
    monkeypatch.setattr(termkit, "__version__", "9")
    states.add(state_of_the_code())
    assert len(states) == 5


def state_of_the_code() -> str:
    """As a new process sees it."""
    knowledge._code_in.cache_clear()
    return knowledge.knowledge.__wrapped__()


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: b"",
        lambda whole: whole[:10],
        lambda whole: whole[: len(whole) // 2],
        lambda whole: whole[:-1],
        lambda whole: whole + b"\0",
        lambda whole: whole[:40] + bytes([whole[40] ^ 1]) + whole[41:],
        lambda whole: b"not a cache file at all, but longer than a digest",
    ],
    ids=["empty", "only the start", "half", "an end missing", "an end too many", "a bit", "garbage"],
)
def test_damaged_file_is_made_again(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    load_index(ENTRIES, "sr", cache_dir=tmp_path)
    [path] = files(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert finds(ENTRIES, "судије за везу", tmp_path)
    assert path.read_bytes() == whole


def test_folder_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    taken = tmp_path / "file"
    taken.write_text("not a folder", encoding="utf-8")
    assert finds(ENTRIES, "судије за везу", taken)


def test_write_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert finds(ENTRIES, "судије за везу", tmp_path)
    assert files(tmp_path) == []


def test_writers_at_the_same_time_leave_one_whole_file(tmp_path: Path) -> None:
    program = (
        "from pathlib import Path; from termkit.matching.cache import kept; import sys;"
        "[kept('big', ['same'], lambda: list(range(100_000)), cache_dir=Path(sys.argv[1])) for _ in range(5)]"
    )
    writers = [subprocess.Popen([sys.executable, "-c", program, str(tmp_path)]) for _ in range(4)]
    assert [writer.wait() for writer in writers] == [0] * 4
    assert len(files(tmp_path)) == 1
    assert kept("big", ["same"], lambda: "made again", cache_dir=tmp_path) == list(range(100_000))


def test_old_files_go_when_there_are_many(tmp_path: Path) -> None:
    for at in range(FILES_KEPT + 5):
        kept("number", [str(at)], lambda at=at: at, cache_dir=tmp_path)
        newest = max(files(tmp_path), key=lambda file: file.stat().st_mtime_ns)
        os.utime(newest, ns=(at, at))
    assert len(files(tmp_path)) == FILES_KEPT
    assert kept("number", [str(FILES_KEPT + 4)], lambda: "made again", cache_dir=tmp_path) == FILES_KEPT + 4
