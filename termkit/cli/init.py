"""``termkit init``."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli._session import Session, pass_session


@click.command("init")
@click.argument("directory", metavar="[DIR]", default=".", type=click.Path(path_type=Path))
@pass_session
def command(session: Session, *, directory: Path) -> None:
    """Make a new workspace with an empty glossary in DIR, by default here."""
    from termkit.verbs.init import init_workspace

    workspace, _ = init_workspace(directory)
    session.say(f"made a workspace in {workspace.root}; add concepts with `termkit glossary add` or `termkit glossary import`")
