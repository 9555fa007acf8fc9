"""Merges one catalogue as git asks its merge drivers to; see gitattributes(5), "Defining a custom merge driver"."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from termkit.catalog.atomic import replace_files
from termkit.catalog.layout import read_bytes
from termkit.catalog.merge import MARKER_SIZE, MergedCatalogue, is_sound, merge_catalogues
from termkit.errors import CatalogError
from termkit.messages import Message
from termkit.verbs._git import TextMerge, merge_texts


@dataclass(frozen=True, slots=True)
class DriverResult:
    """What is left to decide. ``conflicts`` names entries; it is empty as well where git merged lines, not entries."""

    clean: bool
    conflicts: tuple[str, ...] = ()


def merge_for_git(
    base: Path, ours: Path, theirs: Path, *, path: Path | None = None, marker_size: int = MARKER_SIZE
) -> DriverResult:
    """Merge a catalogue three-way and write the result over ours, in one step.

    Git's own merge of lines counts where it is clean and makes a catalogue without double entries; else entries are merged one
    by one, and those that both sides changed stand between git's markers. What is no catalogue is merged as git alone would.

    Args:
        base: the file that both come from; empty if both sides made the file.
        ours: the file of one side.
        theirs: that of the other.
        path: what the file is called in the work tree, for messages.
        marker_size: how long the markers of conflicts are.

    Returns:
        Whether all is merged.

    Raises:
        CatalogError: a file cannot be read or written; or it is no catalogue, and git is not there to merge it.
    """
    sides = read_bytes(base), read_bytes(ours), read_bytes(theirs)
    name = path or ours
    by_lines = merge_texts(*sides, marker_size)
    if by_lines and by_lines.clean and is_sound(by_lines.data, sides, name):
        return _written(ours, by_lines)
    try:
        merged = merge_catalogues(*sides, name, merge_lines=_merge_lines, marker_size=marker_size)
    except CatalogError:
        if by_lines is None:
            raise
        return _written(ours, by_lines)
    if by_lines and not merged.conflicts and not is_sound(merged.data, sides, name):
        return _written(ours, by_lines)
    return _written(ours, merged)


def _merge_lines(base: str, ours: str, theirs: str) -> str | None:
    """An entry merged line by line, if git can."""
    merged = merge_texts(base.encode(), ours.encode(), theirs.encode(), MARKER_SIZE)
    return merged.data.decode() if merged and merged.clean else None


def _written(ours: Path, result: TextMerge | MergedCatalogue) -> DriverResult:
    try:
        replace_files({ours: result.data})
    except OSError as error:
        raise CatalogError(Message("cannot be written: {reason}", reason=str(error.strerror)), path=ours) from error
    if isinstance(result, TextMerge):
        return DriverResult(result.clean)
    return DriverResult(not result.conflicts, result.conflicts)
