"""What every command knows: the global options, the workspace and its glossary."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.messages import gettext as _

if TYPE_CHECKING:
    from termkit.model.glossary import Glossary
    from termkit.workspace import Workspace


@dataclass
class Session:
    """The global options; workspace and glossary are opened when first asked for, once.

    ``verbosity`` is 0 by default, below with ``-q``, above with ``-v``. ``color`` is whether standard output takes colour.
    """

    directory: Path | None = None
    verbosity: int = 0
    color: bool = False
    _workspace: Workspace | None = field(default=None, repr=False)
    _glossary: Glossary | None = field(default=None, repr=False)

    def workspace(self, *, writing: bool = False) -> Workspace:
        """The workspace that the command works in; the bundled one, read-only, where there is none.

        A command that is ``writing`` to the glossary has git told how to merge it.
        """
        from termkit.workspace import resolve_workspace

        if self._workspace is None:
            self._workspace = resolve_workspace(self.directory)
        if writing:
            self.tell_git(self._workspace)
        return self._workspace

    def tell_git(self, workspace: Workspace) -> None:
        """Have the clone of git that a workspace is in merge its catalogues entry by entry; says so the first time."""
        from termkit.verbs.merge_driver_register import register_merge_driver

        registered = register_merge_driver(workspace)
        if registered:
            told = _(
                "git will merge this glossary entry by entry: merge.termkit is in {config}, "
                "the files that it is for are in {attributes}; to undo it, put # before these lines"
            )
            self.say(told.format(config=registered.config, attributes=registered.attributes))

    def glossary(self) -> Glossary:
        """The glossary of the workspace."""
        from termkit.verbs.glossary_kept import open_kept_glossary

        if self._glossary is None:
            self._glossary = open_kept_glossary(self.workspace())
        return self._glossary

    def say(self, message: str) -> None:
        """Tell the user on standard error what was done, unless ``-q``."""
        if self.verbosity >= 0:
            click.echo(message, err=True)

    def detail(self, message: str) -> None:
        """Tell the user more, with ``-v`` only."""
        if self.verbosity > 0:
            click.echo(message, err=True)


pass_session = click.make_pass_decorator(Session, ensure=True)
