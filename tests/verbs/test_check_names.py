"""The names of states are looked for along with the terms, but only where a rule asks for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from termkit.rules import context
from termkit.verbs.check import check
from termkit.verbs.glossary_open import open_glossary
from termkit.workspace import bundled

SOURCE = "Les policiers d’Allemagne ont saisi des armes à feu avec le magistrat de liaison."
DRAFT = "Полицајци из Аустрије запленили су ватрено оружје са официром за везу."


def codes(folder: Path, *select: str, aligned: bool = True) -> set[str]:
    """The codes of what a check finds in the draft."""
    paths = []
    for name, text in (("fr.txt", SOURCE), ("sr.txt", DRAFT)):
        (folder / name).write_text(text, encoding="utf-8")
        paths.append(str(folder / name))
    found = check(paths[1:], paths[:1] if aligned else (), glossary=open_glossary(bundled()), select=select)
    return {finding.code for finding in found.findings}


def test_names_and_terms_are_told_apart(tmp_path: Path) -> None:
    terms, names = codes(tmp_path, "TK3"), codes(tmp_path, "TK408")
    assert names == {"TK408"}
    assert terms
    assert codes(tmp_path) == terms | names


@pytest.mark.parametrize(("select", "aligned"), [(["TK3"], True), ([], False)])
def test_names_are_not_loaded_for_nothing(
    select: list[str], aligned: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = codes(tmp_path, *select, aligned=aligned)
    for names in ("asked_names", "given_names"):
        monkeypatch.setattr(context, names, lambda lang: pytest.fail(f"names in {lang} were loaded"))
    assert codes(tmp_path, *select, aligned=aligned) == expected
