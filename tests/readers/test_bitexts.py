"""Bilingual files become aligned units; each character knows its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import InputError, UsageError
from termkit.model.page import Bitext
from termkit.readers import is_bilingual, read_bitext
from termkit.readers.po import parse as parse_po
from termkit.readers.tmx import parse as parse_tmx
from termkit.readers.xliff import parse as parse_xliff


def pairs(bitext: Bitext) -> list[tuple[str, str]]:
    return [(unit.source[0].text, unit.target[0].text) for unit in bitext.units]


PO = r"""# translator
msgid ""
msgstr ""
"Language: sr\n"
"Content-Type: text/plain; charset=UTF-8\n"

# termkit: ignore TK301
#: a.c:1
msgid "un juge"
msgstr "судија"

#, fuzzy
msgid "fuzzy"
msgstr "не"

#| msgid "ancien"
msgctxt "c0001"
msgid ""
"long "
"texte\t\"ici\"\n"
msgstr ""
"дугачак "
"текст"

msgid "%d juge"
msgid_plural "%d juges"
msgstr[0] "%d судија"
msgstr[1] "%d судије"
msgstr[2] ""

#~ msgid "vieux"
#~ msgstr "стар"
"""


def test_po() -> None:
    bitext = parse_po(PO.encode(), "a.po")
    assert pairs(bitext) == [
        ("un juge", "судија"),
        ('long texte\t"ici"', "дугачак текст"),
        ("%d juge", "%d судија"),
        ("%d juges", "%d судије"),
    ]
    assert bitext.target.declared is not None
    assert bitext.target.declared.gettext == "sr"
    assert bitext.target.suppressions[0].codes == ("TK301",)
    assert bitext.units[0].target[0].ignores == (0,)


def test_po_places() -> None:
    unit = parse_po(PO.encode(), "a.po").units[1]
    assert unit.target[0].locate(0) == (22, 2)
    assert unit.target[0].locate(len("дугачак ")) == (23, 2)
    assert unit.source[0].locate(unit.source[0].text.index("ici")) == (20, 11)


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ('msgid "a"\nmsgstr[0] "b"\n', 1, "without msgid_plural"),
        ('msgid "a\nmsgstr "b"\n', 1, "does not end in a quote"),
        ('msgid "a"\nnonsense\n', 2, "this line is not PO"),
        ('msgid "a"\nmsgstr "b"\nmsgstr "c"\n', 3, "msgstr twice"),
    ],
)
def test_broken_po_is_one_sentence(text: str, line: int, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence) as caught:
        parse_po(text.encode(), "a.po")
    assert caught.value.line == line


@given(st.text(max_size=60), st.text(max_size=60))
def test_po_strings_read_back(source: str, target: str) -> None:
    def quoted(text: str) -> str:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

    source, target = ("".join(c for c in text if c.isprintable() or c == "\n") for text in (source, target))
    bitext = parse_po(f'msgctxt "x"\nmsgid {quoted(source)}\nmsgstr {quoted(target)}\n'.encode(), "a.po")
    visible = any(map(str.isalnum, source)) and any(map(str.isalnum, target))
    assert pairs(bitext) == ([(source.strip(), target.strip())] if visible else [])


XLIFF_1 = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
 <file source-language="fr" target-language="sr-Latn" datatype="html" original="a.html"><body>
  <trans-unit id="1">
   <source>Le <g id="1">juge <g id="2">de <x id="3"/>liaison</g></g> arrive</source>
   <target>Sudija <g id="1">za <ph id="4">&lt;br/&gt;</ph>vezu</g> stiže</target>
   <alt-trans><source>autre</source><target>drugo</target></alt-trans>
  </trans-unit>
  <trans-unit id="2"><source>Sans cible</source></trans-unit>
 </body></file>
</xliff>
"""
XLIFF_2 = """<xliff version="2.1" srcLang="fr" trgLang="sr" xmlns="urn:oasis:names:tc:xliff:document:2.0">
 <file id="f"><unit id="u"><originalData><data id="d">&lt;b&gt;</data></originalData>
  <segment><source>Un <pc id="1"><mrk id="m" type="term">juge</mrk></pc>.</source>
   <target>Један <pc id="1">судија</pc>.</target></segment>
  <segment><source>Deux</source><target>Два</target></segment>
 </unit></file>
</xliff>
"""


def test_xliff_1() -> None:
    bitext = parse_xliff(XLIFF_1.encode(), "a.xlf")
    assert pairs(bitext) == [("Le juge de liaison arrive", "Sudija za vezu stiže")]
    target = bitext.units[0].target[0]
    assert target.locate(0) == (6, 12)
    assert XLIFF_1.split("\n")[5][target.locate(target.text.index("vezu")).column - 1 :].startswith("vezu")
    assert bitext.target.declared is not None
    assert bitext.target.declared.gettext == "sr@latin"


def test_xliff_2() -> None:
    assert pairs(parse_xliff(XLIFF_2.encode(), "a.xlf")) == [("Un juge.", "Један судија."), ("Deux", "Два")]


TMX = """<tmx version="1.4"><header srclang="fr"/><body>
<tu><tuv xml:lang="fr-FR"><seg>Le <bpt i="1">&lt;b&gt;</bpt>juge</seg></tuv><tuv xml:lang="de"><seg>Der Richter</seg></tuv>
<tuv xml:lang="sr-Latn"><seg>Sudija</seg></tuv></tu>
<tu><tuv xml:lang="fr"><seg>Seul</seg></tuv></tu>
</body></tmx>
"""


def test_tmx() -> None:
    assert pairs(parse_tmx(TMX.encode(), "a.tmx")) == [("Le juge", "Sudija")]


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><xliff><file>&b;</file></xliff>'


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("bomb.xlf", BOMB, "declares entities"),
        ("bomb.tmx", BOMB, "declares entities"),
        ("broken.xlf", "<xliff><file></xliff>", "not well-formed XML"),
        ("other.xlf", "<html/>", "this is XML, but no XLIFF"),
        ("empty.tmx", "<tmx><body/></tmx>", "no unit with French"),
        ("untranslated.po", 'msgid "a"\nmsgstr ""\n', "no translated text"),
    ],
)
def test_bad_input_is_one_sentence(tmp_path: Path, name: str, content: str, sentence: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=sentence):
        read_bitext(path)


def test_only_some_formats_are_bilingual() -> None:
    assert is_bilingual("a.po")
    assert not is_bilingual("a.html")
    with pytest.raises(UsageError, match="not in a bilingual format"):
        read_bitext("a.html")
