"""``termkit glossary sort``."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli._options import output_option
from termkit.cli._output import write_result
from termkit.cli._paths import shown
from termkit.cli._session import Session, pass_session
from termkit.messages import gettext as _


@click.command("sort")
@click.option("--check", is_flag=True, help="Write nothing; exit status 1 if a file is not sorted.")
@output_option
@pass_session
def command(session: Session, *, check: bool, output: Path | None) -> None:
    """Sort the concepts of each file by id; every entry keeps its lines."""
    from termkit.verbs.glossary_sort import sort_glossary

    workspace = session.workspace(writing=not check)
    unsorted = sort_glossary(workspace, check=check)
    row = _("not sorted {path}") if check else _("sorted {path}")
    write_result("".join(row.format(path=shown(path, workspace.root)) + "\n" for path in unsorted), output)
    if not unsorted:
        session.say(_("everything is sorted"))
    elif check:
        raise SystemExit(1)
