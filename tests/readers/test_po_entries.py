"""Plain entries are read at a stroke; the result is that of reading line by line."""

from __future__ import annotations

import re
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import InputError
from termkit.model.page import Bitext
from termkit.readers import po

LINES = (
    "",
    " ",
    "# a comment",
    "# termkit: ignore TK301",
    "#, fuzzy",
    "#: page.html:3",
    '#~ msgid "gone"',
    'msgctxt "menu"',
    'msgid "le juge"',
    'msgid ""',
    'msgid  "deux blancs"',
    'msgid_plural "les juges"',
    'msgstr "судија"',
    'msgstr ""',
    'msgstr[0] "судија"',
    'msgstr[1] "судије"',
    '"and more"',
    r'msgstr "with \"quotes\""',
    'msgstr "no end',
    "no PO",
)


def read(text: str) -> Bitext | str:
    try:
        return po.parse(text.encode(), "x.po")
    except InputError as error:
        return str(error)


PLAIN = ["# a comment", 'msgctxt "menu"', 'msgid "le juge"', 'msgstr "судија"', ""]


@given(st.lists(st.one_of(st.sampled_from(LINES).map(lambda line: [line]), st.just(PLAIN), st.just(PLAIN[2:])), max_size=12))
def test_any_lines_give_the_same_as_line_by_line(blocks: list[list[str]]) -> None:
    text = "\n".join(line for block in blocks for line in block) or "#"
    at_a_stroke = read(text)
    with patch.object(po, "_PLAIN_ENTRY", re.compile(r"(?!)")):
        assert read(text) == at_a_stroke
