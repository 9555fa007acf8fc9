"""Compiled glossaries on disk: found again, never stale, never trusted when damaged."""

from __future__ import annotations

from pathlib import Path

from termkit.matching.cache import load_index
from termkit.matching.entry import TermEntry

ENTRIES = [TermEntry("c0001", "судија за везу", "sr")]


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_index_from_the_cache_finds_the_same(tmp_path: Path) -> None:
    made = load_index(ENTRIES, "sr", cache_dir=tmp_path)
    read = load_index(ENTRIES, "sr", cache_dir=tmp_path)
    assert len(files(tmp_path)) == 1
    assert read.find("Судијама за везу.") == made.find("Судијама за везу.") != []


def test_another_glossary_has_another_file(tmp_path: Path) -> None:
    load_index(ENTRIES, "sr", cache_dir=tmp_path)
    other = load_index([TermEntry("c0001", "изручење", "sr")], "sr", cache_dir=tmp_path)
    assert len(files(tmp_path)) == 2
    assert other.find("о изручењу") != []


def test_damaged_file_is_made_again(tmp_path: Path) -> None:
    load_index(ENTRIES, "sr", cache_dir=tmp_path)
    [path] = files(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert load_index(ENTRIES, "sr", cache_dir=tmp_path).find("судије за везу") != []
    assert path.read_bytes() == whole


def test_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    taken = tmp_path / "file"
    taken.write_text("not a folder", encoding="utf-8")
    assert load_index(ENTRIES, "sr", cache_dir=taken).find("судије за везу") != []
