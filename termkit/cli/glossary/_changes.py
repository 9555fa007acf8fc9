"""Prints what an edit did."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from termkit.cli._output import write_result
from termkit.cli._session import Session
from termkit.messages import gettext as _
from termkit.messages import said

if TYPE_CHECKING:
    from termkit.editing.change import Change
    from termkit.editing.take import Refusal
    from termkit.exchange.incoming import Notice


def print_changes(session: Session, changes: Sequence[Change], output: Path | None = None) -> None:
    """One line a change."""
    write_result("".join(f"{said(change.message)}\n" for change in changes), output)
    if not changes:
        session.say(_("nothing to change"))


def said_of(path: Path, told: Change | Refusal | Notice) -> str:
    """A line about a line of a file, or about the file as a whole."""
    place = f"{path}:{told.line}" if told.line else path
    return f"{place}: {said(told.message)}\n"
