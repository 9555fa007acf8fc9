"""Runs an edit of a workspace again and again, killed at each step that it takes on the files of the workspace.

    python -m tests.verbs.killed OPERATION BASE RESULTS

BASE holds the workspace and what the operation takes in; RESULTS gets a copy of it for each kill, ``0``, ``1`` and on: the
process that worked there was killed with SIGKILL before its step of that number. The last copy is of the run that came to its
end.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

from termkit.verbs.glossary_edit import add_concept, edit_concept
from termkit.verbs.glossary_import import import_file
from termkit.verbs.glossary_lint_fix import fix_glossary
from termkit.verbs.glossary_merge import merge_glossary
from termkit.verbs.glossary_sort import sort_glossary
from termkit.workspace import Workspace, find_workspace

STEPS = {"open", "os.rename", "os.remove", "os.chmod", "os.mkdir", "os.listdir", "os.scandir", "fcntl.flock", "glob.glob"}
OPERATIONS: dict[str, Callable[[Workspace], object]] = {
    "add": lambda workspace: add_concept(workspace, {"fr": ("otage",), "sr": ("талац",), "domain": ("security",)}),
    "add to a new domain": lambda workspace: add_concept(
        workspace, {"fr": ("quai",), "sr": ("кеј",), "en": ("quay",), "domain": ("ports",)}
    ),
    "edit": lambda workspace: edit_concept(workspace, "c0001", put={"fr": ("magistrat",), "sr": ("судија",)}),
    "merge": lambda workspace: merge_glossary(workspace, workspace.root.parent / "other"),
    "import": lambda workspace: import_file(workspace, workspace.root.parent / "terms.csv"),
    "sort": sort_glossary,
    "lint --fix": fix_glossary,
}


def main(operation: str, base: Path, results: Path) -> None:
    """Run until an attempt is not killed."""
    for number in count():
        folder = results / str(number)
        shutil.copytree(base, folder)
        workspace = find_workspace(folder / "ws")
        assert workspace is not None
        child = os.fork()
        if child == 0:
            _die_at(number, str(folder))
            OPERATIONS[operation](workspace)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            sys.exit(os.waitstatus_to_exitcode(status))


def _die_at(step: int, folder: str) -> None:
    """Kill this process before a step on a file below a folder."""
    left = step

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        if event in STEPS and (event == "fcntl.flock" or str(arguments[0]).startswith(folder)):
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1

    sys.addaudithook(hook)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
