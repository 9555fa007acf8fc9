"""Git, as nobody in particular has it configured."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

NOBODY = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "LC_ALL": "C"} | {
    f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER") for what, value in (("NAME", "A"), ("EMAIL", "a@b.c"))
}


def git(folder: Path, *arguments: str, status: int = 0) -> str:
    """What git prints; it must end with a status."""
    run = subprocess.run(
        ["git", *arguments], cwd=folder, env={**os.environ, **NOBODY}, check=False, capture_output=True, text=True
    )
    assert run.returncode == status, run.stdout + run.stderr
    return run.stdout
