"""Takes a file into the glossary."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from termkit.editing.change import Change, ChangeKind
from termkit.editing.take import Refusal, Taken, take
from termkit.exchange.formats import read_records
from termkit.exchange.incoming import Notice
from termkit.messages import Message
from termkit.verbs._edit import edit_workspace
from termkit.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did.

    ``notices`` say how headers were understood, what was kept in notes for want of a field, and what could not be taken.
    """

    taken: Taken
    notices: tuple[Notice, ...]

    @property
    def told(self) -> list[Change | Refusal | Notice]:
        """All there is to say, in the order of the lines; of the file as a whole first."""
        return sorted((*self.taken.changes, *self.taken.refusals, *self.notices), key=lambda said: said.line or 0)


def import_file(
    workspace: Workspace,
    path: Path,
    *,
    domain: str | None = None,
    format_: str | None = None,
    lang: str | None = None,
    dry_run: bool = False,
) -> Imported:
    """Add and change concepts from a file.

    Args:
        workspace: where to.
        path: the file.
        domain: the domain of rows that name none.
        format_: the name of its format; by default the end of the file's name tells.
        lang: the language of a file that holds one besides French and does not say which.
        dry_run: only say what would change.

    Returns:
        What became of each row.

    Raises:
        InputError: the file cannot be read, or is not what it is said to be; then nothing is written.
    """
    contents = read_records(path, format_, workspace.languages, lang)
    taken = edit_workspace(workspace, lambda glossary: take(contents.records, glossary, domain), dry_run=dry_run)
    new = {change.line for change in taken.changes if change.kind is ChangeKind.ADDED}
    kept = [
        Notice(record.line, Message("kept in a note: {remark}", remark=remark))
        for record in contents.records
        if record.line in new
        for remark in record.remarks
    ]
    return Imported(taken, (*contents.notices, *kept))
