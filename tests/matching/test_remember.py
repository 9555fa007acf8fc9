"""Answers left to later runs: found again, never stale, never needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from termkit.matching import cache, remember
from termkit.matching.entry import TermEntry
from termkit.matching.remember import remembered, remembering
from termkit.matching.serbian.declined import case_of, inflected
from termkit.matching.serbian.grammar import CELLS
from termkit.model.language import Script

PROGRAM = """
import sys
from pathlib import Path
from termkit.matching.entry import TermEntry
from termkit.matching.remember import remembering
from termkit.matching.suggest import suggest
from termkit.model.language import Script

with remembering(Path(sys.argv[1])):
    print(suggest(TermEntry("", "сервис", "sr"), "сервисима", TermEntry("", "служба", "sr"), Script.CYRILLIC))
print("termkit.matching.serbian.lexicon" in sys.modules)
"""


def said(folder: Path) -> list[str]:
    run = subprocess.run([sys.executable, "-c", PROGRAM, folder], capture_output=True, encoding="utf-8", check=True)
    return run.stdout.split()


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remember, "_answers", type(remember._answers)(dict))


@pytest.mark.usefixtures("answers")
def test_a_function_is_asked_once(tmp_path: Path) -> None:
    asked = []

    @remembered
    def twice(number: int) -> int:
        asked.append(number)
        return 2 * number

    with remembering(tmp_path):
        assert [twice(3), twice(3), twice(4)] == [6, 6, 8]
    assert asked == [3, 4]


def test_a_later_run_need_not_open_the_dictionary(tmp_path: Path) -> None:
    assert said(tmp_path) == ["службама", "True"]
    assert said(tmp_path) == ["службама", "False"]


def test_other_code_asks_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said(tmp_path)
    monkeypatch.setattr(cache, "knowledge", lambda: "other code, or another lexicon")
    with remembering(tmp_path):
        case_of(TermEntry("", "обавештајна служба", "sr"), "обавештајне службе")
    assert len(list((tmp_path / "answers").iterdir())) == 2


def test_a_damaged_file_is_made_again(tmp_path: Path) -> None:
    said(tmp_path)
    (file,) = (tmp_path / "answers").iterdir()
    file.write_bytes(file.read_bytes()[:-1])
    assert said(tmp_path) == ["службама", "True"]
    assert said(tmp_path) == ["службама", "False"]


@pytest.mark.usefixtures("answers")
def test_a_folder_that_cannot_be_written_to_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with remembering(tmp_path / "file"):
        assert inflected(TermEntry("", "истрага", "sr"), CELLS[1], Script.LATIN) == "istrage"


@pytest.mark.usefixtures("answers")
def test_the_oldest_answers_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remember, "MOST_ANSWERS", 2)

    @remembered
    def same(number: int) -> int:
        return number

    with remembering(tmp_path):
        assert [same(1), same(2), same(3)] == [1, 2, 3]
    (file,) = (tmp_path / "answers").iterdir()
    known = cache.read(file)
    assert known is not None
    assert [list(answers) for answers in known[0].values()] == [[(2,), (3,)]]
