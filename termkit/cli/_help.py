"""Help pages in the user's language.

Help is written in English, in docstrings and options, and is looked up when it is shown: ``tools/update_messages.py`` takes the
texts from the commands themselves, so that they need no mark.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import click

from termkit.messages import gettext


class SpokenContext(click.Context):
    """A context whose help page is in the user's language."""

    def get_help(self) -> str:
        """The help page of the command."""
        command, options = self.command, list(options_with_help(self.command, self))
        spoken: list[click.Command | click.Option] = [command, *options]
        english = [one.help for one in spoken]
        try:
            command.help = "\n\n".join(gettext(text) for text in paragraphs(command.help or "")) or None
            for option in options:
                option.help = gettext(str(option.help))
            return super().get_help()
        finally:
            for one, text in zip(spoken, english, strict=True):
                one.help = text


def paragraphs(help_: str) -> list[str]:
    """The paragraphs of a command's help, each on one line."""
    return [" ".join(text.split()) for text in inspect.cleandoc(help_).split("\n\n") if text.strip()]


def options_with_help(command: click.Command, context: click.Context) -> Iterator[click.Option]:
    """The options of a command that say what they do."""
    return (option for option in command.get_params(context) if isinstance(option, click.Option) and option.help)
