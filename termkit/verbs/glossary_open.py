"""Opens the glossary of a workspace."""

from __future__ import annotations

from termkit.catalog.digest import glossary_digest
from termkit.catalog.read import read_catalogues
from termkit.model.glossary import Glossary
from termkit.verbs._layout import layout_of
from termkit.workspace import Workspace


def open_glossary(workspace: Workspace) -> Glossary:
    """Read the glossary.

    Args:
        workspace: a workspace, or the bundled one.

    Returns:
        Its concepts, in the order of the domains' names and of the files.

    Raises:
        CatalogError: a catalogue is malformed, or two of them contradict each other.
    """
    return read_catalogues(layout_of(workspace)).glossary


def glossary_hash(workspace: Workspace) -> str:
    """A short name for the present state of the glossary, for reports that say how they were made."""
    return glossary_digest(layout_of(workspace))
