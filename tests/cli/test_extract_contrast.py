"""``extract --reference`` and ``--domain-corpus``: files or folders."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.cli.conftest import Run

PAGE = "Le traçage balistique relie une arme à une enquête. La commission parlementaire a été saisie.\n"


def candidates(run: Run, *arguments: str | Path) -> dict[str, dict[str, Any]]:
    result = run("extract", *arguments, "--explain", "--format", "json")
    assert result.exit_code == 0, result.stderr
    return {candidate["term"]: candidate["score_parts"] for candidate in json.loads(result.stdout)["candidates"]}


def test_two_sets_of_pages(tmp_path: Path, run: Run) -> None:
    page, folder = tmp_path / "page.txt", tmp_path / "corpus"
    page.write_text(PAGE, encoding="utf-8")
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text("Le traçage balistique est un sujet très fréquent ici. " * 9, encoding="utf-8")
    plain = candidates(run, page)
    assert {parts["contrast"] for parts in plain.values()} == {1.0}
    other = candidates(run, page, "--domain-corpus", folder)
    assert other["traçage balistique"]["contrast"] < 0.5
    assert other["commission parlementaire"]["contrast"] == 1.0
    own = candidates(run, page, "--reference", folder / "0.txt", "--reference", folder / "1.txt")
    assert own["traçage balistique"]["strangeness"] < plain["traçage balistique"]["strangeness"]


def test_a_corpus_that_is_not_there(tmp_path: Path, run: Run) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    for option in ("--reference", "--domain-corpus"):
        result = run("extract", page, option, tmp_path / "missing")
        assert (result.exit_code, result.stdout) == (2, "")
        assert "missing" in result.stderr
