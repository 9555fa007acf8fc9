"""Where the development data are: beside the repository."""

from __future__ import annotations

from pathlib import Path

SHARED = Path(__file__).parents[3] / "shared"


def shared(path: str) -> Path:
    """A file of the development data; it need not exist."""
    return SHARED / "data" / path
