"""Pairs of pages and drafts, from a list or a pattern."""

from __future__ import annotations

from pathlib import Path

import pytest

from termkit.errors import InputError, UsageError
from termkit.verbs.check_pairs import find_pairs


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("fr/a.html", "fr/deep/b.html", "sr/a.html", "sr/deep/b.html", "page.fr.md", "page.sr.md", "other.sr.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("spec", "drafts", "pairs"),
    [
        ("fr/{}.html=sr/{}.html", [], [("sr/a.html", "fr/a.html"), ("sr/deep/b.html", "fr/deep/b.html")]),
        ("fr/{}.html=sr/{}.html", ["sr/deep/b.html"], [("sr/deep/b.html", "fr/deep/b.html")]),
        ("{}.fr.md={}.sr.md", ["./page.sr.md"], [("./page.sr.md", "page.fr.md")]),
        ("{}.fr.md={}.sr.md", [], [("other.sr.md", "other.fr.md"), ("page.sr.md", "page.fr.md")]),
    ],
)
def test_pattern(site: Path, spec: str, drafts: list[str], pairs: list[tuple[str, str]]) -> None:
    assert list(zip(*find_pairs(spec, drafts), strict=True)) == pairs


def test_list_is_read_from_its_folder(site: Path) -> None:
    (site / "sr" / "pairs.tsv").write_text("# source\tdraft\n../fr/a.html\ta.html\n\n", encoding="utf-8")
    assert find_pairs("sr/pairs.tsv", []) == (["sr/a.html"], ["sr/../fr/a.html"])
    assert find_pairs("sr/pairs.tsv", ["./sr/a.html"]) == (["./sr/a.html"], ["sr/../fr/a.html"])


@pytest.mark.parametrize(
    ("spec", "drafts", "sentence"),
    [
        ("nowhere.tsv", [], "neither a file of pairs nor a pattern"),
        ("fr/{}=de/{}", [], "no draft matches de/{}"),
        ("fr/{}.html=sr/{}.html", ["page.sr.md"], "page.sr.md does not match"),
        ("fr/{}{}=sr/{}", [], "must stand once"),
        ("good.tsv", ["page.sr.md"], "has no pair for page.sr.md"),
    ],
)
def test_wrong_use(site: Path, spec: str, drafts: list[str], sentence: str) -> None:
    (site / "good.tsv").write_text("fr/a.html\tsr/a.html\n", encoding="utf-8")
    with pytest.raises(UsageError, match=sentence):
        find_pairs(spec, drafts)


def test_line_that_is_no_pair_is_named(site: Path) -> None:
    (site / "bad.tsv").write_text("fr/a.html\tsr/a.html\nfr/a.html sr/a.html\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"bad\.tsv:2: this line is no pair"):
        find_pairs("bad.tsv", [])
