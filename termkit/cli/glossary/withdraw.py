"""``termkit glossary withdraw``."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli._options import output_option
from termkit.cli._session import Session, pass_session
from termkit.cli.glossary._changes import print_changes


@click.command("withdraw")
@click.argument("concept_id", metavar="ID")
@click.option("--see", metavar="ID", help="The concept that takes its place.")
@output_option
@pass_session
def command(session: Session, *, concept_id: str, see: str | None, output: Path | None) -> None:
    """Withdraw a concept: it stays in the files, unused, and its id is never given again."""
    from termkit.verbs.glossary_edit import withdraw

    print_changes(session, withdraw(session.workspace(writing=True), concept_id, see), output)
