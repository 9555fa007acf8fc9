"""Pages become blocks of text whose every character knows its place in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import InputError, UsageError
from termkit.model.page import Block, Page
from termkit.readers import read_page
from termkit.readers.html import parse as parse_html
from termkit.readers.markdown import parse as parse_markdown
from termkit.readers.text import parse as parse_text


def blocks(page: Page) -> list[tuple[str, str]]:
    return [(segment.kind.value, segment.text) for segment in page.segments]


def misplaced(page: Page, source: str) -> list[tuple[str, int]]:
    """Characters that do not stand where their segment says; entities and line breaks stand for something else."""
    lines = source.split("\n")
    wrong = []
    for segment in page.segments:
        for offset, letter in enumerate(segment.text):
            line, column = segment.locate(offset)
            if letter != "\n" and lines[line - 1][column - 1] not in (letter, "&", "\\"):
                wrong.append((segment.text, offset))
    return wrong


TEXT = """Titre court

Premier paragraphe, qui est assez long pour avoir été replié à la main par
quelqu’un de soigneux.
Une phrase seule.

  • Un point ;
  - un autre
    qui continue.
1. Numéro
"""


def test_text() -> None:
    page = parse_text(TEXT.encode(), "page.txt")
    assert blocks(page) == [
        ("heading", "Titre court"),
        ("paragraph", "Premier paragraphe, qui est assez long pour avoir été replié à la main par\nquelqu’un de soigneux."),
        ("paragraph", "Une phrase seule."),
        ("item", "Un point ;"),
        ("item", "un autre\nqui continue."),
        ("item", "Numéro"),
    ]
    assert misplaced(page, TEXT) == []


MARKDOWN = """---
title: T
---
# Titre *mis* en avant

Un **mot** et un [lien](https://example.org/a) et `code`, puis du te**xt**e
sur deux lignes.

- un
  - deux

| a | b |
|---|---|
| case un | case deux |

```
code
```

<!-- termkit: ignore TK301, TK302 -->

Après.
"""


def test_markdown() -> None:
    page = parse_markdown(MARKDOWN.encode(), "page.md")
    assert blocks(page) == [
        ("heading", "Titre mis en avant"),
        ("paragraph", "Un mot et un lien et , puis du texte\nsur deux lignes."),
        ("item", "un"),
        ("item", "deux"),
        ("cell", "a"),
        ("cell", "b"),
        ("cell", "case un"),
        ("cell", "case deux"),
        ("paragraph", "Après."),
    ]
    assert misplaced(page, MARKDOWN) == []
    assert page.suppressions[0].codes == ("TK301", "TK302")
    assert [segment.ignores for segment in page.segments] == [()] * 8 + [(0,)]


HTML = """<!DOCTYPE html>
<html lang="sr-Latn"><head><title>Naslov</title><style>p { color: red }</style></head>
<body><nav><ul><li>Meni</li></ul></nav>
<main><h2>Prvi &amp; drugi</h2>
<!-- termkit: ignore -->
<p>Re<b>č</b> i &#269;as {{ ime }} kraj<br>novi red</p>
<ul><li>jedan<li>dva</ul>
<table><tr><td>levo</td><td>desno</td></tr></table>
<script>var a = "<p>ne</p>";</script></main>
<footer>dno</footer></body></html>
"""


def test_html() -> None:
    page = parse_html(HTML.encode(), "page.html")
    assert blocks(page) == [
        ("heading", "Prvi & drugi"),
        ("paragraph", "Reč i čas  kraj\nnovi red"),
        ("item", "jedan"),
        ("item", "dva"),
        ("cell", "levo"),
        ("cell", "desno"),
    ]
    assert misplaced(page, HTML) == []
    assert page.declared is not None
    assert page.declared.gettext == "sr@latin"
    assert page.segments[1].ignores == (0,)
    assert page.segments[2].ignores == ()


def test_html_without_main_leaves_navigation_out() -> None:
    page = parse_html(b"<body><nav>Menu</nav><p>Texte</p><footer>Pied</footer></body>", "page.html")
    assert blocks(page) == [("paragraph", "Texte")]


def test_place_of_a_word_split_by_a_tag() -> None:
    page = parse_html(b"<p>\n  ab<i>c</i>d</p>", "page.html")
    [segment] = page.segments
    assert [segment.locate(i) for i in range(4)] == [(2, 3), (2, 4), (2, 8), (2, 13)]


@given(st.text(max_size=300))
def test_text_of_any_kind_is_read(text: str) -> None:
    data = text.encode("utf-8", "ignore")
    if b"\0" in data or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return
    source = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    assert misplaced(parse_text(data, "page.txt"), source) == []


@given(st.text(alphabet="<>&;p/ib!-a {}%\n\"'", max_size=80))
def test_html_of_any_kind_is_read(text: str) -> None:
    parse_html(text.encode(), "page.html")


@given(st.text(alphabet="#*_-`[]()!<>&|\\ ab\n1.", max_size=60))
def test_markdown_of_any_kind_is_read(text: str) -> None:
    parse_markdown(text.encode(), "page.md")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_say_so_are_understood(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "page.txt"
    path.write_text("Судија", encoding=encoding)
    assert [segment.text for segment in read_page(path).segments] == ["Судија"]


def test_declared_charset_of_html(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes('<meta charset="windows-1251"><p>Судија</p>'.encode("windows-1251"))
    assert [segment.text for segment in read_page(path).segments] == ["Судија"]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("missing.txt", None, "there is no such file"),
        ("empty.txt", b"", "the page is empty"),
        ("blank.txt", b" \n\n ", "the page is empty"),
        ("marks.txt", b"*** ---", "there is no text in this page"),
        ("binary.txt", b"\x7fELF\x00\x01", "this is a binary file, not a page of text"),
        ("latin.txt", b"abc\nd\xe9j\xe0", "this is not utf-8 text (byte 6); save it as UTF-8"),
        ("odd.html", b'<meta charset="klingon"><p>a</p>', "the encoding 'klingon', which does not exist"),
    ],
)
def test_bad_input_is_one_sentence(tmp_path: Path, name: str, content: bytes | None, sentence: str) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_page(path)
    assert sentence in str(caught.value)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_folder_is_no_page(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="this is a folder"):
        read_page(tmp_path)


def test_unknown_format(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("a", encoding="utf-8")
    with pytest.raises(UsageError, match="unknown format"):
        read_page(path, format="docbook")


def test_kinds_are_those_of_the_model() -> None:
    assert {segment.kind for segment in parse_markdown(MARKDOWN.encode(), "p").segments} <= set(Block)
