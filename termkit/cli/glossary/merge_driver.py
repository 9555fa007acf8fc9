"""``termkit glossary merge-driver``."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli._session import Session, pass_session
from termkit.messages import gettext as _
from termkit.messages import said


@click.command("merge-driver")
@click.argument("base", metavar="BASE", type=click.Path(path_type=Path))
@click.argument("ours", metavar="OURS", type=click.Path(path_type=Path))
@click.argument("theirs", metavar="THEIRS", type=click.Path(path_type=Path))
@click.option("--path", metavar="PATH", type=click.Path(path_type=Path), help="What messages call the file.")
@click.option("--marker-size", metavar="N", type=click.IntRange(1), default=7, help="Length of the markers of conflicts.")
@pass_session
def command(session: Session, *, base: Path, ours: Path, theirs: Path, path: Path | None, marker_size: int) -> None:
    """Merge a catalogue entry by entry, as git asks its merge drivers to; the result is written over OURS.

    Commands that write to the glossary register it with the clone of git that they work in. Exit status 1 if both sides changed
    one entry: it stands in OURS twice, between git's markers.
    """
    from termkit.verbs.glossary_merge_driver import merge_for_git

    result = merge_for_git(base, ours, theirs, path=path, marker_size=marker_size)
    for conflict in result.conflicts:
        session.say(_("{path}: both sides changed {entry}").format(path=path or ours, entry=said(conflict)))
    if not result.clean:
        raise SystemExit(1)
