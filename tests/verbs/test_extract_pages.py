"""Which pages names stand for, and how pages are put up in parcels."""

from __future__ import annotations

import random
from itertools import islice, pairwise
from pathlib import Path

import pytest

from termkit.errors import InputError
from termkit.verbs import extract_parcels
from termkit.verbs.extract_pages import Source, find_pages
from termkit.verbs.extract_parcels import Parcel, parcels

KINDS = ".docx, .htm, .html, .markdown, .md, .odt, .pdf, .text, .txt, .xhtml"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b/2.html", "b/1.txt", "a/x.md", "a/deep/er/y.PDF", "a/.hidden/z.txt", "top.txt", "a/logo.png", ".secret.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["."], ["a/deep/er/y.PDF", "a/x.md", "b/1.txt", "b/2.html", "top.txt"]),
        (["b", "top.txt", "a/"], ["b/1.txt", "b/2.html", "top.txt", "a/deep/er/y.PDF", "a/x.md"]),
        (["*/*.txt"], ["b/1.txt"]),
        (["**/*.txt"], ["top.txt", "b/1.txt"]),
        (["a/**"], ["a/logo.png", "a/x.md", "a/deep/er/y.PDF"]),
        (["[ab]/?.*"], ["a/x.md", "b/1.txt", "b/2.html"]),
        (["a/logo.png"], ["a/logo.png"]),
    ],
)
@pytest.mark.usefixtures("site")
def test_names_stand_for_pages(names: list[str], expected: list[str]) -> None:
    assert [source.path for source in find_pages(names)] == expected


def test_absolute_names_stay_absolute(site: Path) -> None:
    assert [source.path for source in find_pages([f"{site}/b", f"{site}/*.txt"])] == [
        f"{site}/b/1.txt",
        f"{site}/b/2.html",
        f"{site}/top.txt",
    ]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("nowhere.txt", "there is no such file"),
        ("c", f"there is no page in this folder; termkit reads {KINDS}"),
        ("*.odt", "no file matches this pattern"),
    ],
)
def test_name_that_stands_for_nothing(site: Path, name: str, sentence: str) -> None:
    (site / "c").mkdir()
    with pytest.raises(InputError) as raised:
        list(find_pages(["top.txt", name]))
    assert str(raised.value) == f"{name}: {sentence}"


def test_missing_file_is_told_before_anything_is_done(site: Path) -> None:
    with pytest.raises(InputError):
        next(find_pages([str(site / "top.txt"), "nowhere.txt"]))


def test_folders_that_are_linked_in_a_circle_end(site: Path) -> None:
    (site / "b" / "up").symlink_to(site, target_is_directory=True)
    assert [source.path for source in find_pages(["b"])] == ["b/1.txt", "b/2.html"]


def test_small_pages_share_a_parcel_up_to_a_size_and_a_number() -> None:
    sources = [Source(f"{at}.html", size) for at, size in enumerate([60_000, 60_000, 60_000, 500_000, *[10] * 250])]
    made = list(parcels(sources))
    assert [len(parcel.pieces) for parcel in made] == [2, 1, 1, 100, 100, 50]
    assert sum(parcel.size for parcel in made) == sum(source.size for source in sources)


def test_pages_are_taken_when_they_are_wanted() -> None:
    taken = []

    def endless() -> object:
        at = 0
        while True:
            taken.append(at)
            yield Source(f"{at}.txt", 100_000)
            at += 1

    list(islice(parcels(endless()), 3))
    assert len(taken) == 4


def pieces_of(path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Parcel]:
    monkeypatch.setattr(extract_parcels, "PIECE_BYTES", 1000)
    return list(parcels([Source(str(path), path.stat().st_size)]))


@pytest.mark.parametrize("between", ["\n\n", "\n", " ", "", "\r\n\r\n"])
def test_pieces_of_a_long_text_are_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, between: str) -> None:
    chance = random.Random(3)
    words = [chance.choice(["été", "œuvre", "juge.", "🙂", "a"]) for _ in range(3000)]
    path = tmp_path / "long.txt"
    path.write_bytes(between.join(words).encode())
    made = [parcel.pieces[0] for parcel in pieces_of(path, monkeypatch)]
    data = path.read_bytes()
    parts = [data[piece.start : piece.end] for piece in made]
    assert b"".join(parts) == data
    assert all(part.decode("utf-8") for part in parts), "cut between letters"
    assert all(first.end == second.start for first, second in pairwise(made))
    assert [piece.line for piece in made] == [data[: piece.start].count(b"\n") + 1 for piece in made]
    assert [piece.last for piece in made] == [False] * (len(made) - 1) + [True]
    assert max(map(len, parts)) <= 1000


def test_text_is_cut_between_paragraphs_if_there_are_any(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "long.txt"
    path.write_text(("Le juge. La cour est là.\nElle juge.\n\n" * 200), encoding="utf-8")
    data = path.read_bytes()
    ends = [parcel.pieces[0].end or 0 for parcel in pieces_of(path, monkeypatch)]
    assert all(data[:end].endswith(b"\n\n") for end in ends)


@pytest.mark.parametrize("head", ["<!doctype html><p>", "%PDF-1.7 ", "\ufeff"])
def test_only_text_that_can_be_cut_is_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, head: str) -> None:
    path = tmp_path / "long.txt"
    encoding = "utf-16-le" if head == "\ufeff" else "utf-8"
    path.write_bytes((head + "Le juge est là. " * 400).encode(encoding))
    assert [parcel.pieces[0].whole for parcel in pieces_of(path, monkeypatch)] == [True]
