"""Entries on disk: what was put is answered, what was damaged is not, and the file stays within its bound."""

from __future__ import annotations

import multiprocessing
import os
import random
import sqlite3
from pathlib import Path

import pytest

from termkit.nlp import store as store_module
from termkit.nlp.store import DAY, Store

MOST = 1 << 30


def key(number: int) -> bytes:
    return number.to_bytes(8, "big")


def noise(size: int, seed: int = 0) -> bytes:
    return random.Random(seed).randbytes(size)


def test_what_was_put_is_answered(tmp_path: Path) -> None:
    store = Store(tmp_path / "deep" / "down" / "store.sqlite", MOST)
    entries = {key(n): noise(n, n) for n in range(1200)}
    store.put(entries)
    assert store.get(entries) == entries
    assert store.get([key(5), b"unknown"]) == {key(5): entries[key(5)]}


def test_nothing_is_made_for_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path / "store.sqlite", MOST)
    store.put({})
    assert store.get([key(1)]) == {}
    assert list(tmp_path.iterdir()) == []


def test_damaged_entry_is_not_answered_and_made_again(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    store = Store(path, MOST)
    store.put({key(1): b"one", key(2): b"two"})
    with sqlite3.connect(path) as file:
        file.execute("UPDATE entries SET body = ? WHERE key = ?", (b"other", key(1)))
    file.close()
    assert store.get([key(1), key(2)]) == {key(2): b"two"}
    store.put({key(1): b"one"})
    assert store.get([key(1)]) == {key(1): b"one"}


@pytest.mark.parametrize("damage", ["header", "middle", "half", "empty"])
def test_damaged_file_is_made_anew(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "store.sqlite"
    entries = {key(n): noise(3000, n) for n in range(50)}
    Store(path, MOST).put(entries)
    whole = path.read_bytes()
    half = len(whole) // 2
    path.write_bytes(
        {
            "header": b"nonsense" + whole[8:],
            "middle": whole[:4096] + noise(len(whole) - 4096),
            "half": whole[:half],
            "empty": b"",
        }[damage]
    )
    found = Store(path, MOST).get(entries)
    assert found.items() <= entries.items()
    for _ in range(2):  # the first attempt may have to remove the file
        Store(path, MOST).put(entries)
    assert Store(path, MOST).get(entries) == entries


def test_file_stays_within_its_bound_and_drops_what_was_not_used_longest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "store.sqlite"
    store = Store(path, most=1_000_000)
    day = 100 * DAY
    for n in range(300):
        monkeypatch.setattr(store_module.time, "time", lambda day=day + n * DAY: day)
        store.put({key(n): noise(10_000, n)})
        assert store.get([key(0)]), "used every day"
        assert path.stat().st_size < 1_200_000
    kept = [n for n in range(300) if store.get([key(n)])]
    assert 60 < len(kept) < 100
    assert kept == [0, *range(301 - len(kept), 300)]


def test_folder_that_cannot_be_used_is_done_without(tmp_path: Path) -> None:
    taken = tmp_path / "file"
    taken.write_text("not a folder", encoding="utf-8")
    store = Store(taken / "store.sqlite", MOST)
    store.put({key(1): b"one"})
    assert store.get([key(1)]) == {}


def write(path: Path, number: int) -> None:
    """What each of several writers does."""
    for n in range(40):
        Store(path, MOST).put({key(1000 * number + n): noise(500, n)})


def test_several_writers_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=write, args=(path, number)) for number in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    expected = {key(1000 * number + n): noise(500, n) for number in range(3) for n in range(40)}
    assert [writer.exitcode for writer in writers] == [0, 0, 0]
    assert Store(path, MOST).get(expected) == expected


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_file_that_must_not_be_written_is_still_read(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    Store(path, MOST).put({key(1): b"one"})
    path.chmod(0o400)
    assert Store(path, MOST).get([key(1)]) == {key(1): b"one"}
