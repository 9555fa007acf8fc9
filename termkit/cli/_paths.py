"""Paths as people write them."""

from __future__ import annotations

from pathlib import Path


def shown(path: Path, root: Path) -> str:
    """A path as the user would write it from a folder."""
    return str(path.relative_to(root)) if path.is_relative_to(root) else str(path)
