"""Remembers, in one copy of a workspace, which concept was added last there; see ``docs/decisions/0005-ids.md``.

The lock file has it: that is no part of what git keeps, so another clone does not know, and neither does a copied folder, for
the file's own number stands beside the id.
"""

from __future__ import annotations

import contextlib

from termkit.catalog.layout import Layout
from termkit.catalog.transaction import LOCK_NAME


def newest(layout: Layout) -> str | None:
    """The id that was given last here; ``None`` where nobody knows. The lock should be held."""
    path = layout.glossary / LOCK_NAME
    with contextlib.suppress(OSError, ValueError):  # it is only a hint: without it the next concept gets another place
        number, concept_id = path.read_text(encoding="ascii").split()
        if int(number) == path.stat().st_ino:
            return concept_id
    return None


def remember(layout: Layout, concept_id: str) -> None:
    """Note down the id that was given last; the lock must be held."""
    path = layout.glossary / LOCK_NAME
    with contextlib.suppress(OSError, ValueError):
        path.write_text(f"{path.stat().st_ino} {concept_id}\n", encoding="ascii")
