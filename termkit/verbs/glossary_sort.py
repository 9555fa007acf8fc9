"""Sorts the catalogues of a workspace by concept id."""

from __future__ import annotations

from pathlib import Path

from termkit.catalog.po import encode
from termkit.catalog.read import read_catalogues
from termkit.catalog.sort import sorted_lines
from termkit.catalog.transaction import commit, locked
from termkit.verbs._layout import layout_of
from termkit.workspace import Workspace, require_writable


def sort_glossary(workspace: Workspace, *, check: bool = False) -> tuple[Path, ...]:
    """Bring the entries of every catalogue into the order of their ids; their lines stay as they are.

    Args:
        workspace: where.
        check: only say which files are not sorted.

    Returns:
        The files that were not sorted.

    Raises:
        WorkspaceError: the workspace is read-only.
        CatalogError: a catalogue is malformed, or a file cannot be written; then none has been changed.
    """
    require_writable(workspace)
    layout = layout_of(workspace)
    with locked(layout):
        catalogues = read_catalogues(layout)
        contents = {
            file.path: encode(lines, file.charset, file.path)
            for file in (*catalogues.templates.values(), *catalogues.languages.values())
            if (lines := sorted_lines(file)) != file.lines
        }
        if contents and not check:
            commit(layout, contents)
    return tuple(contents)
