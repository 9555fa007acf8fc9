"""The glossary that comes with termkit is held to its own rules."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from termkit.verbs.build import build_catalogues
from termkit.verbs.glossary_lint import lint
from termkit.verbs.glossary_sort import sort_glossary
from termkit.workspace import Workspace, find_workspace

ROOT = Path(__file__).parent.parent


@pytest.fixture
def copy(tmp_path: Path) -> Workspace:
    """A copy of this repository's workspace."""
    for name in ("glossary", "locales"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("*.mo", ".*"))
    shutil.copy(ROOT / "setup.cfg", tmp_path)
    workspace = find_workspace(tmp_path)
    assert workspace is not None
    return workspace


def test_it_has_nothing_to_report_not_even_a_remark(copy: Workspace) -> None:
    assert [f"{f.path}:{f.line}: {f.code} {f.message}" for f in lint(copy).findings] == []


def test_it_is_sorted_and_builds_the_same_each_time(copy: Workspace) -> None:
    assert sort_glossary(copy, check=True) == ()
    first = build_catalogues(copy.glossary, copy.locales).stale
    assert len(first) >= 6
    assert build_catalogues(copy.glossary, copy.locales).stale == ()
    assert lint(copy, select=["TK204"]).findings == ()


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext is not installed")
def test_gettext_accepts_it(copy: Workspace) -> None:
    for path in [*copy.glossary.glob("*.pot"), *copy.locales.rglob("*.po")]:
        subprocess.run(["msgfmt", "-c" if path.suffix == ".po" else "--check-format", "-o", os.devnull, path], check=True)
