"""``termkit glossary import``."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli._options import domain_option, dry_run_option, file_lang_option, format_option, output_option
from termkit.cli._output import write_result
from termkit.cli._session import Session, pass_session
from termkit.cli.glossary._changes import said_of
from termkit.exchange.formats import NAMES
from termkit.messages import gettext as _


@click.command("import")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@domain_option
@format_option(NAMES, text="Format of FILE. Default: what its name says.")
@file_lang_option
@dry_run_option
@output_option
@pass_session
def command(
    session: Session,
    *,
    file: Path,
    domain: str | None,
    format_: str | None,
    lang: str | None,
    dry_run: bool,
    output: Path | None,
) -> None:
    """Add and change concepts from FILE, saying of each line what becomes of it.

    Only a French term is required. An empty cell says nothing, unknown columns and fields become notes. Exit status 1 if a
    line is refused; the others are taken.
    """
    from termkit.verbs.glossary_import import import_file

    imported = import_file(
        session.workspace(writing=not dry_run), file, domain=domain, format_=format_, lang=lang, dry_run=dry_run
    )
    write_result("".join(said_of(file, told) for told in imported.told), output)
    taken = imported.taken
    added = sum(change.kind == "added" for change in taken.changes)
    changed = len({change.concept for change in taken.changes if change.kind == "changed"})
    if dry_run:
        counts = _("{added} would be added, {changed} would be changed, {unchanged} unchanged, {refused} would be refused")
    else:
        counts = _("{added} added, {changed} changed, {unchanged} unchanged, {refused} refused")
    session.say(counts.format(added=added, changed=changed, unchanged=taken.unchanged, refused=len(taken.refusals)))
    if taken.refusals:
        raise SystemExit(1)
