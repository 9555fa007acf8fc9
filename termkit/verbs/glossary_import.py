"""Takes a file into the glossary."""

from __future__ import annotations

from pathlib import Path

from termkit.editing.take import Taken, take
from termkit.exchange.formats import read_records
from termkit.verbs._edit import edit_workspace
from termkit.workspace import Workspace


def import_file(
    workspace: Workspace, path: Path, *, domain: str | None = None, format_: str | None = None, dry_run: bool = False
) -> Taken:
    """Add and change concepts from a file.

    Args:
        workspace: where to.
        path: the file.
        domain: the domain of rows that name none.
        format_: the name of its format; by default the end of the file's name tells.
        dry_run: only say what would change.

    Returns:
        What became of each row.

    Raises:
        InputError: the file cannot be read, or is not what it is said to be; then nothing is written.
    """
    records = read_records(path, format_, workspace.languages)
    return edit_workspace(workspace, lambda glossary: take(records, glossary, domain), dry_run=dry_run)
