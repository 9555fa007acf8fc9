"""Whatever the bytes, a reader gives a page or one of termkit's own errors."""

from __future__ import annotations

from importlib import import_module

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from termkit.errors import TermkitError
from termkit.model.page import Bitext, Page

FORMATS = ("text", "markdown", "html", "docx", "odt", "pdf", "po", "xliff", "tmx")
# Beginnings that make a reader go further than its first look at the file.
STARTS = (
    b"", b"\xef\xbb\xbf", b"\xff\xfe", b"%PDF-1.4\n", b"PK\x03\x04", b'<?xml version="1.0"?>', b"<xliff><file><source>",
    b"<tmx><body><tu><tuv>", b'msgid "', b"# a\n\n- b\n", b"<p>{{", b"<!--", b"---\n", b"| a |\n|---|\n",
)  # fmt: skip


@pytest.mark.parametrize("format_", FORMATS)
@given(
    start=st.sampled_from(STARTS),
    rest=st.binary(max_size=120) | st.text(max_size=80).map(lambda text: text.encode("utf-8", "replace")),
)
@example(start=b"", rest=b"\\\n|a\\|\n|-\n")
@example(start=b'msgid "', rest=b'\\xffff"\nmsgstr "\\777"')
def test_any_bytes_are_a_page_or_an_error(format_: str, start: bytes, rest: bytes) -> None:
    parse = import_module(f"termkit.readers.{format_}").parse
    try:
        read = parse(start + rest, "page")
    except TermkitError as error:
        assert "\n" not in str(error)
        return
    assert isinstance(read, Page | Bitext)
    for page in (read.source, read.target) if isinstance(read, Bitext) else (read,):
        for segment in page.segments:
            assert all(min(segment.locate(offset)) >= 1 for offset in range(len(segment.text) + 1))
