"""What ``termkit check`` cannot use: one clear sentence, exit status 2, nothing written; and odd pages that it can use."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from termkit.cli.frame import cli

ROOT = Path(__file__).parents[2]
FRENCH = "Le magistrat de liaison est arrivé hier à Belgrade avec la police."
SERBIAN = "Судија за везу је јуче стигао у Београд са полицијом."
ENGLISH = "The liaison magistrate arrived in Belgrade yesterday with the police, and she was not alone."
BROKEN_PLURAL = 'msgid "juge"\nmsgstr[0] "судија"\n'
NESTED = """<xliff version="1.2"><file source-language="fr" target-language="sr"><body><trans-unit id="1">
<source>Le <g id="1">magistrat <g id="2">de <x id="3"/>liaison</g></g> est là.</source>
<target><g id="1">Магистрат <g id="2">за <ph id="4">&lt;br&gt;</ph>везу</g></g> је ту.</target>
</trans-unit></body></file></xliff>"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["-C", str(ROOT), "check", *map(str, arguments)])


# name of the draft, its content, further arguments (paths of the folder in braces), part of the sentence
BAD: list[tuple[str, str | bytes | None, list[str], str]] = [
    ("missing.txt", None, [], "missing.txt: there is no such file"),
    (".", None, [], "this is a folder, not a page"),
    ("empty.txt", "", [], "empty.txt: the page is empty"),
    ("blank.html", "<p> </p>", [], "there is no text in this page"),
    ("binary.txt", b"\x89PNG\r\n\x1a\n\x00\x00", [], "this is a binary file, not a page of text"),
    ("latin.txt", b"sudija\nza v\xe8zu", [], "latin.txt:2: this is not utf-8 text (byte 12); save it as UTF-8"),
    ("odd.html", b'<meta charset="klingon"><p>a</p>', [], "declares the encoding 'klingon', which does not exist"),
    ("english.txt", ENGLISH, ["--lang", "sr"], "this looks like English, not Serbian"),
    ("french.txt", FRENCH * 2, [], "this looks like French; a draft must be in Serbian or English"),
    ("numbers.txt", "x 12 y", [], "cannot tell which language this is; say so with --lang"),
    ("d.txt", SERBIAN, ["--lang", "klingon"], "unknown language 'klingon'; termkit knows fr, sr, sr@latin and en"),
    ("d.txt", SERBIAN, ["--lang", "!"], "'!' is not a language code"),
    ("d.txt", SERBIAN, ["--source", "{}/none.txt"], "none.txt: there is no such file"),
    ("d.txt", SERBIAN, ["--source", "{}/d.txt"], "this looks like Serbian, but a source must be in French"),
    ("d.txt", SERBIAN, ["--source", "{}/a", "--source", "{}/b"], "2 sources for 1 drafts; give one for all, or one for each"),
    ("d.po", 'msgid "juge"\nmsgstr "судија"\n', ["--source", "{}/d.po"], "brings its own source; leave --source out"),
    ("d.txt", SERBIAN, ["--pairs", "{}/none"], "is neither a file of pairs nor a pattern"),
    ("d.txt", SERBIAN, ["--select", "TK9"], "no rule has the code TK9"),
    ("d.txt", SERBIAN, ["--baseline", "{}/none.json"], "none.json"),
    ("broken.po", BROKEN_PLURAL, [], "broken.po:1: msgstr[0] without msgid_plural; a plural form needs both"),
    ("broken.po", 'msgid "a\nmsgstr "b"\n', [], "broken.po:1: the string does not end in a quote"),
    ("broken.po", "nonsense\n", [], "broken.po:1: this line is not PO"),
    ("untranslated.po", 'msgid "juge"\nmsgstr ""\n', [], "there is no translated text in this file"),
    ("broken.xlf", "<xliff><file></xliff>", [], "broken.xlf:1: this is not well-formed XML"),
    ("other.xlf", "<html/>", [], "this is XML, but no XLIFF"),
    ("bomb.xlf", '<!DOCTYPE x [<!ENTITY a "b">]><xliff/>', [], "the document type declares entities"),
    ("other.tmx", "<tmx><body/></tmx>", [], "there is no unit with French"),
    ("other.docx", b"no archive", [], "this is no word processor file, or it is damaged or encrypted"),
    ("other.odt", b"PK\x03\x04", [], "this is no word processor file, or it is damaged or encrypted"),
    ("d.txt", SERBIAN, ["-o", "{}"], "cannot write"),
]


@pytest.mark.parametrize(("name", "content", "arguments", "sentence"), BAD)
def test_bad_input_is_one_sentence(
    name: str, content: str | bytes | None, arguments: list[str], sentence: str, tmp_path: Path
) -> None:
    draft = tmp_path / name
    if content is not None:
        draft.write_bytes(content.encode() if isinstance(content, str) else content)
    before = sorted(tmp_path.rglob("*"))
    result = run(draft, *(argument.format(tmp_path) for argument in arguments))
    assert result.exit_code == 2, result.output
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr
    assert sorted(tmp_path.rglob("*")) == before
    if content is not None:
        assert draft.read_bytes() == (content.encode() if isinstance(content, str) else content)


