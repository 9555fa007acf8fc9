"""``extract --apart``: differences that make candidates of their own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("options", "expected"),
    [((), {"enquête": 2}), (("--apart", "number"), {"enquête": 1, "enquêtes": 1}), (("--apart", "gender"), {"enquête": 2})],
)
def test_number(options: tuple[str, ...], expected: dict[str, int], tmp_path: Path, run: Run) -> None:
    page = tmp_path / "page.txt"
    page.write_text("L’enquête du juge avance. Les enquêtes avancent.\n", encoding="utf-8")
    result = run("extract", page, *options, "--format", "json")
    assert result.exit_code == 0, result.stderr
    found = {c["term"]: c["frequency"] for c in json.loads(result.stdout)["candidates"] if c["term"].rstrip("s") == "enquête"}
    assert found == expected


def test_unknown_kind(tmp_path: Path, run: Run) -> None:
    result = run("extract", tmp_path, "--apart", "colour")
    assert result.exit_code == 2
    assert "'colour' is not one of" in result.stderr
