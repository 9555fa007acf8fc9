"""Prints what an edit did."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from termkit.cli._output import write_result
from termkit.cli._session import Session

if TYPE_CHECKING:
    from termkit.editing.change import Change
    from termkit.editing.take import Refusal
    from termkit.exchange.incoming import Notice


def print_changes(session: Session, changes: Sequence[Change], output: Path | None = None) -> None:
    """One line a change."""
    write_result("".join(f"{change}\n" for change in changes), output)
    if not changes:
        session.say("nothing to change")


def said_of(path: Path, said: Change | Refusal | Notice) -> str:
    """A line about a line of a file, or about the file as a whole."""
    return f"{path}:{said.line}: {said}\n" if said.line else f"{path}: {said}\n"
