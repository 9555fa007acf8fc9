"""A glossary is the old one or the new one, whatever happens while it is written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from termkit.catalog import transaction
from termkit.catalog.layout import Layout
from termkit.catalog.plan import plan_changes
from termkit.catalog.read import read_catalogues
from termkit.catalog.transaction import commit, interrupted, locked
from termkit.errors import CatalogError
from termkit.model.concept import Status
from termkit.model.glossary import Glossary
from tests.samples import GLOSSARY

OLD = Glossary(GLOSSARY.concepts[:7])
ROOT = Path(__file__).parent.parent.parent


def saved(folder: Path, glossary: Glossary) -> Layout:
    layout = Layout(folder / "glossary", folder / "locales")
    with locked(layout):
        commit(layout, plan_changes(read_catalogues(layout), glossary))
    return layout


def contents(layout: Layout) -> dict[Path, bytes]:
    with locked(layout):
        return plan_changes(read_catalogues(layout), GLOSSARY)


def leftovers(folder: Path) -> list[Path]:
    return [path for path in folder.rglob(".*") if path.name != ".termkit.lock"]


def texts(glossary: Glossary) -> dict[str, set[str]]:
    return {c.id: {d.text for s in c.sections for d in s.designations} for c in glossary}


@pytest.mark.parametrize("renames", range(7))
def test_a_write_that_dies_after_any_rename_is_finished_by_the_next_reader(
    renames: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    layout = saved(tmp_path, OLD)
    planned = contents(layout)
    assert len(planned) == 6
    done = 0
    real = Path.replace

    def dying(self: Path, target: Path) -> Path:
        nonlocal done
        if done == renames:
            raise KeyboardInterrupt
        done += 1
        return real(self, target)

    with locked(layout), monkeypatch.context() as patch:
        patch.setattr(Path, "replace", dying)
        with pytest.raises(KeyboardInterrupt):
            commit(layout, planned)
    assert interrupted(layout) is (renames > 0)
    expected = texts(GLOSSARY if renames else OLD)
    assert texts(read_catalogues(layout).glossary) == expected
    with locked(layout):
        pass
    assert leftovers(tmp_path) == []


def test_a_file_that_cannot_be_staged_leaves_all_as_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    layout = saved(tmp_path, OLD)
    planned = contents(layout)
    real = transaction.stage

    def full_disk(target: Path, data: bytes) -> Path:
        if target.suffix == ".po" and "en" in target.parts:
            raise OSError(28, "No space left on device", str(target))
        return real(target, data)

    monkeypatch.setattr(transaction, "stage", full_disk)
    with locked(layout), pytest.raises(CatalogError, match="No space left"):
        commit(layout, planned)
    assert texts(read_catalogues(layout).glossary) == texts(OLD)
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("name", ["glossary/.security.pot.x1.tmp", "glossary/..termkit.journal.x1.tmp"])
def test_what_a_killed_writer_had_staged_is_swept_by_the_next(name: str, tmp_path: Path) -> None:
    layout = saved(tmp_path, OLD)
    (tmp_path / name).write_bytes(b"[")
    with locked(layout):
        pass
    assert leftovers(tmp_path) == []
    assert texts(read_catalogues(layout).glossary) == texts(OLD)


WRITER = """
import sys
from pathlib import Path
from termkit.catalog.layout import Layout
from termkit.catalog.plan import plan_changes
from termkit.catalog.read import read_catalogues
from termkit.catalog.transaction import commit, locked
from termkit.editing.operations import edit
layout = Layout(Path(sys.argv[1], "glossary"), Path(sys.argv[1], "locales"))
for number in range(int(sys.argv[2]), 10**6):
    with locked(layout):
        catalogues = read_catalogues(layout)
        new = catalogues.glossary
        for concept in new:
            mark = {lang + "_admitted": (f"{lang} {number}",) for lang in ("fr", "sr", "en")}
            new, _ = edit(new, concept.id, put=mark)
        commit(layout, plan_changes(catalogues, new))
    if number % 5 == 4:
        print(number, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL here")
def test_a_killed_writer_never_leaves_a_mixture(tmp_path: Path) -> None:
    layout = saved(tmp_path, GLOSSARY)
    for attempt in range(12):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), str(attempt * 1000)], stdout=subprocess.PIPE, cwd=ROOT
        )
        assert writer.stdout is not None
        writer.stdout.readline()
        threading.Event().wait(0.003 * attempt)
        os.kill(writer.pid, signal.SIGKILL)
        writer.communicate()
        glossary = read_catalogues(layout).glossary
        marks = {s.with_status(Status.ADMITTED)[0].split()[1] for c in glossary for s in c.sections}
        assert len(marks) == 1
        assert len(glossary) == len(GLOSSARY)
    with locked(layout):
        pass
    assert leftovers(tmp_path) == []


def test_writers_wait_for_each_other(tmp_path: Path) -> None:
    layout = saved(tmp_path, OLD)
    order: list[str] = []

    def second() -> None:
        with locked(layout):
            order.append("second")

    thread = threading.Thread(target=second)
    with locked(layout):
        thread.start()
        thread.join(timeout=0.2)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]
