"""What is done while the model is loaded, and where it is not done."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from termkit.nlp.engine import Engine
from termkit.verbs import extract_ahead
from termkit.verbs.extract_ahead import opened_ahead
from termkit.verbs.extract_count_pages import count_pages
from termkit.verbs.extract_open_parcel import OpenParcel
from termkit.verbs.extract_pages import find_pages
from termkit.verbs.extract_parcels import parcels
from tests.verbs.engines import SETTINGS

ROOT = Path(__file__).parents[2]
copies = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")

# A process of its own: the one that runs the tests may have threads.
SCRIPT = """
import os, signal, sys, time
from dataclasses import replace
from termkit.verbs import extract_ahead, extract_parcels
from termkit.verbs.extract_count_parcel import count_parcel, engine_of
from termkit.verbs.extract_open_parcel import OpenParcel, open_parcel
from termkit.verbs.extract_pages import find_pages
from tests.verbs.engines import SETTINGS, open_word_list

def open_slowly(model):
    time.sleep(1)
    return open_word_list(model)

extract_parcels.PARCEL_BYTES, extract_parcels.PIECE_BYTES = 600, 800
put_up = list(extract_parcels.parcels(find_pages([sys.argv[1]])))
settings = replace(SETTINGS, open=open_slowly)
{before}
given = list(extract_ahead.opened_ahead(iter(put_up), settings))
opened = [parcel for parcel in given if isinstance(parcel, OpenParcel)]
assert [parcel.parcel if parcel in opened else parcel for parcel in given] == put_up
assert engine_of.cache_info().currsize == 1
same = [count_parcel(parcel, settings) == count_parcel(plain, settings) for parcel, plain in zip(given, put_up)]
print(len(put_up), len(opened), all(same))
"""
DIE_AT_THE_FOURTH = """
def open_or_die(parcel, settings):
    if parcel == put_up[3]:
        os.kill(os.getpid(), signal.SIGKILL)
    return open_parcel(parcel, settings)

extract_ahead.open_parcel = open_or_die
"""
BE_SLOW_AT_THE_FOURTH = """
def open_slow_page(parcel, settings):
    if parcel == put_up[3]:
        time.sleep(600)
    return open_parcel(parcel, settings)

extract_ahead.open_parcel = open_slow_page
"""


@copies
@pytest.mark.parametrize(
    ("before", "expected"),
    [("", extract_ahead.MOST_AHEAD), ("extract_ahead.MOST_AHEAD = 5", 5), (DIE_AT_THE_FOURTH, 3), (BE_SLOW_AT_THE_FOURTH, 3)],
    ids=["all", "not too many", "the copy dies", "a page takes long"],
)
def test_parcels_are_opened_while_the_model_is_loaded(folder: Path, before: str, expected: int) -> None:
    script = SCRIPT.replace("{before}", before)
    asked = [sys.executable, "-c", script, str(folder)]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""
    put_up, opened, same = done.stdout.split()
    assert (int(opened), same) == (min(int(put_up), expected), "True")


def unused(_: str) -> Engine:
    raise AssertionError("the model was loaded")


@copies
@pytest.mark.usefixtures("small_parcels")
def test_model_is_not_loaded_for_what_is_known(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extract_ahead, "can_be_copied", lambda: True)
    settings = replace(SETTINGS, cache=tmp_path / "cache", identity="known")
    count_pages([str(folder)], settings)
    first, *others = opened_ahead(parcels(find_pages([str(folder)])), replace(settings, open=unused))
    assert isinstance(first, OpenParcel)
    assert not first.needs_model
    assert not any(isinstance(parcel, OpenParcel) for parcel in others)


@pytest.mark.usefixtures("small_parcels")
def test_parcels_stay_as_they_are_where_processes_cannot_be_copied(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extract_ahead, "can_be_copied", lambda: False)
    put_up = list(parcels(find_pages([str(folder)])))
    assert list(opened_ahead(iter(put_up), replace(SETTINGS, open=unused))) == put_up


def test_single_parcel_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("Le juge est un juge.", encoding="utf-8")
    put_up = list(parcels(find_pages([str(tmp_path)])))
    assert list(opened_ahead(iter(put_up), replace(SETTINGS, open=unused))) == put_up
