"""``termkit glossary add``."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli._options import output_option
from termkit.cli._session import Session, pass_session
from termkit.cli.glossary._changes import print_changes
from termkit.cli.glossary._fields import assignments, field_options, given


@click.command("add")
@click.argument("term", metavar="[TERM]", required=False)
@field_options
@click.option("--set", "settings", multiple=True, metavar="FIELD=VALUE", help="Any other field, named as in CSV; repeatable.")
@click.option("--homonym", is_flag=True, help="Allow a French designation that another concept of the domain has.")
@output_option
@pass_session
def command(
    session: Session,
    /,
    *,
    term: str | None,
    settings: tuple[str, ...],
    homonym: bool,
    output: Path | None,
    **options: str | tuple[str, ...] | None,
) -> None:
    """Add a concept; TERM is its preferred French designation.

    The domain may be left out where the workspace has only one.
    """
    from termkit.errors import UsageError
    from termkit.messages import Message
    from termkit.verbs.glossary_edit import add_concept

    values = {**given(options), **assignments(settings)}
    if term is not None:
        if "fr" in values:
            raise UsageError(Message("the French designation is given twice: as TERM and with --fr"))
        values["fr"] = (term,)
    if "domain" not in values and len(session.glossary().domains) == 1:
        values["domain"] = session.glossary().domains
    print_changes(session, add_concept(session.workspace(writing=True), values, homonym=homonym), output)
