"""``termkit glossary sort``."""

from __future__ import annotations

import click

from termkit.cli._output import write_result
from termkit.cli._paths import shown
from termkit.cli._session import Session, pass_session


@click.command("sort")
@click.option("--check", is_flag=True, help="Write nothing; exit status 1 if a file is not sorted.")
@pass_session
def command(session: Session, *, check: bool) -> None:
    """Sort the concepts of each file by id; every entry keeps its lines."""
    from termkit.verbs.glossary_sort import sort_glossary

    workspace = session.workspace()
    unsorted = sort_glossary(workspace, check=check)
    write_result("".join(f"{'not sorted' if check else 'sorted'} {shown(path, workspace.root)}\n" for path in unsorted))
    if not unsorted:
        session.say("everything is sorted")
    elif check:
        raise SystemExit(1)
