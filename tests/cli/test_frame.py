"""The frame: global options, help, and how everything that goes wrong ends."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import termkit
from termkit.cli import main
from termkit.cli.frame import COMMANDS, cli
from termkit.cli.glossary import COMMANDS as GLOSSARY_COMMANDS
from termkit.errors import CatalogError

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """``termkit rules`` raises what is put into the list."""
    errors: list[BaseException] = []

    @click.command("rules")
    def command() -> None:
        raise errors[0]

    monkeypatch.setattr(import_module("termkit.cli.rules"), "command", command)
    return errors


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        (CatalogError("is empty", path="a.po", line=3), 2, "termkit: a.po:3: is empty\n"),
        (click.ClickException("No such thing."), 2, "termkit: no such thing\n"),
        (PermissionError(13, "Permission denied", "x.txt"), 2, "termkit: x.txt: Permission denied\n"),
        (KeyboardInterrupt(), 130, "termkit: interrupted\n"),
        (SystemExit(1), 1, ""),
        (click.exceptions.Exit(1), 1, ""),
    ],
)
def test_what_goes_wrong_is_one_sentence_and_a_status(
    error: BaseException, status: int, message: str, failing: list[BaseException]
) -> None:
    failing.append(error)
    result = CliRunner().invoke(cli, ["rules"])
    assert (result.exit_code, result.stderr.lstrip("\n"), result.stdout) == (status, message, "")


def test_a_mistake_of_ours_is_not_a_finding(failing: list[BaseException]) -> None:
    failing.append(RuntimeError("oops"))
    result = CliRunner().invoke(cli, ["rules"])
    assert result.exit_code == 2
    assert "RuntimeError: oops" in result.stderr
    assert "please report it" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["frobnicate"], "termkit: no such command 'frobnicate'; see `termkit --help`\n"),
        (["--loud"], "termkit: no such option '--loud'; see `termkit --help`\n"),
        (["rules", "--loud"], "termkit: no such option '--loud'; see `termkit rules --help`\n"),
        (["-C", "/does/not/exist", "glossary", "list"], "termkit: /does/not/exist is not a folder\n"),
        (["glossary", "show"], "termkit: missing argument 'ID|TERM'; see `termkit glossary show --help`\n"),
    ],
)
def test_wrong_usage_is_one_sentence(arguments: list[str], message: str) -> None:
    result = CliRunner().invoke(cli, arguments)
    assert (result.exit_code, result.stderr) == (2, message)


@pytest.mark.parametrize("arguments", [["rules"], ["glossary", "list"], ["frobnicate"]])
def test_garbage_collection_is_left_as_it_was_found(arguments: list[str]) -> None:
    before = gc.get_threshold()
    CliRunner().invoke(cli, arguments)
    assert (gc.isenabled(), gc.get_threshold()) == (True, before)


def test_without_a_command_the_help_is_shown() -> None:
    result = CliRunner().invoke(cli, [])
    assert result.exit_code == 2
    assert "Usage: termkit" in result.stderr


def test_the_version() -> None:
    assert CliRunner().invoke(cli, ["--version"]).stdout == f"termkit {termkit.__version__}\n"


def test_main_leaves_with_the_status() -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0


@pytest.mark.parametrize(("table", "group"), [(COMMANDS, ()), (GLOSSARY_COMMANDS, ("glossary",))])
def test_every_command_that_is_there_is_listed_and_has_help(table: dict[str, str], group: tuple[str, ...]) -> None:
    listing = CliRunner().invoke(cli, [*group, "--help"]).stdout
    for name, text in table.items():
        result = CliRunner().invoke(cli, [*group, name, "--help"])
        assert (f"  {name} " in listing) == (result.exit_code == 0), name
        if result.exit_code == 0:
            assert text in " ".join(listing.split())
            assert result.stdout.startswith("Usage: termkit")


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, **environment}
    return subprocess.run([sys.executable, "-m", "termkit", *arguments], cwd=ROOT, capture_output=True, env=env, check=False)


def test_output_is_utf8_whatever_the_locale() -> None:
    result = run("--help", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert result.returncode == 0
    listed = run("glossary", "list", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (listed.returncode, listed.stderr) == (0, b"")
    listed.stdout.decode("utf-8")


def test_a_closed_pipe_is_no_crash() -> None:
    code = "import sys; sys.stdout = open('/dev/full', 'w'); from termkit.cli import main; main(['--help'])"
    if Path("/dev/full").exists():
        full = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
        assert (full.returncode, full.stderr) == (2, "termkit: No space left on device\n")
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as stream:
        closed = subprocess.run(
            [sys.executable, "-m", "termkit", "--help"], cwd=ROOT, stdout=stream, stderr=subprocess.PIPE, check=False
        )
    assert (closed.returncode, closed.stderr) == (141, b"")
