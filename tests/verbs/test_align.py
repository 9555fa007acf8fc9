"""Aligned pages come out as files that other tools and termkit itself read back."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import polib
import pytest
from click.testing import CliRunner, Result

from termkit.cli.frame import cli
from termkit.readers import read_bitext

ROOT = Path(__file__).parents[2]
FRENCH = "# Coopération\n\nLe magistrat de liaison est arrivé. Il a « tout » vu.\n\nLa police aide.\n\nFin & suite.\n"
SERBIAN = "# Сарадња\n\nСтигао је судија за везу. „Све“ је видео.\n\nПолиција помаже.\n\nКрај & наставак.\n"
PAIRS = [
    ("Coopération", "Сарадња"),
    ("Le magistrat de liaison est arrivé.", "Стигао је судија за везу."),
    ("Il a « tout » vu.", "„Све“ је видео."),
    ("La police aide.", "Полиција помаже."),
    ("Fin & suite.", "Крај & наставак."),
]


@pytest.fixture
def pages(tmp_path: Path) -> tuple[Path, Path]:
    source, target = tmp_path / "page.fr.md", tmp_path / "page.sr.md"
    source.write_text(FRENCH, encoding="utf-8")
    target.write_text(SERBIAN, encoding="utf-8")
    return source, target


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["-C", str(ROOT), "align", *map(str, arguments)])


def test_table_has_a_line_for_each_unit(pages: tuple[Path, Path]) -> None:
    result = run(*pages)
    assert result.exit_code == 0, result.output
    assert [tuple(line.split("\t")) for line in result.stdout.splitlines()] == PAIRS


def test_json_knows_the_places(pages: tuple[Path, Path]) -> None:
    told = json.loads(run(*pages, "--format", "json").stdout)
    assert told["target"] == {"path": str(pages[1]), "lang": "sr-Cyrl"}
    assert told["units"][2] == {
        "source": [{"line": 3, "column": 37, "text": "Il a « tout » vu."}],
        "target": [{"line": 3, "column": 27, "text": "„Све“ је видео."}],
    }


@pytest.mark.parametrize("name", ["tmx", "po"])
def test_memory_and_catalogue_read_back(name: str, pages: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / f"out.{name}"
    assert run(*pages, "--format", name, "-o", out).exit_code == 0
    units = read_bitext(out).units
    assert [(unit.source[0].text, unit.target[0].text) for unit in units] == PAIRS
    assert [tuple(line.split("\t")) for line in run(out).stdout.splitlines()] == PAIRS


def test_segment_translated_in_two_ways_keeps_both(tmp_path: Path) -> None:
    source, target = tmp_path / "a.txt", tmp_path / "b.txt"
    source.write_text("La police aide les juges.\n\n" * 3, encoding="utf-8")
    target.write_text("Полиција помаже судијама.\n\nСудијама помаже полиција.\n\nПолиција помаже судијама.\n", encoding="utf-8")
    out = tmp_path / "out.po"
    assert run(source, target, "--format", "po", "-o", out).exit_code == 0
    first, second = polib.pofile(str(out))
    assert (first.msgctxt, second.msgctxt) == (None, "2")
    assert [line for _, line in first.occurrences] == ["1", "5"]
    if shutil.which("msgfmt"):
        assert subprocess.run(["msgfmt", "-c", "-o", "/dev/null", out], check=False).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["page.fr.md"], "needs its translation beside it"),
        (["page.sr.md", "page.fr.md"], "this looks like Serbian, but a source must be in French"),
        (["page.fr.md", "page.fr.md"], "this looks like French; a draft must be in Serbian or English"),
        (["page.fr.md", "gone.md"], "there is no such file"),
        (["page.fr.md", "x.po"], "brings both sides"),
    ],
)
def test_bad_input(
    arguments: list[str], sentence: str, pages: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert sentence in result.stderr
