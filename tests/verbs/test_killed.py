"""An edit that is killed, at whatever step, leaves the old glossary or the new one in all files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from termkit.catalog.transaction import locked
from termkit.model.glossary import Glossary
from termkit.verbs._edit import edit_workspace
from termkit.verbs._layout import layout_of
from termkit.verbs.glossary_open import open_glossary
from termkit.verbs.init import init_workspace
from termkit.workspace import Workspace, find_workspace
from tests.samples import GLOSSARY
from tests.verbs.killed import OPERATIONS

ROOT = Path(__file__).parent.parent.parent

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A workspace with two unsorted domains in three languages, another one to merge, and a table to import."""
    folder = tmp_path / "base"
    for name, concepts in (("ws", GLOSSARY.concepts[::-1][2:]), ("other", GLOSSARY.concepts)):
        workspace, _ = init_workspace(folder / name)
        edit_workspace(workspace, lambda _, concepts=concepts: (Glossary(concepts), None))  # type: ignore[misc]
    rows = ["domain,fr,sr,en", "justice,otage,талац,hostage", "security,mandat,налог,warrant", "ports,quai,кеј,quay"]
    (folder / "terms.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return folder


def files(workspace: Path) -> dict[str, bytes]:
    """The catalogues of a workspace, without reading them as a glossary."""
    return {str(p.relative_to(workspace)): p.read_bytes() for p in workspace.rglob("*.po*") if not p.name.startswith(".")}


def opened(folder: Path) -> Workspace:
    workspace = find_workspace(folder)
    assert workspace is not None
    return workspace


@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_kill_at_any_step_leaves_the_old_files_or_the_new_ones(operation: str, base: Path, tmp_path: Path) -> None:
    results = tmp_path / "results"
    subprocess.run(
        [sys.executable, "-m", "tests.verbs.killed", operation, str(base), str(results)],
        cwd=ROOT,
        check=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": "0"},
    )
    runs = sorted(results.iterdir(), key=lambda path: int(path.name))
    old, new = files(base / "ws"), files(runs[-1] / "ws")
    changed = [name for name in new if old.get(name) != new[name]]
    assert len(changed) >= 3
    outcomes = []
    for run in runs:
        workspace = opened(run / "ws")
        shutil.copytree(run / "ws", run / "written")
        open_glossary(workspace)
        outcomes.append(files(run / "ws"))
        with locked(layout_of(opened(run / "written"))):
            assert files(run / "written") == outcomes[-1]
        assert list((run / "written").rglob(".*.tmp")) == []
    assert len(runs) > 25
    assert [outcome == new for outcome in outcomes] == sorted(outcome == new for outcome in outcomes)
    assert all(outcome in (old, new) for outcome in outcomes)
    assert old in outcomes
