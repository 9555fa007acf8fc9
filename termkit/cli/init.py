"""``termkit init``."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli._session import Session, pass_session
from termkit.messages import gettext as _


@click.command("init")
@click.argument("directory", metavar="[DIR]", default=".", type=click.Path(path_type=Path))
@pass_session
def command(session: Session, *, directory: Path) -> None:
    """Make a new workspace with an empty glossary in DIR, by default here."""
    from termkit.verbs.init import init_workspace

    workspace = init_workspace(directory)[0]
    told = _("made a workspace in {folder}; add concepts with `termkit glossary add` or `termkit glossary import`")
    session.say(told.format(folder=workspace.root))
    session.tell_git(workspace)
