"""The parser keeps every byte and says what is wrong, and where."""

from __future__ import annotations

import tarfile
from pathlib import Path

import polib
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from termkit.catalog.entry import PoEntry
from termkit.catalog.po import PoFile, _Parser, encode, parse_po
from termkit.errors import CatalogError

ROOT = Path(__file__).parent.parent.parent
EVERYTHING = ROOT / "tests" / "data" / "catalog" / "everything.po"
SHARED = ROOT.parent / "shared" / "data"
REAL = SHARED / "po" / "po-fr-sr.tar.xz"
TORTURE = SHARED / "catalogues" / "torture.po"


def parse(text: str) -> PoFile:
    return parse_po(text.encode(), Path("x.po"))


def unchanged(data: bytes) -> bool:
    file = parse_po(data, Path("x.po"))
    return encode(file.lines, file.charset, file.path) == data


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "", "\n\n\n"])
def test_no_byte_is_lost(newline: str, mark: str, end: str) -> None:
    text = mark + EVERYTHING.read_text("utf-8").rstrip("\n") + end
    assert unchanged(text.replace("\n", newline).encode())


def test_entries_are_what_stands_there() -> None:
    entries = parse_po(EVERYTHING.read_bytes(), EVERYTHING).entries
    header, plural, fuzzy, empty_context, blanks, two, untranslated, obsolete, pair = entries
    assert header.is_header
    assert header.fuzzy
    assert (plural.msgid, plural.get("msgid_plural"), len(plural.translations)) == ("un dossier", "%d dossiers", 4)
    assert plural.flags == ("c-format", "range: 0..9")
    assert [comment.text for comment in plural.comment(":")] == ["b.html:2 a.html:1", "c.html:3"]
    assert (fuzzy.msgctxt, fuzzy.fuzzy, fuzzy.line) == ("c0001", True, 33)
    assert [comment.text for comment in fuzzy.comment("|")] == ['msgctxt "old"', 'msgid "ancien"']
    assert (empty_context.msgctxt, empty_context.translations) == ("", ("налог",))
    assert (blanks.msgid, blanks.translations) == ("blanks", ("размаци",))
    assert (two.msgid, two.translations[0].split("\n")[1]) == ("two strings", 'са "наводницима" и \\ и\tтабулатором')
    assert untranslated.translations == ("",)
    assert (obsolete.obsolete, obsolete.msgctxt) == (True, "c0000")
    assert pair.translations[3] == "један прилог"


def test_the_header_keeps_its_order() -> None:
    header = parse_po(EVERYTHING.read_bytes(), EVERYTHING).header
    assert [name for name in header if name.startswith("X-")] == ["X-First", "X-Last"]
    assert header["Plural-Forms"].endswith("? 1 : 2;")


HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", None, "is empty"),
        ("  \n\n", None, "is empty"),
        ("a\0b", None, "binary"),
        ("hello\n", 1, "neither a comment nor a keyword"),
        ('msgid "a"\n', 1, "ends after msgid"),
        ('msgid "a"\n\nmsgid "b"\nmsgstr ""\n', 3, "second msgid"),
        ('msgstr "a"\n', 1, "msgstr without a msgid"),
        ('"a"\n', 1, "without a keyword"),
        ('msgid "a\nmsgstr ""\n', 1, "does not end"),
        ('msgid "a"b"\nmsgstr ""\n', 1, "quotation mark"),
        ('msgid "a\\q"\nmsgstr ""\n', 1, "unknown escape"),
        ('msgid "a"\nmsgstr ""\nmsgstr ""\n', 3, "second msgstr"),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr ""\n', 3, r"msgstr where msgstr\[0\] should be"),
        ('msgid "a"\nmsgstr[0] ""\n', 2, r"msgstr\[0\] where msgstr should be"),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[1] ""\n', 3, r"msgstr\[1\] where msgstr\[0\]"),
        ('msgid "a"\nmsgctxt "b"\nmsgstr ""\n', 2, "msgctxt after msgid"),
        ('msgid_plural "b"\n', 1, "msgid_plural without"),
        ('msgid "a"\n#~ msgstr "b"\n', 2, "as a whole"),
        ('#| rubbish\nmsgid "a"\nmsgstr ""\n', 1, "previous msgid"),
        (HEAD + 'msgid "a"\nmsgstr ""\n\nmsgid "a"\nmsgstr ""\n', 7, "'a' stands on line 4 already"),
        (HEAD + HEAD, 4, "the header stands on line 1 already"),
        ('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-9\\n"\n', 3, "unknown charset 'UTF-9'"),
    ],
)
def test_what_is_malformed_is_refused(text: str, line: int | None, message: str) -> None:
    with pytest.raises(CatalogError, match=message) as caught:
        parse(text)
    assert caught.value.line == line
    assert str(caught.value).startswith("x.po:")


def test_bytes_that_are_not_in_the_charset_are_found_on_their_line() -> None:
    with pytest.raises(CatalogError, match="is not UTF-8") as caught:
        parse_po(HEAD.encode() + b'msgid "\xe9"\nmsgstr ""\n', Path("x.po"))
    assert caught.value.line == 4


