"""``msgfmt -c`` accepts what is written: new files, edits, repaired headers."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from babel.localedata import exists
from babel.messages.plurals import PLURALS
from hypothesis import HealthCheck, given, settings

from termkit.catalog.header import header_patches
from termkit.catalog.patch import apply_patches
from termkit.catalog.po import parse_po
from termkit.catalog.read import read_catalogues
from termkit.catalog.render import new_header, plural_count, plural_count_of, plural_header
from termkit.errors import CatalogError
from termkit.model.concept import Concept, Designation, LanguageSection
from termkit.model.glossary import Glossary
from tests.catalog.test_roundtrip import layout_in, save
from tests.strategies import glossaries

pytestmark = pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext is not installed")


def must_pass(path: Path) -> None:
    run = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", path], check=False, capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, "")


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(glossaries())
def test_whatever_a_glossary_holds(glossary: Glossary) -> None:
    with TemporaryDirectory() as folder:
        layout = layout_in(folder)
        save(layout, glossary)
        for path in layout.locales.rglob("*.po"):
            must_pass(path)


def test_a_backslash_at_the_end_of_a_comment_joins_no_lines(tmp_path: Path) -> None:
    sections = (LanguageSection("fr", (Designation("juge"),)), LanguageSection("en", (Designation("judge"),), notes=("a\\",)))
    glossary = Glossary(tuple(Concept(f"c000{number}", "justice", sections, notes=("b\\",)) for number in (1, 2)))
    layout = layout_in(tmp_path)
    save(layout, glossary)
    for path in layout.locales.rglob("*.po"):
        must_pass(path)
    assert read_catalogues(layout).glossary == glossary


@pytest.mark.parametrize("lang", ["sr@latin", *filter(exists, PLURALS)])
def test_plural_forms_of_every_language_that_babel_knows(lang: str, tmp_path: Path) -> None:
    forms = plural_count_of(lang)
    plural = ["", 'msgid "%d juge"', 'msgid_plural "%d juges"', *(f'msgstr[{n}] "%d"' for n in range(forms))]
    path = tmp_path / "x.po"
    path.write_text("\n".join([*new_header("x", lang), *plural]) + "\n", encoding="utf-8")
    must_pass(path)
    assert plural_count(parse_po(path.read_bytes(), path)) == forms


def test_a_language_that_nobody_knows_is_one_sentence() -> None:
    with pytest.raises(CatalogError, match="plural forms of 'klingon' are not known"):
        plural_header("klingon")


HEADERS = {
    "none": "",
    "on one line": 'msgid ""\nmsgstr "Language: hr\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n',
    "line by line": 'msgid ""\nmsgstr ""\n"X-Mine: kept\\n"\n"Language: hr\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: "\n"nplurals=2; plural=0;\\n"\n\n',
    "without a last line end": 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8"\n\n',
}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("header", HEADERS)
def test_headers_that_were_repaired(header: str, newline: str, tmp_path: Path) -> None:
    body = '# kept\nmsgid "juge"\nmsgstr "судија"\n'
    path = tmp_path / "x.po"
    file = parse_po((HEADERS[header] + body).replace("\n", newline).encode(), path)
    wanted = {"Language": "sr", "Plural-Forms": plural_header("sr"), "Content-Type": "text/plain; charset=UTF-8"}
    repaired = "".join(apply_patches(file, header_patches(file, "sr", wanted)))
    path.write_bytes(repaired.encode())
    fields = parse_po(path.read_bytes(), path).header
    assert {name: fields[name] for name in wanted} == wanted
    assert repaired.endswith(body.replace("\n", newline))
    assert ("X-Mine" in repaired) == ("X-Mine" in HEADERS[header])
    if header != "none":
        assert repaired.count(newline) == repaired.count("\n")
