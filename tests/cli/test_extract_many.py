"""``termkit extract`` over many pages: what it says, and to whom."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Run

FRENCH = "Le magistrat de liaison instruit la demande d’extradition. Les enquêteurs saisissent des armes à feu.\n"
ENGLISH = "The liaison magistrate is with the judges and they have been there for years.\n"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for at in range(6):
        (folder / f"{at}.txt").write_text(FRENCH * (at + 1), encoding="utf-8")
    return folder


def test_folder_pattern_and_files_are_the_same_pages(run: Run, pages: Path) -> None:
    files = [str(path) for path in sorted(pages.iterdir())]
    results = [run("extract", *names, "--format", "json") for names in ([pages], [f"{pages}/*.txt"], files)]
    assert [result.exit_code for result in results] == [0, 0, 0]
    assert results[0].stdout == results[1].stdout == results[2].stdout != ""


def test_workers_and_cache_make_no_difference(run: Run, pages: Path) -> None:
    options = ([], [], ["--no-cache"], ["--no-cache", "--workers", "2"], ["--workers", "0"])
    assert len({run("extract", pages, "--format", "jsonl", *some).stdout for some in options}) == 1


def test_pages_left_out_are_named_on_standard_error(run: Run, pages: Path) -> None:
    (pages / "en.txt").write_text(ENGLISH, encoding="utf-8")
    (pages / "void.txt").touch()
    result = run("extract", pages)
    assert result.exit_code == 0
    assert f"{pages}/en.txt: 100 % looks like English; terms are extracted from French pages (left out)\n" in result.stderr
    assert f"{pages}/void.txt: the page is empty (left out)\n" in result.stderr
    assert run("-q", "extract", pages).stderr == ""


def test_many_pages_left_out_are_counted(run: Run, pages: Path) -> None:
    for at in range(30):
        (pages / f"void{at}.txt").touch()
    assert "10 more pages are left out; -v names them" in run("extract", pages).stderr
    assert run("-v", "extract", pages).stderr.count("the page is empty (left out)") == 30


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ({}, "there is no page in this folder"),
        ({"a.txt": ENGLISH}, "100 % looks like English; terms are extracted from French pages"),
        ({"a.txt": ENGLISH, "b.txt": ""}, "none of the 2 pages can be used; the first one: "),
    ],
)
def test_nothing_can_be_done(run: Run, tmp_path: Path, content: dict[str, str], sentence: str) -> None:
    folder = tmp_path / "nothing"
    folder.mkdir()
    for name, text in content.items():
        (folder / name).write_text(text, encoding="utf-8")
    result = run("extract", folder)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1


def test_scan_without_text_says_so(run: Run, tmp_path: Path) -> None:
    from pypdf import PdfWriter

    path = tmp_path / "scan.pdf"
    with PdfWriter() as writer:
        writer.add_blank_page(width=100, height=100)
        writer.write(path)
    result = run("extract", path)
    assert result.exit_code == 2
    assert "this PDF has no text; it may be a scan, which must be recognised first" in result.stderr


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_page_that_must_not_be_read_is_named(run: Run, pages: Path) -> None:
    (pages / "0.txt").chmod(0)
    result = run("extract", pages)
    assert result.exit_code == 0
    assert f"{pages}/0.txt: cannot be read: Permission denied (left out)" in result.stderr


def on_terminal(*arguments: str) -> str:
    """What a command writes to a terminal on standard error."""
    mine, theirs = pty.openpty()
    with subprocess.Popen([sys.executable, "-m", "termkit", *arguments], stdout=subprocess.DEVNULL, stderr=theirs) as process:
        os.close(theirs)
        written = b""
        while True:
            try:
                part = os.read(mine, 4096)
            except OSError:  # how Linux says that nobody writes to the terminal any more
                break
            if not part:
                break
            written += part
        assert process.wait() == 0
    os.close(mine)
    return written.decode("utf-8")


def test_progress_is_shown_on_a_terminal_only(run: Run, pages: Path) -> None:
    assert "100%  6 pages" in on_terminal("extract", str(pages))
    assert on_terminal("-q", "extract", str(pages)) == ""
    assert run("extract", pages).stderr == ""


@pytest.fixture
def heard_interrupts() -> Iterator[None]:
    """What runs in the background ignores interrupts, and so do its children, unless it listens itself."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heard_interrupts")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_interrupt_ends_with_130_and_one_line(tmp_path: Path, workers: str) -> None:
    page = tmp_path / "page.txt"
    page.write_text("".join(f"Le magistrat numéro {at} instruit la demande. " for at in range(200_000)), encoding="utf-8")
    command = [sys.executable, "-m", "termkit", "extract", str(page), "--no-cache", "--workers", workers]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        time.sleep(3)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert told.strip() == "termkit: interrupted"
    # Python itself ends with the signal, which shells call 130, too, where it comes in the middle of an import.
    assert process.returncode in (130, -signal.SIGINT)
