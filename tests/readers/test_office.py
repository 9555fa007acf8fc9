"""Word processor files and PDF."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from termkit.errors import InputError
from termkit.readers import read_page

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DOCUMENT = f"""<w:document {W}><w:body>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Titre</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">Le ju</w:t></w:r><w:r><w:t>ge</w:t></w:r><w:r><w:tab/><w:t>est là.</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>case</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
</w:body></w:document>"""
HEADER = f"<w:hdr {W}><w:p><w:r><w:t>En-tête</w:t></w:r></w:p></w:hdr>"
T = 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
CONTENT = f"""<office {T}><text:h>Titre</text:h><text:p>Le <text:span>juge</text:span><text:s/>parle.</text:p>
<text:list><text:list-item><text:p>un point</text:p></text:list-item></text:list></office>"""


def archive(path: Path, parts: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return path


def test_docx(tmp_path: Path) -> None:
    page = read_page(archive(tmp_path / "a.docx", {"word/document.xml": DOCUMENT, "word/header1.xml": HEADER}))
    assert [(segment.kind.value, segment.text) for segment in page.segments] == [
        ("heading", "Titre"),
        ("paragraph", "Le juge est là."),
        ("cell", "case"),
        ("paragraph", "En-tête"),
    ]
    assert not page.has_lines
    assert page.segments[1].locate(3) == (2, 4)


def test_odt(tmp_path: Path) -> None:
    page = read_page(archive(tmp_path / "a.odt", {"content.xml": CONTENT}))
    assert [(segment.kind.value, segment.text) for segment in page.segments] == [
        ("heading", "Titre"),
        ("paragraph", "Le juge parle."),
        ("item", "un point"),
    ]


@pytest.mark.parametrize(("content", "sentence"), [(b"PK no archive", "damaged"), (b"plain text", "no word processor file")])
def test_what_is_no_archive(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    with pytest.raises(InputError, match=sentence):
        read_page(path)


def test_another_archive(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="not the document that its name says"):
        read_page(archive(tmp_path / "a.docx", {"readme.txt": "x"}))


def test_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("termkit.readers.office.LARGEST_PART", 1000)
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", " " * 100_000)
    with pytest.raises(InputError, match="that is no document"):
        read_page(path)


def test_pdf_without_text_is_a_scan(tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    path = tmp_path / "a.pdf"
    with path.open("wb") as file:
        writer.write(file)
    with pytest.raises(InputError, match="it may be a scan"):
        read_page(path)


def test_damaged_pdf(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.4 nothing")
    with pytest.raises(InputError, match="this PDF cannot be read"):
        read_page(path)
