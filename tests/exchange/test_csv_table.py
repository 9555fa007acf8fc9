"""Tables carry the whole glossary, and say what is wrong with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import InputError
from termkit.exchange.cells import join_values, neutralise, plain, split_values
from termkit.exchange.csv_table import write_table
from termkit.model.glossary import Glossary
from tests.exchange.files import Notices, concepts, read
from tests.samples import GLOSSARY
from tests.strategies import texts

CONTRACT = (
    "id,domain,fr,fr_admitted,fr_deprecated,sr,sr_admitted,sr_deprecated,en,en_admitted,en_deprecated,"
    "definition,subject,pos,source,note,status"
)


def written(glossary: Glossary) -> str:
    """A glossary as CSV."""
    return str(write_table(glossary).data)


def test_the_columns_are_those_of_the_contract() -> None:
    header = written(Glossary(GLOSSARY.concepts[:10])).splitlines()[0]
    assert header == f"{CONTRACT},fr_abbreviation,sr_abbreviation,en_abbreviation"


def test_columns_beyond_the_contract_are_only_there_where_needed() -> None:
    proposed = written(Glossary((GLOSSARY.by_id["c0011"],))).splitlines()[0]
    assert proposed.endswith(",en_abbreviation,sr_status,en_status")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_spreadsheets_write_tables_in_several_ways(encoding: str, delimiter: str) -> None:
    text = 'FR;sr;Source\r\n"juge";"судија";"a|b"\r\n'.replace(";", delimiter)
    (row,) = read("csv", text.encode(encoding))
    assert row.values == {"fr": ("juge",), "sr": ("судија",), "source": ("a", "b")}


def test_records_know_the_lines_that_they_begin_on() -> None:
    text = 'fr,definition\njuge,"two\nlines"\n\nmandat,\n'
    assert [(row.line, row.values["fr"]) for row in read("csv", text)] == [
        (2, ("juge",)),
        (5, ("mandat",)),
    ]


def test_unknown_columns_and_cells_beyond_the_header_become_remarks() -> None:
    (row,) = read("csv", "fr,genre,\njuge,m,x,y\n")
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
        read("csv", data)
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
    (concept,) = concepts("csv", f"domain,fr\nd,{cell}\n")
    assert concept.preferred("fr") == cell
    assert f",'{cell}," in written(Glossary((concept,)))


def test_excel_may_say_first_what_separates() -> None:
    (row,) = read("csv", "sep=;\r\nfr;sr\r\na, b;c\r\n")
    assert (row.line, row.values) == (3, {"fr": ("a, b",), "sr": ("c",)})


def test_headers_of_other_names_are_said_to_be_understood() -> None:
    notices: Notices = []
    (row,) = read("csv", "Définition;Terme;Synonymes (FR);Srpski;Remarque interne\nqui juge;juge;magistrat;судија;x\n", notices)
    assert row.values == {
        "definition": ("qui juge",),
        "fr": ("juge",),
        "fr_admitted": ("magistrat",),
        "sr": ("судија",),
    }
    assert row.remarks == ("Remarque interne: x",)
    assert notices == [
        (1, "the column “Définition” is read as definition"),
        (1, "the column “Terme” is read as fr"),
        (1, "the column “Synonymes (FR)” is read as fr_admitted"),
        (1, "the column “Srpski” is read as sr"),
    ]
