"""The walls of the house: layers, one door for spaCy, and a start-up that stays light."""

from __future__ import annotations

import configparser
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HEAVY = ("spacy", "numpy", "polib", "babel", "lxml", "markdown_it", "rapidfuzz", "openpyxl", "pypdf")


def modules_after(*arguments: str) -> set[str]:
    """The top-level modules that a run of the command line has imported."""
    code = (
        "import sys\n"
        "from termkit.cli import main\n"
        f"try:\n    main({list(arguments)!r})\nexcept SystemExit:\n    pass\n"
        "print('\\n'.join(sorted({name.partition('.')[0] for name in sys.modules})), file=sys.stderr)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(run.stderr.split())


def test_import_contracts_hold() -> None:
    script = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([script, "--config", "setup.cfg"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


def test_every_folder_of_the_package_has_its_floor() -> None:
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg")
    layers = config["importlinter:contract:layers"]["layers"].replace("|", " ").split()
    rooms = {path.stem for path in (ROOT / "termkit").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert rooms - {"__init__", "__main__"} == set(layers)


def test_help_imports_nothing_heavy() -> None:
    assert modules_after("--help").isdisjoint(HEAVY)


@pytest.mark.parametrize(
    ("query", "needed"), [("magistrat de liaison", set()), ("судијама за везу", set()), ("magistrat de liason", {"rapidfuzz"})]
)
def test_lookup_imports_nothing_heavy_that_it_does_not_need(query: str, needed: set[str]) -> None:
    assert modules_after("lookup", query) & set(HEAVY) == needed


def test_check_never_imports_spacy(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Судија за везу је стигао у Београд.\n", encoding="utf-8")
    assert modules_after("check", str(draft)).isdisjoint({"spacy", "numpy"})
