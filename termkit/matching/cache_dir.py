"""Where termkit keeps what it can make again."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def default_cache_dir() -> Path | None:
    """Where termkit keeps what it can make again: ``TERMKIT_CACHE_DIR``, else the user's cache folder.

    Returns:
        The folder, which need not exist; ``None`` if the variable is set and empty (no cache).
    """
    given = os.environ.get("TERMKIT_CACHE_DIR")
    if given is not None:
        return Path(given) if given else None
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "termkit"