def test_an_older_charset_is_read_and_written() -> None:
    text = HEAD.replace("UTF-8", "ISO-8859-5") + 'msgid "a"\nmsgstr "суд"\n'
    file = parse_po(text.encode("ISO-8859-5"), Path("x.po"))
    assert file.entries[1].translations == ("суд",)
    assert encode(file.lines, file.charset, file.path) == text.encode("ISO-8859-5")
    with pytest.raises(CatalogError, match="ISO-8859-5 has no '“'"):
        encode([*file.lines, "“"], file.charset, file.path)


def as_polib_has_it(data: bytes, folder: Path) -> list[tuple[object, ...]]:
    path = folder / "x.po"
    path.write_bytes(data)
    return sorted(
        (
            entry.msgctxt or "",
            entry.msgid,
            entry.msgid_plural or "",
            tuple(entry.msgstr_plural[n] for n in sorted(entry.msgstr_plural)) if entry.msgid_plural else (entry.msgstr,),
            "fuzzy" in entry.flags,
            bool(entry.obsolete),
        )
        for entry in polib.pofile(str(path), encoding="utf-8")
    )


def as_we_have_it(data: bytes) -> list[tuple[object, ...]]:
    return sorted(
        (e.msgctxt or "", e.msgid, e.get("msgid_plural") or "", e.translations, e.fuzzy, e.obsolete)
        for e in parse_po(data, Path("x.po")).entries
        if not e.is_header
    )


@pytest.mark.skipif(not REAL.exists(), reason="../shared is not there")
def test_real_catalogues_are_kept_and_read_as_polib_reads_them(tmp_path: Path) -> None:
    compared = 0
    with tarfile.open(REAL) as archive:
        for member in archive:
            if not member.name.endswith(".po"):
                continue
            stream = archive.extractfile(member)
            assert stream is not None
            data = stream.read()
            assert unchanged(data), member.name
            if len(data) < 40_000:
                assert as_we_have_it(data) == as_polib_has_it(data, tmp_path), member.name
                compared += 1
    assert compared > 10


@pytest.mark.skipif(not TORTURE.exists(), reason="../shared is not there")
def test_the_torture_file_is_kept() -> None:
    assert unchanged(TORTURE.read_bytes())


def line_by_line(data: bytes) -> list[object]:
    """What the entries say if none of them is taken for a plain one."""
    file = parse_po(data, Path("x.po"))
    return [content(entry) for entry in _Parser(file.path).line_by_line(file.text)]


def content(entry: PoEntry) -> object:
    known = (entry.msgctxt, entry.msgid, entry.translations, entry.flags, entry.fuzzy, entry.is_header, entry.line)
    keywords = ("msgctxt", "msgid", "msgid_plural", "msgstr", "msgstr[0]")
    kinds = {kind: list(entry.comment(kind)) for kind in " .:,|"}
    return entry.first, entry.last, entry.comments, kinds, entry.strings, [entry.get(keyword) for keyword in keywords], known


def whole(data: bytes) -> list[object]:
    return [content(entry) for entry in parse_po(data, Path("x.po")).entries]


LINES = r"""
# note: ј|#. a|#, fuzzy|#= x|#: b:1|#|#~ msgid "z"|#~ msgstr ""|msgctxt "c1"|msgid "a"|msgid "b\n"|msgid "\x41"|msgid ""|"more"
msgid_plural "as"|msgstr "t"|msgstr "t\"q"|msgstr[0] "u"|msgstr[1] ""||  # x| msgstr "v"|nonsense|msgid "open
"""
lines = st.sampled_from([*LINES.strip().replace("\n", "|").split("|"), '#| msgid "x"', '#~| msgid "y"'])
pieces = st.tuples(lines, st.sampled_from(["\n", "\n", "\n", "\r\n", ""])).map("".join)


@given(st.lists(pieces, max_size=14).map("".join))
@example('msgid "a"\nmsgstr "b"\n\n"c"\n')
@example('msgid "a"\nmsgstr "b"\n#~ msgstr "c"\n')
@example('#, fuzzy\n\nmsgid "a"\nmsgstr "b"\nmsgid "c"\nmsgstr "d"')
def test_plain_entries_are_what_they_are_line_by_line(text: str) -> None:
    path = Path("x.po")
    results: list[object] = []
    for read in (_Parser(path).entries(text), _Parser(path).line_by_line(text)):
        try:
            results.append([content(entry) for entry in read])
        except CatalogError as error:
            results.append(str(error))
    assert results[0] == results[1]


@pytest.mark.skipif(not REAL.exists(), reason="../shared is not there")
def test_plain_entries_of_real_catalogues_are_what_they_are_line_by_line() -> None:
    with tarfile.open(REAL) as archive:
        members = [member for member in archive if member.name.endswith(".po") and member.size < 200_000]
        for member in members:
            stream = archive.extractfile(member)
            assert stream is not None
            data = stream.read()
            assert whole(data) == line_by_line(data), member.name
