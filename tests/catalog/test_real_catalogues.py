"""Catalogues as people write them: development data, which need not be there."""

from __future__ import annotations

import random
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from termkit.catalog.entry import PoEntry
from termkit.catalog.merge import merge_catalogues
from termkit.catalog.mo import po_messages, write_mo
from termkit.catalog.patch import Patch, apply_patches, fuzzy_patches, string_patches
from termkit.catalog.po import encode, parse_po
from termkit.catalog.render import statement
from tests.catalog.test_po import EVERYTHING, REAL, TORTURE

SMALL = 40_000

pytestmark = pytest.mark.skipif(not REAL.exists(), reason="../shared is not there")


def catalogues() -> Iterator[tuple[str, bytes]]:
    """The small ones among the real catalogues, and two made to be difficult."""
    with tarfile.open(REAL) as archive:
        for member in archive:
            stream = archive.extractfile(member) if member.name.endswith(".po") and member.size < SMALL else None
            if stream is not None:
                yield member.name, stream.read()
    yield "torture.po", TORTURE.read_bytes()
    yield "everything.po", EVERYTHING.read_bytes()


def content(entry: PoEntry) -> object:
    """What an entry says, wherever it stands."""
    comments = [(comment.kind, comment.text) for comment in entry.comments]
    return comments, [(string.keyword, string.value) for string in entry.strings], entry.obsolete


def new_texts(entry: PoEntry) -> list[str]:
    return [f'novo "{number}"\nu dva reda' for number, _ in enumerate(entry.translations)]


def patches(entry: PoEntry) -> list[Patch]:
    """An edit of an entry: other translations, and whether it is fuzzy."""
    keywords = [string.keyword for string in entry.strings if string.keyword.startswith("msgstr")]
    lines = [line for pair in zip(keywords, new_texts(entry), strict=True) for line in statement(*pair)]
    return [*string_patches(entry, "msgstr", lines), *fuzzy_patches(entry, fuzzy=not entry.fuzzy)]


def test_edits_of_neighbours_merge_to_the_byte() -> None:
    chance = random.Random(2)
    for name, data in catalogues():
        file = parse_po(data, Path(name))
        for one, other in chance.sample(list(pairwise(file.live)), min(3, len(list(file.live)) - 1)):
            edits = ([one], [other], [one, other])
            ours, theirs, both = (
                encode(apply_patches(file, [patch for entry in edited for patch in patches(entry)]), file.charset, file.path)
                for edited in edits
            )
            merged = merge_catalogues(data, ours, theirs, file.path)
            assert (merged.data, merged.conflicts) == (both, ()), name


def test_an_edit_changes_lines_of_its_entry_alone() -> None:
    chance = random.Random(1)
    for name, data in catalogues():
        file = parse_po(data, Path(name))
        live = list(file.live)
        for entry in chance.sample(live, min(len(live), 5)):
            texts = new_texts(entry)
            edited = apply_patches(file, patches(entry))
            assert edited[: entry.first] == file.lines[: entry.first], name
            assert edited[len(edited) - len(file.lines) + entry.last :] == file.lines[entry.last :], name
            again = parse_po(encode(edited, file.charset, file.path), file.path).entries
            at = file.entries.index(entry)
            assert (again[at].translations, again[at].fuzzy) == (tuple(texts), not entry.fuzzy), name
            others = [(old, new) for number, (old, new) in enumerate(zip(file.entries, again, strict=True)) if number != at]
            assert all(content(old) == content(new) for old, new in others), name


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext is not installed")
def test_what_we_compile_is_what_msgfmt_compiles(tmp_path: Path) -> None:
    source, ours, theirs = tmp_path / "x.po", tmp_path / "ours.mo", tmp_path / "theirs.mo"
    for name, data in catalogues():
        source.write_bytes(data)
        subprocess.run(["msgfmt", "-o", theirs, source], check=True)
        ours.write_bytes(write_mo(po_messages(parse_po(data, source))))
        texts = [subprocess.run(["msgunfmt", path], check=True, capture_output=True).stdout for path in (ours, theirs)]
        assert texts[0] == texts[1], name
