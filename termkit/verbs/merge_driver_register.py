"""Tells a clone of git to merge the catalogues of a workspace with ``termkit glossary merge-driver``.

What is written is no part of commits: the driver goes to the configuration of the clone, the paths that it is for to the
attributes beside it. Where both are there, no process is started to find out.
"""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from termkit.catalog.atomic import replace_files
from termkit.catalog.transaction import LOCK_NAME
from termkit.verbs._git import Repository, find_repository, run_git
from termkit.workspace import Workspace

NAME = "termkit"
_ARGUMENTS = "glossary merge-driver --path %P --marker-size %L %O %A %B"
_SECTION = re.compile(rf'^\s*\[merge\s+"{NAME}"\]', re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Registered:
    """What was written: the driver, where the clone had none, to ``config``, and lines to ``attributes``."""

    config: Path
    attributes: Path


def register_merge_driver(workspace: Workspace) -> Registered | None:
    """Register the merge driver, if it is not and nobody has decided otherwise.

    Who has set ``merge.termkit.driver`` to something else, anywhere, is left alone, and so are lines of the attributes that
    somebody has made a comment.

    Args:
        workspace: whose catalogues are to be merged entry by entry.

    Returns:
        What was written; ``None`` if there was nothing to write, or the workspace is in no work tree of git, or that cannot be
        written to: git then merges lines as it does by itself.
    """
    repository = None if workspace.read_only else find_repository(workspace.root)
    if repository is None:
        return None
    config, attributes = repository.config, repository.attributes
    wanted = list(_attributes(workspace, repository))
    known = {line.lstrip("# \t") for line in attributes.splitlines()}
    lines = [line for line in wanted if line not in known]
    ours = _ARGUMENTS in config
    if not wanted or (ours and not lines) or (not ours and _SECTION.search(config)):
        return None
    if not ours and not _set_driver(repository):
        return None
    place = repository.common / "info" / "attributes"
    try:
        replace_files({place: _with_lines(attributes, lines).encode("utf-8", "surrogateescape")})
    except OSError:
        return None
    return Registered(repository.common / "config", place)


def driver_command() -> str:
    """The command line of the driver, for the shell that git gives it to.

    Termkit need not be on the path: the Python that runs now is named, and is kept from importing what lies in the work tree.
    Should it be gone when git merges, the ``termkit`` on the path is taken; where that fails too, git merges lines.
    """
    tries = [f"if command -v termkit >/dev/null; then termkit {_ARGUMENTS}; s=$?; fi"]
    if sys.executable:
        python = f"{shlex.quote(Path(sys.executable).as_posix())} -P".replace("%", "%%")
        found = f"if {python} -c 'import termkit' 2>/dev/null; then {python} -m termkit {_ARGUMENTS}; s=$?"
        tries.insert(0, f"{found}; el")
    return f"s=2; {''.join(tries)}; test $s -lt 2 && exit $s; git merge-file --marker-size=%L %A %O %B"


def _set_driver(repository: Repository) -> bool:
    """Write the driver to the configuration of the clone, unless git knows one from elsewhere."""
    if run_git(repository.top, "config", "--get", f"merge.{NAME}.driver") is not None:
        return False
    if run_git(repository.top, "rev-parse", "--is-inside-work-tree") != "true":
        return False
    settings = {"name": "entries of gettext catalogues", "driver": driver_command()}
    return all(
        run_git(repository.top, "config", "--local", f"merge.{NAME}.{key}", text) is not None for key, text in settings.items()
    )


def _attributes(workspace: Workspace, repository: Repository) -> Iterator[str]:
    """The lines that name the catalogues, as far as they are in the work tree, and the lock, for it may have been committed."""
    for folder, names, driver in (
        (workspace.glossary, "*.pot", NAME),
        (workspace.locales, "*/LC_MESSAGES/*.po", NAME),
        (workspace.glossary, LOCK_NAME, "union"),
    ):
        place = folder.resolve()
        if place.is_relative_to(repository.top):
            yield f"{_pattern(place.relative_to(repository.top), names)} merge={driver}"


def _pattern(folder: Path, names: str) -> str:
    """A pattern of gitattributes(5): in quotes where blanks or quotes would end it."""
    literal = re.sub(r"([\\*?\[])", r"\\\1", folder.as_posix())
    pattern = f"/{names}" if literal == "." else f"/{literal}/{names}"
    if re.search(r'[\s"]', pattern):
        pattern = '"' + re.sub(r'(["\\])', r"\\\1", pattern) + '"'
    return pattern


def _with_lines(text: str, lines: Sequence[str]) -> str:
    end = "\n" if text and not text.endswith("\n") else ""
    return text + end + "".join(f"{line}\n" for line in lines)
