"""Workbooks: cells of all kinds, several sheets, and what is refused before it is unpacked."""

from __future__ import annotations

import datetime
import io
import sys
import zipfile
from collections.abc import Callable

import openpyxl
import pytest

from termkit.errors import InputError, MissingExtraError, UsageError
from termkit.exchange import xlsx_guard
from termkit.exchange.xlsx_table import write_xlsx
from termkit.model.concept import Concept, Designation, LanguageSection
from termkit.model.glossary import Glossary
from tests.exchange.files import Notices, read, read_one
from tests.samples import GLOSSARY

Fill = Callable[[openpyxl.Workbook], None]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = "xl/worksheets/sheet1.xml"


def book(*sheets: list[list[object]]) -> bytes:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for rows in sheets:
        sheet = workbook.create_sheet()
        for row in rows:
            sheet.append(row)
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """A workbook with one part put in or replaced."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info.filename, old.read(info))
        new.writestr(name, content)
    return target.getvalue()


def sheet_of(rows: str) -> bytes:
    return with_part(
        book([["fr"], ["a"]]), SHEET, f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'.encode()
    )


def test_cells_of_all_kinds() -> None:
    day = datetime.datetime(2024, 3, 1)
    assert read_one(
        "xlsx", book([["Terme", "sr", "Année", "Taux", "Jour", "Vrai"], ["juge", None, 2024.0, 1.5, day, True]])
    ) == {
        "fr": ("juge",),
        "sr": (),
        "remarks": ("Année: 2024", "Taux: 1.5", "Jour: 2024-03-01T00:00:00", "Vrai: True"),
    }


def test_lines_are_rows_and_other_sheets_are_told() -> None:
    notices: Notices = []
    data = book([["read me"]], [], [["fr"], ["a"], [None], ["b"]], [["fr"], ["c"]])
    assert [(row.line, row.values["fr"]) for row in read("xlsx", data, notices)] == [(2, ("a",)), (4, ("b",))]
    assert notices == [
        (None, "could not take: the sheet “Sheet”; save it as a file of its own"),
        (None, "could not take: the sheet “Sheet3”; save it as a file of its own"),
    ]


def test_formulas_are_never_written() -> None:
    cells = [*"=+-@"]
    glossary = Glossary(
        tuple(Concept(f"c{n}", "d", (LanguageSection("fr", (Designation(f"{c}1+1"),)),)) for n, c in enumerate(cells))
    )
    sheet = openpyxl.load_workbook(io.BytesIO(bytes(write_xlsx(glossary).data))).active
    assert sheet is not None
    assert [(row[2].value, row[2].data_type) for row in sheet.iter_rows(min_row=2)] == [(f"'{c}1+1", "s") for c in cells]


def test_a_text_longer_than_a_cell_is_refused() -> None:
    glossary = Glossary((Concept("c0001", "d", (LanguageSection("fr", (Designation("x"),)),), definition="x" * 32_768),))
    with pytest.raises(UsageError, match="c0001 has more in definition"):
        write_xlsx(glossary)


def test_without_openpyxl_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match=r"pip install termkit\[xlsx\]"):
        read("xlsx", b"")
    with pytest.raises(MissingExtraError, match=r"pip install termkit\[xlsx\]"):
        write_xlsx(GLOSSARY)


BILLION = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is no XLSX file"),
        (b"fr,sr\na,b\n", "is no XLSX file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "encrypted or pre-2007"),
        (book([["sr", "en"], ["a", "b"]]), "no sheet has a first line"),
        (with_part(book([["fr"]]), "xl/workbook.xml", b"<nonsense/>"), "no sheet has a first line"),
        (with_part(book([["fr"]]), SHEET, b"<worksheet"), "not well-formed XML"),
        (with_part(book([["fr"]]), SHEET, BILLION), "declares entities"),
        (with_part(book([["fr"]]), "xl/sharedStrings.xml", BILLION), "declares entities"),
        (with_part(book([["fr"]]), "xl/styles.xml", BILLION), "declares entities"),
        (with_part(book([["fr"]]), "xl/styles.xml", b" " * (xlsx_guard.LARGEST_PART + 1)), "unpacks to"),
        (sheet_of('<row r="1">' + "<c/>" * 16_385 + "</row>"), "more cells than"),
        (
            sheet_of('<row r="1"><c t="inlineStr"><is><t>fr</t></is></c></row><row r="99999999999"><c/></row>'),
            "more cells than",
        ),
        (sheet_of("<row><c t='inlineStr'><is><t>fr</t></is></c></row>" + '<row><c r="XFD1"/></row>' * 400), "more cells than"),
    ],
)
def test_what_is_no_honest_workbook_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        read("xlsx", data)
    assert "\n" not in str(caught.value)


def test_a_sheet_of_ten_million_cells_is_refused() -> None:
    rows = "<row>" + "<c/>" * 10_000 + "</row>"
    with pytest.raises(InputError, match="more cells than termkit reads from a workbook \\(5,000,000\\)"):
        read("xlsx", sheet_of(rows * 1000))
