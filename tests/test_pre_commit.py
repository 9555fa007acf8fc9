"""The hooks for pre-commit call commands that there are."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from termkit.cli.frame import cli

HOOKS = Path(__file__).parents[1] / ".pre-commit-hooks.yaml"


@pytest.mark.parametrize("entry", re.findall(r"^  entry: (.+)$", HOOKS.read_text(encoding="utf-8"), re.MULTILINE))
def test_entry_is_a_command(entry: str) -> None:
    program, *arguments = shlex.split(entry)
    assert program == "termkit"
    assert CliRunner().invoke(cli, [*arguments, "--help"]).exit_code == 0
