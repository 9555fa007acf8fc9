"""From a workspace to the catalogues in it."""

from __future__ import annotations

from termkit.catalog.layout import Layout
from termkit.workspace import Workspace


def layout_of(workspace: Workspace) -> Layout:
    """Where the catalogues of a workspace are."""
    return Layout(workspace.glossary, workspace.locales, workspace.languages, workspace.source_language)
