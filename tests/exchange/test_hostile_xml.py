"""XML that attacks: refused in one sentence, whatever the format, with nothing fetched and nothing expanded."""

from __future__ import annotations

import tracemalloc

import pytest

from termkit.errors import InputError
from tests.exchange.files import read

LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
ATTACKS = {
    "billion laughs": (f'<!DOCTYPE tbx [<!ENTITY l0 "lol">{LAUGHS}]><tbx>&l9;</tbx>', "declares entities"),
    "external entity": ('<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tbx>&x;</tbx>', "declares entities"),
    "parameter entity": ('<!DOCTYPE tbx [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]><tbx/>', "declares entities"),
    "entity of a file that is not fetched": ('<!DOCTYPE tbx SYSTEM "x.dtd"><tbx>&x;</tbx>', "&x; is not declared"),
    "entity of nowhere": ("<tbx>&x;</tbx>", "undefined entity"),
    "deep nesting": ("<tbx><conceptEntry><tu>" + "<a>" * 100_000, "nested deeper"),
    "truncated": ("<tbx><conceptEntry>", "not well-formed"),
    "another encoding": ('<?xml version="1.0" encoding="no-such"?><tbx/>', "not well-formed"),
    "not XML": ("fr;sr", "not well-formed"),
    "nothing": ("", "not well-formed"),
}


@pytest.mark.parametrize("name", ["tbx", "tmx"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_are_refused(attack: str, name: str) -> None:
    text, message = ATTACKS[attack]
    tracemalloc.start()
    try:
        with pytest.raises(InputError, match=message) as caught:
            read(name, text)
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()
    assert "\n" not in str(caught.value)


def test_a_document_type_that_only_names_a_file_is_passed_over() -> None:
    entry = '<termEntry><langSet xml:lang="fr"><tig><term>juge</term></tig></langSet></termEntry>'
    (record,) = read("tbx", f'<!DOCTYPE martif SYSTEM "http://127.0.0.1:9/TBXcoreStructV02.dtd"><martif>{entry}</martif>')
    assert record.values == {"fr": ("juge",)}
