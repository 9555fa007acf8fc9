"""TMX: units of other tools' memories, and ours."""

from __future__ import annotations

import pytest

from termkit.errors import InputError
from tests.exchange.files import read, read_one

HEAD = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header creationtool="x" srclang="fr"/><body>\n'
TAIL = "</body></tmx>"


def test_units_of_other_tools() -> None:
    unit = """<tu tuid="17"><note>important</note><prop type="client">DGPN</prop>
<tuv xml:lang="FR-FR"><seg>arme <bpt i="1">&lt;b></bpt>à feu<ept i="1">&lt;/b></ept></seg></tuv>
<tuv lang="sr"><prop type="reviewer">Ana</prop><seg>ватрено оружје</seg></tuv>
<tuv xml:lang="en-GB"><seg>firearm</seg></tuv><tuv xml:lang="de"><seg>Feuerwaffe</seg></tuv></tu>"""
    assert read_one("tmx", HEAD + unit + TAIL) == {
        "note": ("important",),
        "fr": ("arme à feu",),
        "sr": ("ватрено оружје",),
        "en": ("firearm",),
        "remarks": ("tuid: 17", "client: DGPN", "sr reviewer: Ana", "de: Feuerwaffe"),
    }


def test_ids_are_ours_only_if_they_look_so() -> None:
    unit = '<tu tuid="c0007"><tuv xml:lang="fr"><seg>juge</seg></tuv></tu>'
    assert read_one("tmx", HEAD + unit + TAIL) == {"id": ("c0007",), "fr": ("juge",)}


def test_units_know_their_lines() -> None:
    unit = '<tu><tuv xml:lang="fr"><seg>juge</seg></tuv></tu>\n'
    assert [record.line for record in read("tmx", HEAD + unit * 2 + TAIL)] == [3, 4]


def test_a_file_without_units_is_refused() -> None:
    with pytest.raises(InputError, match="is it a TMX file"):
        read("tmx", HEAD + TAIL)
