"""``termkit glossary merge``."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from termkit.cli._options import dry_run_option, file_lang_option, format_option, output_option
from termkit.cli._output import write_result
from termkit.cli._session import Session, pass_session
from termkit.cli.glossary._changes import said_of
from termkit.exchange.formats import NAMES


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
        session.workspace(), other, ancestor, domain=domain, format_=format_, lang=lang, prefer=prefer, dry_run=dry_run
    )
    merged = result.merged
    rows = [f"{change}{_there(merged.renamed.get(change.concept))}\n" for change in merged.changes]
    rows += [said_of(other, refusal) for refusal in result.refusals]
    rows += [said_of(other, notice) for notice in result.notices]
    rows += [f"{one}\n" for one in (*merged.left, *merged.conflicts)]
    write_result("".join(rows), output)
    added = sum(change.kind == "added" for change in merged.changes)
    changed = len({change.concept for change in merged.changes if change.kind == "changed"})
    refused = len(merged.left) + len(result.refusals)
    would = "would be " if dry_run else ""
    settled = f", settled by {prefer}" if prefer and merged.conflicts else ""
    counts = (f"{added} {would}added", f"{changed} {would}changed", f"{refused} {would}refused")
    session.say(f"{', '.join(counts)}, {len(merged.conflicts)} in conflict{settled}")
    if refused or (merged.conflicts and not prefer):
        raise SystemExit(1)


def _there(concept_id: str | None) -> str:
    return f" ({concept_id} there)" if concept_id else ""
