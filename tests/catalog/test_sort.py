"""Sorting moves entries and changes none."""

from __future__ import annotations

from pathlib import Path

import pytest

from termkit.catalog.po import parse_po
from termkit.catalog.sort import sorted_lines

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'


def entry(concept_id: str, comment: str = "") -> str:
    return f'{comment}msgctxt "{concept_id}"\nmsgid "{concept_id}"\nmsgstr ""\n'


def sort(text: str) -> str:
    return "".join(sorted_lines(parse_po(text.encode(), Path("x.pot"))))


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_entries_are_sorted_by_number_with_their_comments(newline: str) -> None:
    before = "\n".join(
        (HEAD, entry("c10000"), '#~ msgid "o"\n#~ msgstr ""\n', entry("x1"), entry("c0002", "#. pos: noun\n"), entry("c0001"))
    )
    after = "\n".join(
        (HEAD, entry("c0001"), entry("c0002", "#. pos: noun\n"), entry("c10000"), entry("x1"), '#~ msgid "o"\n#~ msgstr ""\n')
    )
    assert sort(before.replace("\n", newline)) == after.replace("\n", newline)


def test_a_sorted_file_stays_as_it_is() -> None:
    text = "# first\n\n\n" + HEAD + entry("c0001") + "\n\n\n" + entry("c0002") + "\n# last"
    assert sort(text) == text


def test_what_stands_after_the_last_entry_stays_there() -> None:
    assert (
        sort(HEAD + "\n" + entry("c0002") + "\n" + entry("c0001") + "\n# end\n")
        == HEAD + "\n" + entry("c0001") + "\n" + entry("c0002") + "\n# end\n"
    )
