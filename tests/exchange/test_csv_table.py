"""Tables carry the whole glossary, and say what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from termkit.editing.take import take
from termkit.errors import InputError
from termkit.exchange.cells import join_values, neutralise, plain, split_values
from termkit.exchange.csv_table import read_table, write_table
from termkit.model.glossary import Glossary
from tests.samples import GLOSSARY
from tests.strategies import glossaries, texts

PATH = Path("terms.csv")
QUICK = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
LANGUAGES = ("sr", "en")
CONTRACT = (
    "id,domain,fr,fr_admitted,fr_deprecated,sr,sr_admitted,sr_deprecated,en,en_admitted,en_deprecated,"
    "definition,subject,pos,source,note,status"
)


def as_state(glossary: Glossary) -> set[object]:
    """What a table has to carry; which word comes first in a catalogue's file is not its business."""
    return set(glossary)


@QUICK
@given(glossaries(), st.sampled_from([",", ";", "\t"]))
def test_import_of_an_export_is_the_same_glossary(glossary: Glossary, delimiter: str) -> None:
    rows = read_table(write_table(glossary, delimiter).encode(), PATH, LANGUAGES, delimiter)
    again, taken = take(rows, Glossary())
    assert taken.refusals == ()
    assert as_state(again) == as_state(glossary)
    assert take(rows, again)[1].changes == ()


def test_the_columns_are_those_of_the_contract() -> None:
    header = write_table(Glossary(GLOSSARY.concepts[:10])).splitlines()[0]
    assert header == f"{CONTRACT},fr_abbreviation,sr_abbreviation,en_abbreviation"


def test_columns_beyond_the_contract_are_only_there_where_needed() -> None:
    proposed = write_table(Glossary((GLOSSARY.by_id["c0011"],))).splitlines()[0]
    assert proposed.endswith(",en_abbreviation,sr_status,en_status")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_spreadsheets_write_tables_in_several_ways(encoding: str, delimiter: str) -> None:
    text = 'FR;sr;Source\r\n"juge";"судија";"a|b"\r\n'.replace(";", delimiter)
    (row,) = read_table(text.encode(encoding), PATH, LANGUAGES)
    assert row.values == {"fr": ("juge",), "sr": ("судија",), "source": ("a", "b")}


def test_records_know_the_lines_that_they_begin_on() -> None:
    text = 'fr,definition\njuge,"two\nlines"\n\nmandat,\n'
    assert [(row.line, row.values["fr"]) for row in read_table(text.encode(), PATH, LANGUAGES)] == [
        (2, ("juge",)),
        (5, ("mandat",)),
    ]


def test_unknown_columns_and_cells_beyond_the_header_become_remarks() -> None:
    (row,) = read_table(b"fr,genre,\njuge,m,x,y\n", PATH, LANGUAGES)
    assert row.remarks == ("genre: m", "column 3: x", "column 4: y")


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (b"", None, "is empty"),
        (b"\n \n", None, "is empty"),
        (b"sr,en\na,b\n", 1, "must be fr"),
        (b"fr,sr,FR\na,b,c\n", 1, "column fr is there twice"),
        (b"fr\n\xe9\n", 2, "not UTF-8"),
        (b"PK\x03\x04\0\0", None, "binary"),
        (b'fr\n"a"b"\n', 2, "not a well-formed table"),
        (b'fr\n"a\n', 2, "not a well-formed table"),
    ],
)
def test_what_is_no_table_is_refused(data: bytes, line: int | None, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        read_table(data, PATH, LANGUAGES)
    assert caught.value.line == line


@given(st.lists(texts, max_size=4))
def test_several_values_share_a_cell(values: list[str]) -> None:
    assert list(split_values(join_values(values))) == values


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("a|b", ("a", "b")),
        (" a | b ", ("a", "b")),
        ("a||b|", ("a", "b")),
        (r"a\|b", ("a|b",)),
        (r"C:\dir", (r"C:\dir",)),
        ("a\\", ("a\\",)),
    ],
)
def test_cells_are_split_at_bars(cell: str, values: tuple[str, ...]) -> None:
    assert split_values(cell) == values


@given(st.text())
def test_a_neutralised_cell_comes_back(cell: str) -> None:
    assert plain(neutralise(cell)) == cell
    assert neutralise(cell)[:1] not in ("=", "+", "-", "@", "\t", "\r")


@pytest.mark.parametrize("cell", ["=1+1", "+33", "-x", "@SUM(A1)"])
def test_formulas_are_neutralised(cell: str) -> None:
    glossary, _ = take(read_table(f"domain,fr\nd,{cell}\n".encode(), PATH, LANGUAGES), Glossary())
    assert glossary.concepts[0].preferred("fr") == cell
    assert f",'{cell}," in write_table(glossary)
