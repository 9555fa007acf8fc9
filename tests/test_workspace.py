"""Finding the workspace and reading its settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from termkit.errors import WorkspaceError
from termkit.workspace import Workspace, bundled, find_workspace, require_writable, resolve_workspace


def workspace(folder: Path, text: str, name: str = "setup.cfg") -> Workspace:
    (folder / name).write_text(text, encoding="utf-8")
    found = find_workspace(folder)
    assert found is not None
    return found


def test_an_empty_section_is_enough(tmp_path: Path) -> None:
    found = workspace(tmp_path, "[termkit]\n")
    assert found == Workspace(tmp_path, tmp_path / "glossary", tmp_path / "locales", config=tmp_path / "setup.cfg")


def test_settings_are_read_from_cfg(tmp_path: Path) -> None:
    text = "[termkit]\nlanguages = sr\nglossary = terms\nselect = TK3, TK4\nignore =\n  TK303\n  TK304\nfail_on = error\n"
    found = workspace(tmp_path, text, "termkit.cfg")
    assert (found.languages, found.glossary, found.fail_on) == (("sr",), tmp_path / "terms", "error")
    assert (found.select, found.ignore) == (("TK3", "TK4"), ("TK303", "TK304"))


def test_settings_are_read_from_toml(tmp_path: Path) -> None:
    found = workspace(tmp_path, '[tool.termkit]\nlanguages = ["en", "sr"]\nselect = "TK3"\n', "pyproject.toml")
    assert (found.languages, found.select) == (("en", "sr"), ("TK3",))


def test_the_nearest_folder_above_counts(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert find_workspace(inner) is None
    workspace(tmp_path, "[termkit]\n")
    near = find_workspace(inner)
    assert near is not None
    assert near.root == tmp_path
    workspace(tmp_path / "a", "[termkit]\n")
    nearest = find_workspace(inner)
    assert nearest is not None
    assert nearest.root == tmp_path / "a"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("setup.cfg", "[metadata]\nname = x\n"),
        ("setup.cfg", "this is [no] configuration\n"),
        ("pyproject.toml", "[tool.other]\n"),
        ("pyproject.toml", "broken ="),
        ("pyproject.toml", 'name = "termkit"\nbroken ='),
    ],
)
def test_files_that_speak_of_other_things_are_passed_over(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert find_workspace(tmp_path) is None


@pytest.mark.parametrize(
    ("name", "text", "line", "message"),
    [
        ("setup.cfg", "[x]\n[termkit]\nlangages = sr\n", 3, "unknown setting 'langages'"),
        ("setup.cfg", "[termkit]\nlanguages = sr, de\n", 2, "unknown language 'de'"),
        ("setup.cfg", "[termkit]\nlanguages = fr\n", 2, "translated into"),
        ("setup.cfg", "[termkit]\nlanguages = sr@latin\n", 2, "sr@latin is built from sr"),
        ("setup.cfg", "[termkit]\nsource_language = en\n", 2, "from French"),
        ("setup.cfg", "[termkit]\nfail_on = panic\n", 2, "must be one of error, warning, info, never"),
        ("setup.cfg", "[termkit]\nglossary =\n", 2, "glossary is empty"),
        ("setup.cfg", "[termkit]\nrubbish\n", 2, "not a well-formed configuration"),
        ("setup.cfg", "[termkit]\nfail_on = error\nfail_on = info\n", 3, "not a well-formed configuration"),
        ("pyproject.toml", "[tool.termkit]\nglossary = 3\n", 2, "glossary must be a string"),
        ("pyproject.toml", "[tool.termkit]\nselect = [3]\n", 2, "list of strings"),
        ("pyproject.toml", "[tool.termkit]\nselect = [\n", None, "not well-formed TOML"),
    ],
)
def test_wrong_settings_are_refused(name: str, text: str, line: int | None, message: str, tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match=message) as caught:
        workspace(tmp_path, text, name)
    assert caught.value.path == str(tmp_path / name)
    assert caught.value.line == line


def test_a_settings_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "setup.cfg").write_bytes("[termkit]\nglossary = été\n".encode("latin-1"))
    with pytest.raises(WorkspaceError, match="not UTF-8"):
        find_workspace(tmp_path)


def test_a_folder_that_is_named_must_be_in_a_workspace(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="no workspace at or above"):
        resolve_workspace(tmp_path)
    with pytest.raises(WorkspaceError, match="is not a folder"):
        resolve_workspace(tmp_path / "missing")


def test_without_a_workspace_the_bundled_glossary_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = resolve_workspace()
    assert found == bundled()
    assert found.read_only
    with pytest.raises(WorkspaceError, match="read-only"):
        require_writable(found)
