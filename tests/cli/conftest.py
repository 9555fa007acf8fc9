"""A workspace to run commands in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from termkit.cli.frame import cli

Run = Callable[..., Result]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace without concepts."""
    folder = tmp_path / "ws"
    result = CliRunner().invoke(cli, ["init", str(folder)])
    assert result.exit_code == 0, result.stderr
    return folder


@pytest.fixture
def run(workspace: Path) -> Run:
    """``run("glossary", "list")`` runs a command in the workspace."""

    def runner(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(cli, ["-C", str(workspace), *map(str, arguments)], input=stdin)

    return runner
