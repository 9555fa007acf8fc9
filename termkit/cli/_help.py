"""Help pages in the user's language.

Help is written in English, in docstrings and options, and is looked up when it is shown: ``tools/update_messages.py`` takes the
texts from the commands themselves, so that they need no mark.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click

from termkit.messages import N_, gettext

HEADINGS = (N_("Usage:"), N_("Options"), N_("Commands"))
"""What click says on help pages."""

_DEFAULT = re.compile(r"(?<=\[)default: ([^;\]]+)")


class SpokenFormatter(click.HelpFormatter):
    """Writes click's own words in the user's language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how a command is called."""
        super().write_usage(prog, args, f"{gettext('Usage:')} " if prefix is None else prefix)

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """Open a section with a heading."""
        with super().section(gettext(name)):
            yield

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write options or commands with what they do."""
        template = gettext("default: {default}")
        said = [(name, _DEFAULT.sub(lambda found: template.format(default=found[1]), text)) for name, text in rows]
        super().write_dl(said, col_max, col_spacing)


class SpokenContext(click.Context):
    """A context whose help page is in the user's language."""

    formatter_class = SpokenFormatter

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
