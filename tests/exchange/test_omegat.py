"""OmegaT glossaries."""

from __future__ import annotations

import pytest

from termkit.errors import InputError
from tests.exchange.files import Notices, read, read_one


def test_lines_with_the_same_term_are_one_concept() -> None:
    notices: Notices = []
    text = "\ufeff# comment\njuge\tсудија\tQui juge.\nloi\tзакон\njuge\tсудац\nalone\n"
    records = read("omegat", text, notices)
    assert [(record.line, dict(record.values)) for record in records] == [
        (2, {"note": ("Qui juge.",), "fr": ("juge",), "sr": ("судија",), "sr_admitted": ("судац",)}),
        (3, {"fr": ("loi",), "sr": ("закон",)}),
    ]
    assert notices == [(5, "could not take: alone (no tab)")]


def test_the_language_may_have_to_be_said() -> None:
    assert read_one("omegat", "juge\tjudge\n", lang="en") == {"fr": ("juge",), "en": ("judge",)}
    with pytest.raises(InputError, match="say so with --lang"):
        read("omegat", "juge\tjudge\n")


@pytest.mark.parametrize(
    ("data", "message"), [(b"", "no line with a term"), (b"a,b\n", "no line with"), (b"\xff\t", "not UTF-8")]
)
def test_what_is_no_glossary_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read("omegat", data)
