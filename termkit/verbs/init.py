"""Makes a new workspace."""

from __future__ import annotations

from pathlib import Path

from termkit.catalog.atomic import replace_files
from termkit.catalog.newest import remember
from termkit.catalog.transaction import locked
from termkit.errors import WorkspaceError
from termkit.messages import N_, Message
from termkit.model.ids import BEFORE_THE_FIRST
from termkit.verbs._layout import layout_of
from termkit.workspace import Workspace, find_workspace

CONFIG = """\
[termkit]
source_language = fr
languages = sr, en
glossary = glossary
locales = locales
"""
IGNORED = ("*.mo", ".termkit.lock", ".termkit.journal")


def init_workspace(folder: Path) -> tuple[Workspace, tuple[Path, ...]]:
    """Make a workspace with an empty glossary.

    Args:
        folder: where; it is made if it does not exist. Settings go to ``setup.cfg``, or to ``termkit.cfg`` where the
            folder has a ``setup.cfg`` for something else.

    Returns:
        The workspace, and the files that were written.

    Raises:
        WorkspaceError: the folder is a workspace already, or cannot be written to.
    """
    if folder.exists() and not folder.is_dir():
        raise WorkspaceError(Message("{folder} is a file; name a folder", folder=str(folder)))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        root = folder.resolve()
        existing = find_workspace(root)
        if existing is not None and existing.root == root:
            template = N_("{folder} is a workspace already (see {config})")
            raise WorkspaceError(Message(template, folder=str(folder), config=str(existing.config)))
        config = root / ("termkit.cfg" if (root / "setup.cfg").exists() else "setup.cfg")
        contents = {config: CONFIG.encode(), root / ".gitignore": _ignores(root / ".gitignore").encode()}
        replace_files(contents)
        for name in ("glossary", "locales"):
            (root / name).mkdir(exist_ok=True)
    except OSError as error:
        template = N_("cannot make a workspace in {folder}: {reason}")
        raise WorkspaceError(Message(template, folder=str(folder), reason=str(error.strerror))) from error
    made = find_workspace(root)
    assert made is not None
    with locked(layout_of(made)):
        remember(layout_of(made), BEFORE_THE_FIRST)
    return made, tuple(contents)


def _ignores(path: Path) -> str:
    """What git must not keep, after what it is told already."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    missing = [name for name in IGNORED if name not in text.splitlines()]
    if text and not text.endswith("\n"):
        text += "\n"
    return text + "".join(f"{name}\n" for name in missing)
