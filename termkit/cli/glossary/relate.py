"""``termkit glossary relate``."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli._options import output_option
from termkit.cli._session import Session, pass_session
from termkit.cli.glossary._changes import print_changes

KINDS = ("broader", "narrower", "related", "see")


@click.command("relate")
@click.argument("concept_id", metavar="ID")
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("other_id", metavar="OTHER")
@click.option("--remove", is_flag=True, help="Take the relation back.")
@output_option
@pass_session
def command(session: Session, *, concept_id: str, kind: str, other_id: str, remove: bool, output: Path | None) -> None:
    """Say that the concept OTHER is broader or narrower than the concept ID, related to it, or one to see as well.

    The relation is written down once and shown on both.
    """
    from termkit.verbs.glossary_edit import relate

    print_changes(session, relate(session.workspace(writing=True), concept_id, kind, other_id, remove=remove), output)
