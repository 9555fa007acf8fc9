"""A glossary that is kept is the one in the catalogues, whatever has happened to these."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from termkit.catalog.read import read_catalogues
from termkit.errors import CatalogError
from termkit.model.glossary import Glossary
from termkit.verbs import glossary_kept
from termkit.verbs._indexes import Indexes
from termkit.verbs.glossary_kept import open_kept_glossary
from termkit.verbs.glossary_open import open_glossary
from termkit.workspace import Workspace, resolve_workspace

ROOT = Path(__file__).parents[2]


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setenv("TERMKIT_CACHE_DIR", str(tmp_path / "cache"))
    shutil.copytree(ROOT / "glossary", tmp_path / "glossary")
    shutil.copytree(ROOT / "locales", tmp_path / "locales")
    (tmp_path / "termkit.cfg").write_text("[termkit]\nlanguages = sr, en\n", encoding="utf-8")
    return resolve_workspace(tmp_path)


def same(one: Glossary, other: Glossary) -> bool:
    return list(one) == list(other) and dict(one.by_id) == dict(other.by_id) and one.languages == other.languages


def catalogue(workspace: Workspace) -> Path:
    return workspace.locales / "sr" / "LC_MESSAGES" / "justice.po"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_kept_glossary_is_the_one_in_the_catalogues(workspace: Workspace) -> None:
    for _ in range(2):
        assert same(open_kept_glossary(workspace), open_glossary(workspace))


def test_second_run_does_not_read_the_catalogues(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    first = list(open_kept_glossary(workspace))
    monkeypatch.setattr("termkit.catalog.read.read_catalogues", None)
    assert list(open_kept_glossary(workspace)) == first


def test_edit_that_leaves_size_and_time_alone_is_seen(workspace: Workspace) -> None:
    open_kept_glossary(workspace)
    path = catalogue(workspace)
    before = path.stat()
    change(path, "тужилац", "тужилаш")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    glossary = open_kept_glossary(workspace)
    assert same(glossary, open_glossary(workspace))
    assert any(entry.text.startswith("тужилаш") for entry in Indexes(glossary)["sr"].entries)


def test_other_code_reads_the_catalogues_again(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    open_kept_glossary(workspace)
    monkeypatch.setattr(glossary_kept, "knowledge", lambda *folders: "other code")
    monkeypatch.setattr("termkit.catalog.read.read_catalogues", None)
    with pytest.raises(TypeError):
        open_kept_glossary(workspace)


def test_damaged_file_is_made_again(workspace: Workspace, tmp_path: Path) -> None:
    open_kept_glossary(workspace)
    [kept] = (tmp_path / "cache" / "glossary").iterdir()
    kept.write_bytes(kept.read_bytes()[:-3])
    assert same(open_kept_glossary(workspace), open_glossary(workspace))


def test_write_between_digest_and_reading_keeps_nothing_under_the_old_name(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def read_after_a_write(layout: object) -> object:
        change(catalogue(workspace), "тужилац", "тужилаш")
        return read_catalogues(layout)  # type: ignore[arg-type]

    monkeypatch.setattr("termkit.catalog.read.read_catalogues", read_after_a_write)
    assert same(open_kept_glossary(workspace), open_glossary(workspace))
    assert not (tmp_path / "cache" / "glossary").exists()


def test_malformed_catalogue_is_refused_though_a_good_one_was_kept(workspace: Workspace) -> None:
    open_kept_glossary(workspace)
    with catalogue(workspace).open("a", encoding="utf-8") as file:
        file.write("no PO\n")
    with pytest.raises(CatalogError):
        open_kept_glossary(workspace)


def test_indexes_of_a_kept_glossary_have_the_same_designations(workspace: Workspace) -> None:
    for lang in ("fr", "sr", "en"):
        kept, read = Indexes(open_kept_glossary(workspace))[lang], Indexes(open_glossary(workspace))[lang]
        assert list(kept.entries) == list(read.entries)


def test_edited_glossary_is_no_longer_the_kept_one(workspace: Workspace) -> None:
    kept = open_kept_glossary(workspace)
    edited = replace(kept, concepts=tuple(kept)[:3])
    assert kept.state is not None
    assert edited.state is None
    assert list(edited.by_id.values()) == list(edited)
    assert {entry.concept for entry in Indexes(edited)["sr"].entries} <= set(edited.by_id)
