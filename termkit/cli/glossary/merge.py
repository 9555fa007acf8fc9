"""``termkit glossary merge``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from termkit.cli._options import dry_run_option, file_lang_option, format_option, output_option
from termkit.cli._output import write_result
from termkit.cli._session import Session, pass_session
from termkit.cli.glossary._changes import said_of
from termkit.exchange.formats import NAMES
from termkit.messages import gettext as _
from termkit.messages import said

if TYPE_CHECKING:
    from termkit.editing.change import Change


@click.command("merge")
@click.argument("other", metavar="OTHER", type=click.Path(path_type=Path))
@click.option(
    "--ancestor",
    metavar="BASE",
    type=click.Path(path_type=Path),
    help="The glossary that both come from: take only what changed since, deletions too.",
)
@click.option("--prefer", type=click.Choice(("ours", "theirs")), help="Who wins where both say something else.")
@click.option("--domain", metavar="DOMAIN", help="Only this domain of a workspace; of a file, that of rows that name none.")
@format_option(NAMES, text="Format of files. Default: what their names say.")
@file_lang_option
@dry_run_option
@output_option
@pass_session
def command(
    session: Session,
    *,
    other: Path,
    ancestor: Path | None,
    prefer: Literal["ours", "theirs"] | None,
    domain: str | None,
    format_: str | None,
    lang: str | None,
    dry_run: bool,
    output: Path | None,
) -> None:
    """Merge the glossary OTHER, a workspace or a file, into this one.

    A concept is known by its designations, whatever its id there. What both say differently is a conflict: it is reported,
    ours stays, and the exit status is 1, unless --prefer decides.
    """
    from termkit.verbs.glossary_merge import merge_glossary

    result = merge_glossary(
        session.workspace(writing=not dry_run),
        other,
        ancestor,
        domain=domain,
        format_=format_,
        lang=lang,
        prefer=prefer,
        dry_run=dry_run,
    )
    merged = result.merged
    rows = [f"{_told(change, merged.renamed.get(change.concept))}\n" for change in merged.changes]
    rows += [said_of(other, refusal) for refusal in result.refusals]
    rows += [said_of(other, notice) for notice in result.notices]
    rows += [f"{said(left.message)}\n" for left in merged.left]
    rows += [f"{said(conflict.message)}\n" for conflict in merged.conflicts]
    write_result("".join(rows), output)
    added = sum(change.kind == "added" for change in merged.changes)
    changed = len({change.concept for change in merged.changes if change.kind == "changed"})
    refused = len(merged.left) + len(result.refusals)
    if dry_run:
        counts = _("{added} would be added, {changed} would be changed, {refused} would be refused, {conflicts} in conflict")
    else:
        counts = _("{added} added, {changed} changed, {refused} refused, {conflicts} in conflict")
    counts = counts.format(added=added, changed=changed, refused=refused, conflicts=len(merged.conflicts))
    settled = _("{counts}, settled by {side}").format(counts=counts, side=prefer)
    session.say(settled if prefer and merged.conflicts else counts)
    if refused or (merged.conflicts and not prefer):
        raise SystemExit(1)


def _told(change: Change, id_there: str | None) -> str:
    told = said(change.message)
    return _("{change} ({id} there)").format(change=told, id=id_there) if id_there else told
