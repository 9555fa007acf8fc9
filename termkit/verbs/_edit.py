"""One edit of a workspace: lock, read, change, write all or nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from termkit.catalog.newest import newest, remember
from termkit.catalog.plan import plan_changes
from termkit.catalog.read import read_catalogues
from termkit.catalog.transaction import commit, locked
from termkit.model.glossary import Glossary
from termkit.verbs._git import find_repository
from termkit.verbs._layout import layout_of
from termkit.workspace import Workspace, require_writable

T = TypeVar("T")


def edit_workspace(workspace: Workspace, operation: Callable[[Glossary], tuple[Glossary, T]], *, dry_run: bool = False) -> T:
    """Run an operation on the glossary of a workspace and write what it changes.

    Args:
        workspace: where to edit.
        operation: glossary -> glossary and whatever is to be said of the change.
        dry_run: do everything but write.

    Returns:
        What the operation says.

    Raises:
        WorkspaceError: the workspace is read-only.
        CatalogError: a catalogue is malformed, or a file cannot be written; then none has been changed.
    """
    require_writable(workspace)
    layout = layout_of(workspace)
    with locked(layout):
        catalogues = read_catalogues(layout)
        shared = not catalogues.size and (repository := find_repository(workspace.root)) is not None and repository.has_copies
        new, said = operation(replace(catalogues.glossary, newest=newest(layout), shared=shared))
        contents = plan_changes(catalogues, new)
        if contents and not dry_run:
            commit(layout, contents)
            added = [concept_id for concept_id in new.by_id if concept_id not in catalogues.glossary.by_id]
            if added:
                remember(layout, added[-1])
    return said
