"""``.mo`` files hold what they should, the same bytes each time."""

from __future__ import annotations

import gettext
import io
import random
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.catalog.mo import MoKeys, message_key, po_messages, write_mo
from termkit.catalog.po import parse_po
from termkit.errors import CatalogError

EVERYTHING = Path(__file__).parent.parent / "data" / "catalog" / "everything.po"
needs_gettext = pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext is not installed")

HEADER = ("", "Content-Type: text/plain; charset=UTF-8\n")
keys = st.text(st.characters(exclude_characters="\0\4", exclude_categories=["Cs"]), min_size=1)


@given(st.dictionaries(keys, keys))
def test_python_reads_what_we_write(messages: dict[str, str]) -> None:
    translations = gettext.GNUTranslations(io.BytesIO(write_mo([HEADER, *messages.items()])))
    assert {key: translations.gettext(key) for key in messages} == messages


def test_contexts_and_plural_forms_are_found() -> None:
    plural_forms = "Plural-Forms: nplurals=3; plural=(n%10==1 ? 0 : n%10<5 ? 1 : 2);\n"
    data = write_mo(
        [
            ("", HEADER[1] + plural_forms),
            (message_key("juge", context="c0014"), "судија"),
            (message_key("juge", plural="juges"), "судија\0судије\0судија"),
        ]
    )
    translations = gettext.GNUTranslations(io.BytesIO(data))
    assert translations.pgettext("c0014", "juge") == "судија"
    assert translations.ngettext("juge", "juges", 3) == "судије"


def test_the_order_of_messages_does_not_matter() -> None:
    messages = [HEADER, *((f"terme {number}", f"термин {number}") for number in range(50))]
    shuffled = random.Random(1).sample(messages, len(messages))
    assert write_mo(shuffled) == write_mo(messages)


@pytest.mark.parametrize("second", [("a", "c"), (message_key("a", plural="as"), "c\0d")])
def test_two_translations_are_refused(second: tuple[str, str]) -> None:
    with pytest.raises(CatalogError, match="two translations"):
        write_mo([("a", "b"), second])


def test_files_with_the_same_keys_share_them() -> None:
    keys = ["", message_key("juge", context="c0014"), "juge"]
    table = MoKeys(keys)
    for texts in (["h", "судија", "судија"], ["h", "sudija", "sudija"]):
        assert table.file(texts) == write_mo(zip(keys, texts, strict=True))


def test_no_messages_make_a_file_too() -> None:
    assert len(write_mo([])) == 28


@needs_gettext
def test_the_content_is_what_msgfmt_makes_of_the_same_file(tmp_path: Path) -> None:
    theirs, ours = tmp_path / "theirs.mo", tmp_path / "ours.mo"
    subprocess.run(["msgfmt", "-o", theirs, EVERYTHING], check=True)
    ours.write_bytes(write_mo(po_messages(parse_po(EVERYTHING.read_bytes(), EVERYTHING))))
    read = [subprocess.run(["msgunfmt", path], check=True, capture_output=True).stdout for path in (theirs, ours)]
    assert read[0] == read[1]
