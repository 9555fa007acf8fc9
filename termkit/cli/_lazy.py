"""A group whose commands are imported when they run, and whose help imports none of them."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from keyword import iskeyword
from typing import Any

import click

from termkit.cli._help import SpokenContext
from termkit.messages import gettext


class LazyGroup(click.Group):
    """Commands by name, each in a module of the same name that defines ``command``.

    Args:
        package: the package of the modules.
        table: command name -> one line of help, in the order of the help page.
    """

    context_class = SpokenContext

    def __init__(self, *args: Any, package: str, table: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._package = package
        self.table = table

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands that this installation has."""
        return list(filter(self._has, self.table))

    def _has(self, name: str) -> bool:
        return find_spec(self._module(name)) is not None

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in self.table or not self._has(cmd_name):
            return None
        command = import_module(self._module(cmd_name)).command
        assert isinstance(command, click.Command)
        command.context_class = SpokenContext
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from the table alone."""
        rows = [(name, gettext(self.table[name])) for name in self.list_commands(ctx)]
        if rows:
            with formatter.section(gettext("Commands")):
                formatter.write_dl(rows)

    def _module(self, name: str) -> str:
        return f"{self._package}.{name.replace('-', '_')}{'_' if iskeyword(name) else ''}"
