"""``termkit glossary edit``."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli._options import output_option
from termkit.cli._session import Session, pass_session
from termkit.cli.glossary._changes import print_changes
from termkit.cli.glossary._fields import assignments, field_options, given


@click.command("edit")
@click.argument("concept_id", metavar="ID")
@field_options
@click.option("--set", "settings", multiple=True, metavar="FIELD=VALUE", help="Any other field, named as in CSV; repeatable.")
@click.option("--add", "additions", multiple=True, metavar="FIELD=VALUE", help="One more value of a field; repeatable.")
@click.option("--remove", "removals", multiple=True, metavar="FIELD=VALUE", help="One value less of a field; repeatable.")
@output_option
@pass_session
def command(
    session: Session,
    /,
    *,
    concept_id: str,
    settings: tuple[str, ...],
    additions: tuple[str, ...],
    removals: tuple[str, ...],
    output: Path | None,
    **options: str | tuple[str, ...] | None,
) -> None:
    """Change fields of a concept; an empty TEXT empties a field, and other fields stay."""
    from termkit.errors import UsageError
    from termkit.messages import Message
    from termkit.verbs.glossary_edit import edit_concept

    put = {**given(options), **{c: tuple(t for t in texts if t) for c, texts in assignments(settings).items()}}
    more, less = assignments(additions), assignments(removals)
    if not (put or more or less):
        raise UsageError(Message("nothing to change; name a field, such as --definition TEXT"))
    print_changes(session, edit_concept(session.workspace(writing=True), concept_id, put=put, more=more, less=less), output)
