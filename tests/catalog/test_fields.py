"""The grammar of fields in comments."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.catalog.entry import Comment
from termkit.catalog.fields import LANGUAGE_KIND, TEMPLATE_KIND, group, parse_fields, read_fields
from termkit.catalog.po import parse_po
from termkit.catalog.read import references
from termkit.catalog.render import field_line, reference_line
from termkit.errors import CatalogError
from tests.strategies import texts

LONG = "definition: Magistrat français détaché auprès des autorités judiciaires d’un autre État"


def fields(*lines: str) -> list[tuple[str, str]]:
    return [(f.name, f.value) for f in parse_fields(Comment(n, TEMPLATE_KIND, line) for n, line in enumerate(lines))]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["pos: noun"], [("pos", "noun")]),
        (["pos:  noun "], [("pos", "noun")]),
        (["a free comment"], []),
        (["https://example.org/"], []),
        (["Note: capital letters begin a sentence, not a field"], []),
        (["x-rank: 3", "admitted: a: b"], [("x-rank", "3"), ("admitted", "a: b")]),
        (["admitted: a", "admitted: b"], [("admitted", "a"), ("admitted", "b")]),
        (["pos: noun", "a free comment"], [("pos", "noun")]),
        (["pos: noun", "  indented"], [("pos", "noun indented")]),
        (["pos: noun", "", "  indented"], [("pos", "noun")]),
    ],
)
def test_lines_are_fields_or_free(lines: list[str], expected: list[tuple[str, str]]) -> None:
    assert fields(*lines) == expected


def test_a_field_that_another_editor_wrapped_is_one_field() -> None:
    value = LONG.partition(": ")[2]
    wrapped = ["definition: Magistrat français détaché auprès des autorités judiciaires", "d’un autre État", "pos: noun"]
    assert fields(*wrapped) == [("definition", value), ("pos", "noun")]


def test_a_rest_may_look_like_a_field_that_nobody_knows() -> None:
    above = "note: Le Conseil français est compétent aussi pour les magistrats et les"
    assert fields(above, "procureurs: voir ci-dessous") == [("note", f"{above[6:]} procureurs: voir ci-dessous")]
    assert fields(above, "admitted: procureur") == [("note", above[6:]), ("admitted", "procureur")]
    assert fields(above, "x-rank: 3") == [("note", above[6:]), ("x-rank", "3")]
    assert fields("pos: noun", "gender: m") == [("pos", "noun"), ("gender", "m")]


def test_a_comment_after_a_long_line_of_ours_is_not_part_of_it() -> None:
    assert fields(LONG, "mandat") == [("definition", LONG.partition(": ")[2])]


@given(texts)
def test_a_field_reads_back(value: str) -> None:
    for kind in (TEMPLATE_KIND, LANGUAGE_KIND):
        line = field_line(kind, "note", value)
        entry = parse_po(f'{line}\nmsgid "x"\nmsgstr ""\n'.encode(), Path("x.po")).entries[0]
        assert [(f.name, f.value) for f in parse_fields(entry.comment(kind))] == [("note", value)]


@pytest.mark.parametrize("value", ["two\nlines", " blank", "\u2028"])
def test_what_does_not_fit_on_a_line_is_refused(value: str) -> None:
    with pytest.raises(CatalogError, match="one line"):
        field_line(TEMPLATE_KIND, "note", value)


@pytest.mark.parametrize("place", ["a.html:3", "my page.html:3"])
def test_places_read_back(place: str) -> None:
    assert references([Comment(0, ":", reference_line(place).removeprefix("#: "))]) == (place,)


field_lines = st.sampled_from(
    [
        "note: a",
        "note:",
        "note:b",
        "source:  c ",
        "x-own: d",
        "definition: " + "long " * 15,
        "free",
        "  more",
        "",
        "admitted: é",
        "a: b",
    ]
)


@given(st.lists(field_lines, max_size=6), st.sampled_from([TEMPLATE_KIND, LANGUAGE_KIND]))
def test_fields_are_read_in_two_ways_alike(lines: list[str], kind: str) -> None:
    comments = "".join(f"#{kind.strip()} {line}\n" for line in lines)
    [entry] = parse_po(f'{comments}#, fuzzy\nmsgctxt "c0001"\nmsgid "a"\nmsgstr ""\n'.encode(), Path("x.po")).entries
    assert read_fields(entry, kind) == group(parse_fields(entry.comment(kind)))
