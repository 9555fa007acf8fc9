"""What termkit needs of git: where a repository is, seen from the files alone, and git's own merge of three texts."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from subprocess import CompletedProcess

_LOCAL = ("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY")
"""What git tells the programs that it runs; another repository may be meant here."""
_NO_MERGE = 128
"""From here on, the exit status of ``git merge-file`` is an error; below, it counts conflicts."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A work tree of git. ``common`` is the folder of git's own files that all work trees share, ``linked`` one of several."""

    top: Path
    common: Path
    linked: bool

    @property
    def has_copies(self) -> bool:
        """Whether it is a clone of another repository, or one of several work trees."""
        return self.linked or re.search(r"^\s*\[remote\b", self.config, re.MULTILINE | re.IGNORECASE) is not None

    @property
    def config(self) -> str:
        """The text of its configuration; empty if it cannot be read."""
        return _text(self.common / "config")

    @property
    def attributes(self) -> str:
        """The text of its own attributes, which are no part of commits; empty if there are none."""
        return _text(self.common / "info" / "attributes")


@dataclass(frozen=True, slots=True)
class TextMerge:
    """What git makes of three texts, with markers where they are in conflict."""

    data: bytes
    clean: bool


def find_repository(folder: Path) -> Repository | None:
    """The work tree that a folder is in; git is not asked."""
    here = folder.resolve()
    for top in (here, *here.parents):
        git = top / ".git"
        if git.is_dir():
            return Repository(top, git, linked=False)
        if git.is_file():
            own = top / _text(git).removeprefix("gitdir:").strip()
            return Repository(top, (own / (_text(own / "commondir").strip() or ".")).resolve(), linked=True)
    return None


def run_git(folder: Path, *arguments: str) -> str | None:
    """What git prints in a folder; ``None`` if it is not installed or does not like something."""
    environment = {name: value for name, value in os.environ.items() if name not in _LOCAL}
    run = _git(arguments, folder, environment)
    return os.fsdecode(run.stdout).removesuffix("\n") if run and run.returncode == 0 else None


def merge_texts(base: bytes, ours: bytes, theirs: bytes, marker_size: int) -> TextMerge | None:
    """Merge three texts as git does; ``None`` if git is not installed, or takes them for something else than texts."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="termkit-") as folder:
        paths = [Path(folder, name) for name in ("ours", "base", "theirs")]
        for path, data in zip(paths, (ours, base, theirs), strict=True):
            path.write_bytes(data)
        names = [part for path in paths for part in ("-L", path.name)]
        run = _git(("merge-file", "-p", f"--marker-size={marker_size}", *names, *map(str, paths)))
    return None if run is None or run.returncode >= _NO_MERGE else TextMerge(run.stdout, run.returncode == 0)


def _git(
    arguments: Sequence[str], folder: Path | None = None, environment: Mapping[str, str] | None = None
) -> CompletedProcess[bytes] | None:
    import subprocess

    program = shutil.which("git")
    if program is None:
        return None
    return subprocess.run([program, *arguments], cwd=folder, env=environment, check=False, capture_output=True)  # noqa: S603


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""
