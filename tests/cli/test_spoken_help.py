"""Help pages are in the user's language."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from termkit.cli._help import options_with_help, paragraphs
from termkit.cli._lazy import LazyGroup
from termkit.cli.frame import cli
from termkit.messages import gettext
from tests.conftest import Speak


def commands(command: click.Command = cli, names: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield names
    if isinstance(command, LazyGroup):
        context = click.Context(command)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from commands(below, (*names, name))


def command_at(names: tuple[str, ...]) -> click.Command:
    command: click.Command | None = cli
    for name in names:
        assert isinstance(command, LazyGroup)
        command = command.get_command(click.Context(command), name)
    assert command is not None
    return command


def shown(*names: str) -> str:
    return CliRunner().invoke(cli, [*names, "--help"], prog_name="termkit").stdout


def flat(text: str) -> str:
    """A text without its blanks: help is wrapped behind hyphens, too."""
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("lang", ["en", "fr", "sr", "sr@latin"])
@pytest.mark.parametrize("names", list(commands()), ids=" ".join)
def test_every_text_is_said(names: tuple[str, ...], lang: str, speak: Speak) -> None:
    speak(lang)
    command = command_at(names)
    texts = [*paragraphs(command.help or ""), *(str(o.help) for o in options_with_help(command, click.Context(command)))]
    texts += command.table.values() if isinstance(command, LazyGroup) else ()
    page = flat(shown(*names))
    assert texts
    assert [text for text in texts if flat(gettext(text)) not in page] == []
    assert all((gettext(text) == text) == (lang == "en") for text in texts)


@pytest.mark.parametrize(
    ("lang", "usage", "default"),
    [
        ("en", "Usage: termkit lookup [OPTIONS]", "[default: 10; x>=1]"),
        ("fr", "Utilisation\u00a0: termkit lookup [OPTIONS]", "[par défaut\u00a0: 10; x>=1]"),
        ("sr", "Употреба: termkit lookup [OPTIONS]", "[подразумева се: 10; x>=1]"),
    ],
)
def test_what_click_says_is_said_as_well(lang: str, usage: str, default: str, speak: Speak) -> None:
    speak(lang)
    page = shown("lookup")
    assert page.startswith(usage)
    assert flat(default) in flat(page)


def test_help_is_english_again_for_the_next_who_asks(speak: Speak) -> None:
    english = shown("lookup")
    speak("fr")
    assert shown("lookup") != english
    speak("en")
    assert shown("lookup") == english
