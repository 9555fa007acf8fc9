"""Two people edit one glossary, and git merges what they did, without a merge driver."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from termkit.editing.change import Change
from termkit.model.glossary import Glossary
from termkit.model.ids import order
from termkit.verbs._edit import edit_workspace
from termkit.verbs.glossary_edit import add_concept, edit_concept, relate, withdraw
from termkit.verbs.glossary_open import open_glossary
from termkit.verbs.glossary_sort import sort_glossary
from termkit.verbs.init import init_workspace
from termkit.workspace import Workspace, find_workspace
from tests.git import git
from tests.samples import concept, section

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

CONCEPTS = tuple(
    concept(number, section("fr", f"terme {number}"), section("sr", f"термин {number}"), section("en", f"term {number}"))
    for number in range(1, 61)
)


def commit(workspace: Workspace) -> None:
    git(workspace.root, "add", "-A")
    git(workspace.root, "commit", "-qm", "edit")


def opened(folder: Path) -> Workspace:
    workspace = find_workspace(folder)
    assert workspace is not None
    return workspace


@pytest.fixture
def first(tmp_path: Path) -> Workspace:
    """A workspace under git, with sixty concepts of one domain."""
    workspace, _ = init_workspace(tmp_path / "first")
    edit_workspace(workspace, lambda _: (Glossary(CONCEPTS), None))
    git(workspace.root, "init", "-qb", "main")
    commit(workspace)
    return workspace


@pytest.fixture
def second(first: Workspace, tmp_path: Path) -> Workspace:
    """Another person's clone of it."""
    git(tmp_path, "clone", "-q", str(first.root), "second")
    return opened(tmp_path / "second")


def add(workspace: Workspace, *terms: str) -> list[str]:
    added: list[Change] = []
    for term in terms:
        added += add_concept(workspace, {"fr": (term,), "domain": ("justice",), "sr": ("реч",), "pos": ("noun",)})
    return [change.concept for change in added]


def must_be_whole(workspace: Workspace, concepts: int) -> None:
    glossary = open_glossary(workspace)
    assert len(glossary) == concepts
    assert [c.id for c in glossary] == sorted(glossary.by_id, key=order)
    assert sort_glossary(workspace, check=True) == ()
    if shutil.which("msgfmt"):
        for path in workspace.locales.rglob("*.po"):
            subprocess.run(["msgfmt", "-c", "-o", os.devnull, path], check=True)


def test_two_people_add_concepts_one_by_one(first: Workspace, second: Workspace) -> None:
    ours = add(first, *(f"mandat {number}" for number in range(12)))
    theirs = add(second, *(f"otage {number}" for number in range(12)))
    assert not set(ours) & set(theirs)
    commit(first)
    commit(second)
    git(first.root, "pull", "-q", "--no-rebase", str(second.root), "main")
    must_be_whole(first, 84)


def test_branches_of_one_copy_add_concepts(first: Workspace) -> None:
    git(first.root, "checkout", "-qb", "a")
    ours = add(first, "mandat", "mandat d’arrêt")
    commit(first)
    git(first.root, "checkout", "-qb", "b", "main")
    theirs = add(first, "otage", "prise d’otage")
    commit(first)
    assert not set(ours) & set(theirs)
    git(first.root, "merge", "-q", "a")
    must_be_whole(first, 64)


@pytest.mark.parametrize("number", range(8))
def test_branches_of_one_copy_never_meet_however_few_concepts_there_are(number: int, tmp_path: Path) -> None:
    workspace, _ = init_workspace(tmp_path / "small")
    add(workspace, f"mot {number}")
    git(workspace.root, "init", "-qb", "main")
    commit(workspace)
    for branch in ("a", "b"):
        git(workspace.root, "checkout", "-qb", branch, "main")
        add(workspace, f"{branch} {number}", f"{branch} {number} encore")
        commit(workspace)
    git(workspace.root, "merge", "-q", "a")
    must_be_whole(workspace, 5)


def test_neighbours_are_edited_and_related(first: Workspace, second: Workspace) -> None:
    edit_concept(first, "c0030", put={"sr": ("реч",), "definition": ("Une définition.",), "en_admitted": ("word",)})
    relate(first, "c0032", "broader", "c0031")
    edit_concept(second, "c0031", put={"sr": ("друга реч",), "definition": ("Une autre.",), "fr": ("mot",)})
    withdraw(second, "c0033", see="c0034")
    for workspace in (first, second):
        commit(workspace)
    git(first.root, "pull", "-q", "--no-rebase", str(second.root), "main")
    must_be_whole(first, 60)
    glossary = open_glossary(first)
    assert [glossary.by_id[i].preferred("sr") for i in ("c0030", "c0031")] == ["реч", "друга реч"]


def test_the_same_addition_is_no_conflict(second: Workspace, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "first", "third")
    third = opened(tmp_path / "third")
    assert add(second, "mandat") == add(third, "mandat")
    for workspace in (second, third):
        commit(workspace)
    git(second.root, "pull", "-q", "--no-rebase", str(third.root), "main")
    must_be_whole(second, 61)


def test_an_addition_goes_beside_the_last_one_made_here(first: Workspace, second: Workspace) -> None:
    one, *others = add(second, "mandat", "otage", "rançon")
    assert others == [f"c{int(one[1:]) + 1:012}", f"c{int(one[1:]) + 2:012}"]
    shutil.copytree(second.root, second.root.parent / "copy")
    (elsewhere,) = add(opened(second.root.parent / "copy"), "faux")
    assert elsewhere != f"c{int(one[1:]) + 3:012}"
    assert add(first, "témoin") == ["c0061"]
