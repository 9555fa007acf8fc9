"""Annotated pages in every format."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from termkit.model.annotation import AnnotatedPage, AnnotatedSegment, TermUse
from termkit.model.concept import Status
from termkit.model.terminal import display_width
from termkit.reports.annotations import FORMATS, render
from tests.samples import GLOSSARY

TEXT = "Le magistrat de liaison demande l’extradition du juge."
MAGISTRATE, EXTRADITION, JUDGE = (GLOSSARY.by_id[key] for key in ("c0001", "c0003", "c0014"))
PAGE = AnnotatedPage(
    "page.md",
    (
        AnnotatedSegment(
            TEXT,
            (
                TermUse((MAGISTRATE,), Status.PREFERRED, TEXT[3:23], 3, 23, 7, 4),
                TermUse((EXTRADITION,), Status.PREFERRED, TEXT[34:45], 34, 45, 7, 35),
                TermUse((replace(JUDGE, proposed=True),), Status.DEPRECATED, "juge", 49, 53, 7, 50),
            ),
        ),
        AnnotatedSegment(
            "Un <b>magistrat de liaison</b>", (TermUse((MAGISTRATE,), Status.PREFERRED, "magistrat de liaison", 6, 26, 9, 7),)
        ),
    ),
)


def test_text_lists_terms_as_they_come_with_their_places() -> None:
    blocks = render("text", PAGE).split("\n\n")
    assert [block.splitlines()[0] for block in blocks] == [
        "magistrat de liaison  [c0001] lines 7, 9",
        "extradition  [c0003] line 7",
        "juge  [c0014] line 7, proposed",
    ]
    assert blocks[0].splitlines()[1:] == [
        "  sr       судија за везу; not магистрат за везу",
        "  sr@latin sudija za vezu; not magistrat za vezu",
        "  en       liaison magistrate; not connection judge",
    ]
    assert "the page says “juge”, which is deprecated" in blocks[2]


def test_text_keeps_to_the_width() -> None:
    assert max(map(display_width, render("text", PAGE, width=40).splitlines())) <= 40


def test_only_the_languages_asked_for() -> None:
    text = render("text", replace(PAGE, shown=("sr@latin",)))
    assert "sudija za vezu" in text
    assert "судија" not in text
    assert "liaison magistrate" not in text


def test_paragraphs_where_a_format_has_no_lines() -> None:
    assert "paragraphs 7, 9" in render("text", replace(PAGE, has_lines=False))


def test_json_offsets_are_those_of_the_segments() -> None:
    told = json.loads(render("json", PAGE))
    for term in told["terms"]:
        assert told["segments"][term["segment"]][term["start"] : term["end"]] == term["words"]
        assert set(term["concepts"]) <= set(told["concepts"])
    assert told["concepts"]["c0001"]["sr"]["preferred"] == "судија за везу"


def test_html_marks_terms_and_escapes_texts() -> None:
    html = render("html", PAGE)
    assert "<b>" not in html
    parser = HTMLParser()
    links: list[str] = []
    parser.handle_starttag = lambda tag, attrs: links.extend(value or "" for name, value in attrs if name == "href")  # type: ignore[method-assign]
    parser.feed(html)
    assert links == ["#c0001", "#c0003", "#c0014", "#c0001"]
    assert {link[1:] for link in links} == set(re.findall(r'<dt id="([^"]+)"', html))


@pytest.mark.parametrize("name", FORMATS)
def test_page_without_terms(name: str) -> None:
    made = render(name, AnnotatedPage("page.md", (AnnotatedSegment("Rien.", ()),)))
    assert "Rien." in made or name == "text"
