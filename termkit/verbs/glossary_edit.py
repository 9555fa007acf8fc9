"""Edits single concepts of a workspace: add, edit, accept, withdraw, relate."""

from __future__ import annotations

from collections.abc import Iterable

from termkit.editing import operations
from termkit.editing import relate as relating
from termkit.editing.change import Change
from termkit.model.record import Values
from termkit.verbs._edit import edit_workspace
from termkit.workspace import Workspace


def add_concept(workspace: Workspace, values: Values, *, homonym: bool = False) -> tuple[Change, ...]:
    """Add a concept to the glossary.

    Args:
        workspace: where.
        values: column -> values, columns as in CSV (``fr``, ``sr_admitted`` ...); ``fr`` and ``domain`` at least.
        homonym: allow a French designation that another concept of the domain has.

    Returns:
        The change; its ``concept`` is the id that was given.

    Raises:
        EditError: the concept would break the glossary.
        WorkspaceError, CatalogError: see :func:`termkit.verbs.glossary_open.open_glossary`.
    """
    return edit_workspace(workspace, lambda glossary: operations.add(glossary, values, homonym=homonym))


def edit_concept(
    workspace: Workspace, concept_id: str, *, put: Values, more: Values | None = None, less: Values | None = None
) -> tuple[Change, ...]:
    """Change fields of a concept.

    Args:
        workspace: where.
        concept_id: which.
        put: columns to set; one without values is emptied.
        more: values to add to columns that take several.
        less: values to remove from them.

    Returns:
        The fields that changed.

    Raises:
        EditError: there is no such concept, or it would break the glossary.
    """
    return edit_workspace(workspace, lambda glossary: operations.edit(glossary, concept_id, put=put, more=more, less=less))


def accept(workspace: Workspace, concept_ids: Iterable[str], languages: Iterable[str] | None = None) -> tuple[Change, ...]:
    """Accept proposed concepts, or what is proposed of them in some languages; see ``termkit.editing.operations.accept``."""
    ids, langs = tuple(concept_ids), None if languages is None else tuple(languages)
    return edit_workspace(workspace, lambda glossary: operations.accept(glossary, ids, langs))


def withdraw(workspace: Workspace, concept_id: str, see: str | None = None) -> tuple[Change, ...]:
    """Withdraw a concept, and say which one takes its place; see ``termkit.editing.operations.withdraw``."""
    return edit_workspace(workspace, lambda glossary: operations.withdraw(glossary, concept_id, see))


def relate(workspace: Workspace, concept_id: str, kind: str, other_id: str, *, remove: bool = False) -> tuple[Change, ...]:
    """Relate two concepts, or take the relation back; see ``termkit.editing.relate``."""
    operation = relating.unrelate if remove else relating.relate
    return edit_workspace(workspace, lambda glossary: operation(glossary, concept_id, kind, other_id))
