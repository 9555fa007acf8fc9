"""Catalogues that other tools have written back say the same."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from babel.messages.pofile import read_po, write_po

from termkit.catalog.layout import Layout
from termkit.catalog.plan import plan_changes
from termkit.catalog.read import read_catalogues
from termkit.catalog.transaction import commit, locked
from termkit.model.glossary import Glossary
from tests.samples import GLOSSARY

LONG = (
    "Magistrat français détaché auprès des autorités judiciaires d’un autre État, avec leur accord, pour faciliter entre elles "
    "et les autorités françaises la coopération judiciaire internationale en matière pénale et en matière civile."
)
gettext = pytest.mark.skipif(shutil.which("msgmerge") is None, reason="gettext is not installed")


def by_polib(path: Path, layout: Layout, *, width: int = 78) -> None:
    polib.pofile(str(path), wrapwidth=width).save(str(path))


def by_polib_narrow(path: Path, layout: Layout) -> None:
    by_polib(path, layout, width=60)


def by_babel(path: Path, layout: Layout) -> None:
    with path.open("rb") as source:
        catalog = read_po(source)
    with path.open("wb") as target:
        write_po(target, catalog)


def by_msgmerge(path: Path, layout: Layout) -> None:
    if path.suffix == ".po":
        template = layout.template(path.stem)
        subprocess.run(["msgmerge", "--quiet", "--update", "--backup=none", path, template], check=True)


@pytest.mark.parametrize("tool", [by_polib, by_polib_narrow, by_babel, pytest.param(by_msgmerge, marks=gettext)])
def test_another_tool_keeps_the_glossary(tool: Callable[[Path, Layout], None], tmp_path: Path) -> None:
    layout = Layout(tmp_path / "glossary", tmp_path / "locales")
    first = replace(GLOSSARY.concepts[0], definition=LONG, sources=("Action commune 96/277/JAI", LONG), pos="noun")
    serbian = replace(first.section("sr"), notes=(LONG, "кратко"))
    first = replace(first, sections=(first.sections[0], serbian, first.sections[2]))
    glossary = Glossary((first, *GLOSSARY.concepts[1:5]))
    with locked(layout):
        commit(layout, plan_changes(read_catalogues(layout), glossary))
    written = read_catalogues(layout).glossary
    for path in (*layout.glossary.glob("*.pot"), *layout.locales.rglob("*.po")):
        tool(path, layout)
    assert read_catalogues(layout).glossary == written
