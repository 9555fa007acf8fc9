"""The table of ``extract`` as a terminal shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "page.txt"
    file.write_text("La police a saisi des armes automatiques. Les armes automatiques sont rares.\n", encoding="utf-8")
    return file


def test_terms_are_marked_in_brackets(page: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    shown = run("extract", page, "--contexts", "2").stdout
    assert "[armes automatiques]" in shown
    assert "\x1b" not in shown


def test_terms_are_marked_by_colour_where_it_is_wanted(page: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    shown = run("extract", page, "--contexts", "2").stdout
    assert "\x1b[1;33marmes automatiques\x1b[0m" in shown
    monkeypatch.setenv("NO_COLOR", "1")
    assert "[armes automatiques]" in run("extract", page, "--contexts", "2").stdout


def test_contexts_are_bounded(page: Path, run: Run) -> None:
    result = run("extract", page, "--contexts", "6")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "0<=x<=5" in result.stderr
