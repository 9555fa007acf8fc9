"""``termkit build``."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli._options import output_option
from termkit.cli._output import write_result
from termkit.cli._paths import shown
from termkit.cli._session import Session, pass_session
from termkit.messages import gettext as _


@click.command("build")
@click.option("--check", is_flag=True, help="Write nothing; exit status 1 if a catalogue is missing or out of date.")
@click.option("--index/--no-index", default=True, help="Index the glossary for look-ups as well, which is the default.")
@output_option
@pass_session
def command(session: Session, *, check: bool, index: bool, output: Path | None) -> None:
    """Compile the glossary to .mo catalogues, one for each domain and language, sr@latin included."""
    from termkit.verbs.build import build

    workspace = session.workspace()
    result = build(workspace, check=check, index=index)
    row = _("stale {path}") if check else _("wrote {path}")
    write_result("".join(row.format(path=shown(path, workspace.root)) + "\n" for path in result.stale), output)
    if not result.stale:
        current = _("{number} catalogues are up to date").format(number=len(result.current))
        session.say(current if result.current else _("nothing to build"))
    if result.unindexed:
        told = _("look-ups will read the catalogues, their index cannot be written: {reason}")
        session.say(told.format(reason=result.unindexed))
    if check and result.stale:
        raise SystemExit(1)