@pytest.mark.parametrize(("name", "part"), [("a.docx", "word/document.xml"), ("a.odt", "content.xml")])
def test_fix_is_refused_where_a_file_cannot_be_patched(name: str, part: str, tmp_path: Path) -> None:
    path = tmp_path / name
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(part, f"<d><p><t>{SERBIAN}</t></p></d>")
    before = path.read_bytes()
    result = run(path, "--fix")
    assert result.exit_code == 2
    assert "suggestions cannot be written into this format; leave --fix out" in result.stderr
    assert path.read_bytes() == before


# name, content, and (code, line, column, words) of what is found
ODD: list[tuple[str, str, list[tuple[str, int, int, str]]]] = [
    ("nested.xlf", NESTED, [("TK301", 3, 19, "Магистрат за везу")]),
    ("t.html", "<p>{% if a > b %}Магистрат за везу{% endif %} {{ ime }} је ту.</p>", [("TK301", 1, 18, "Магистрат за везу")]),
    ("t.html", '<p><?php echo "a > b"; ?>Магистрат за везу је <% x %> ту.</p>', [("TK301", 1, 26, "Магистрат за везу")]),
    ("t.html", "<p>{# Магистрат за везу #}Судија за везу је ту.</p>", []),
    ("t.html", "\ufeff<p>\r\n\tМагистрат&nbsp;за&#32;<b>ве</b>зу је ту.</p>", [("TK301", 2, 2, "Магистрат\xa0за везу")]),
    ("t.md", "\ufeff* &amp; Магистрат\r\n  за *везу* је ту.\r\n", [("TK301", 1, 9, "Магистрат\nза везу")]),
    ("t.md", "| а | б |\n|---|---|\n| `x` | ту \\| магистрат за везу |\n", [("TK301", 3, 15, "магистрат за везу")]),
    ("t.txt", "\ufeff\tJuc\u030ce je magistrat za vezu stigao u Beograd.\r\n", [("TK301", 1, 11, "magistrat za vezu")]),
    ("t.txt", "Са маги\u00adстратом за везу је ту.", [("TK301", 1, 4, "маги\u00adстратом за везу")]),
    ("t.po", 'msgid "Le magistrat de liaison"\nmsgstr ""\n"Магистрат \\"за\\" "\n"нас"\n', []),
    ("t.po", 'msgid "x"\nmsgid_plural "y"\nmsgstr[0] "магистрат за везу"\nmsgstr[1] "магистрати за везу"\n',
     [("TK301", 3, 12, "магистрат за везу"), ("TK301", 4, 12, "магистрати за везу")]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "found"), ODD)
def test_odd_pages_are_read_to_the_letter(
    name: str, content: str, found: list[tuple[str, int, int, str]], tmp_path: Path
) -> None:
    draft = tmp_path / name
    draft.write_bytes(content.encode())
    result = run(draft, "--lang", "sr@latin" if "magistrat za" in content else "sr", "--select", "TK301", "--format", "json")
    assert result.exit_code == bool(found), result.output
    rows = json.loads(result.stdout)["findings"]
    assert [(row["code"], row["line"], row["column"], row["found"]) for row in rows] == found


def test_ijekavian_draft_counts_on_request(tmp_path: Path) -> None:
    source, draft = tmp_path / "fr.txt", tmp_path / "sr.txt"
    source.write_text("La demande d’extradition est arrivée.\n", encoding="utf-8")
    draft.write_text("Стигао је захтјев за изручење.\n", encoding="utf-8")
    assert "TK302" in run(draft, "--source", source, "--lang", "sr").stdout
    assert run(draft, "--source", source, "--lang", "sr@ijekavian").exit_code == 0


def test_a_latin_page_is_told_in_latin(tmp_path: Path) -> None:
    draft = tmp_path / "sr.txt"
    draft.write_text("Magistrat za vezu je stigao u Beograd, i to juče.\n", encoding="utf-8")
    told = run(draft, "--select", "TK301").stdout
    assert "use “sudija za vezu”" in told
    assert "of magistrat za vezu" in told


def test_a_page_too_short_to_tell_its_language_is_read_in_the_script_of_its_letters(tmp_path: Path) -> None:
    draft = tmp_path / "sr.txt"
    draft.write_text("Kompetentni organ odlučuje o statusu izbeglice.\n", encoding="utf-8")
    findings = json.loads(run(draft, "--lang", "sr", "--format", "json").stdout)["findings"]
    assert [(row["code"], row["suggestion"]) for row in findings] == [("TK301", "Nadležni organ")]
