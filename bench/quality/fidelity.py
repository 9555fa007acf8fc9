"""Real catalogues, read, edited, written and compiled: what is lost, what moves, and whether git can merge.

    python -m bench.quality.fidelity [--merges]

The files are the French and Serbian catalogues of 25 Debian packages, and one made by hand of all that libraries lose.
`msgfmt`, `msgunfmt` and `git merge-file` are the judges. `--merges` prints how often git can merge beside how many concepts,
by itself and with our merge driver.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from bench.quality._data import shared
from bench.quality._figure import Figure
from termkit.catalog.entry import PoEntry
from termkit.catalog.layout import Layout
from termkit.catalog.merge import MergedCatalogue, merge_catalogues
from termkit.catalog.mo import po_messages, write_mo
from termkit.catalog.patch import Patch, apply_patches, fuzzy_patches, string_patches
from termkit.catalog.plan import plan_changes
from termkit.catalog.po import PoFile, encode, parse_po
from termkit.catalog.read import Catalogues, read_catalogues
from termkit.catalog.render import new_file, statement, template_entry
from termkit.editing.operations import add
from termkit.model.concept import Concept, Designation, LanguageSection
from termkit.model.glossary import Glossary
from termkit.verbs.glossary_merge_driver import merge_for_git

ARCHIVE = shared("po/po-fr-sr.tar.xz")
TORTURE = shared("catalogues/torture.po")
EDITS = 5
CONCEPTS = 350
TRIALS = 200
SIZES = (0, 1, 5, 20, 100, 388, 776)
ADDED = (1, 5, 20)


def catalogues() -> Iterator[tuple[str, bytes]]:
    """Every catalogue with its name."""
    with tarfile.open(ARCHIVE) as archive:
        for member in archive:
            stream = archive.extractfile(member) if member.name.endswith(".po") else None
            if stream is not None:
                yield member.name, stream.read()
    yield TORTURE.name, TORTURE.read_bytes()


def edited(file: PoFile, *entries: PoEntry, flag: bool) -> list[str]:
    """The lines of a catalogue with entries changed: their translations, and with ``flag`` whether they are fuzzy."""
    return apply_patches(file, [patch for entry in entries for patch in _patches(entry, flag=flag)])


def _patches(entry: PoEntry, *, flag: bool) -> list[Patch]:
    texts = [_changed(text or entry.msgid) for text in entry.translations]
    keywords = [string.keyword for string in entry.strings if string.keyword.startswith("msgstr")]
    lines = [line for pair in zip(keywords, texts, strict=True) for line in statement(*pair)]
    flags = fuzzy_patches(entry, fuzzy=not entry.fuzzy) if flag else ()
    return [*string_patches(entry, "msgstr", lines), *flags]


def _changed(text: str) -> str:
    """Another text with the same line ends and format directives."""
    return re.sub(r"(\n?)\Z", r" …\1", text, count=1)


def only_its_lines(file: PoFile, entry: PoEntry, lines: Sequence[str]) -> bool:
    """Whether what stands before and behind an entry is as it was, and the entries there say the same."""
    if lines[: entry.first] != file.lines[: entry.first]:
        return False
    if lines[len(lines) - len(file.lines) + entry.last :] != file.lines[entry.last :]:
        return False
    again = parse_po(encode(lines, file.charset, file.path), file.path).entries
    at = file.entries.index(entry)
    return len(again) == len(file.entries) and all(
        _said(old) == _said(new) for number, (old, new) in enumerate(zip(file.entries, again, strict=True)) if number != at
    )


def _said(entry: PoEntry) -> object:
    return [(c.kind, c.text) for c in entry.comments], [(s.keyword, s.value) for s in entry.strings], entry.obsolete


def merges_to_the_byte(file: PoFile, data: bytes, one: PoEntry, other: PoEntry) -> bool:
    """Whether edits of two entries, one on each side, are merged to what both edits make of the catalogue."""
    ours, theirs, both = (
        encode(edited(file, *entries, flag=True), file.charset, file.path) for entries in ([one], [other], [one, other])
    )
    return merge_catalogues(data, ours, theirs, file.path) == MergedCatalogue(both, ())


def verdict(data: bytes, folder: Path) -> int:
    """The exit status of ``msgfmt -c``."""
    path = folder / "x.po"
    path.write_bytes(data)
    return subprocess.run(["msgfmt", "-c", "-o", os.devnull, path], check=False, capture_output=True).returncode


def compiles_alike(file: PoFile, data: bytes, folder: Path) -> bool:
    """Whether ``msgunfmt`` reads the same messages out of our ``.mo`` and out of ``msgfmt``'s.

    Neither their order counts nor a mark on some: ``msgfmt`` files strings that a C library expands (``<PRIuMAX>``) behind all
    others, as such; ours have no such strings.
    """
    source, ours, theirs = folder / "y.po", folder / "ours.mo", folder / "theirs.mo"
    source.write_bytes(data)
    subprocess.run(["msgfmt", "-o", theirs, source], check=True, capture_output=True)
    ours.write_bytes(write_mo(po_messages(file)))
    texts = [subprocess.run(["msgunfmt", path], check=True, capture_output=True).stdout for path in (ours, theirs)]
    one, other = (sorted(text.replace(b"#, c-format\n", b"").strip().split(b"\n\n")) for text in texts)
    return one == other


def _real() -> Iterator[Figure]:
    chance = random.Random(1)
    kept = alike = files = edits = clean = judged = same = pairs = merged = 0
    gettext = shutil.which("msgfmt") is not None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, data in catalogues():
            file = parse_po(data, Path(path))
            files += 1
            kept += encode(file.lines, file.charset, file.path) == data
            live = list(file.live)
            before = verdict(data, folder) if gettext else 0
            for entry in chance.sample(live, min(EDITS, len(live))):
                edits += 1
                clean += only_its_lines(file, entry, edited(file, entry, flag=True))
                if gettext:
                    judged += 1
                    text = encode(edited(file, entry, flag=False), file.charset, file.path)
                    same += verdict(text, folder) == before
            for one, other in chance.sample(list(pairwise(live)), min(EDITS, len(live) - 1)):
                pairs += 1
                merged += merges_to_the_byte(file, data, one, other)
            alike += gettext and compiles_alike(file, data, folder)
    yield Figure("read and written: the same bytes", kept / files, 1.0, percent=True, n=files)
    yield Figure("an edit changes lines of its entry alone", clean / edits, 1.0, percent=True, n=edits)
    yield Figure("edits of neighbours, one on each side, merge to the byte", merged / pairs, 1.0, percent=True, n=pairs)
    if gettext:
        yield Figure("`msgfmt -c` says the same after an edit", same / judged, 1.0, percent=True, n=judged)
        yield Figure("`.mo` says what that of `msgfmt` says", alike / files, 1.0, percent=True, n=files)


def _base(folder: Path, size: int) -> Catalogues:
    """A glossary of one domain, on disk."""
    layout = Layout(folder, folder / "locales", ())
    concepts = [
        Concept(f"c{n:04}", "d", (LanguageSection("fr", (Designation(f"terme {n}"),)),), pos="noun") for n in range(1, size + 1)
    ]
    layout.template("d").write_text(new_file("d", None, [template_entry(c, "fr") for c in concepts]), encoding="utf-8")
    return read_catalogues(layout)


def _additions(catalogues: Catalogues, person: str, number: int) -> bytes:
    """The template after a person has added some concepts one by one."""
    glossary: Glossary = replace(catalogues.glossary, shared=True)
    for at in range(number):
        glossary, (change,) = add(glossary, {"fr": (f"{person} {at}",), "domain": ("d",), "pos": ("noun",)})
        glossary = replace(glossary, newest=change.concept)
    return plan_changes(catalogues, glossary)[catalogues.layout.template("d")]


class Merged(NamedTuple):
    """How often git merges by itself, and with our driver."""

    alone: float
    driver: float


def _merged(number: int, size: int) -> Merged:
    """How often what two people have added to a glossary of a size is merged, that many concepts each."""
    alone = driver = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        base = _base(folder, size)
        paths = [folder / "ours", base.layout.template("d"), folder / "theirs"]
        for trial in range(TRIALS):
            paths[0].write_bytes(_additions(base, f"nôtre {trial}", number))
            paths[2].write_bytes(_additions(base, f"leur {trial}", number))
            run = subprocess.run(["git", "merge-file", "-p", *paths], check=False, capture_output=True)
            alone += run.returncode == 0
            driver += merge_for_git(paths[1], paths[0], paths[2]).clean and _size(paths[0]) == size + 2 * number
    return Merged(alone / TRIALS, driver / TRIALS)


def _size(path: Path) -> int:
    return len({entry.msgctxt for entry in parse_po(path.read_bytes(), path).live})


def _merges(number: int) -> Iterator[Figure]:
    what = f"two clones with {number} new concept{'s' if number > 1 else ''} each"
    for size in (1, CONCEPTS):
        merged = _merged(number, size)
        note = f"beside {size} concept{'s' if size > 1 else ''} of the domain"
        if size == CONCEPTS:
            yield Figure(f"git merges {what}", merged.alone, 0.98, percent=True, n=TRIALS, note=note)
        yield Figure(f"git with our driver merges {what}", merged.driver, 1.0, percent=True, n=TRIALS, note=note)


def figures() -> list[Figure]:
    """Fidelity on real catalogues, and merges."""
    return [*_real(), *(figure for number in (1, 20) if shutil.which("git") for figure in _merges(number))]


def merges() -> Iterator[str]:
    """A table of how often git merges, by how many concepts there are and how many each of two people adds."""
    yield "| concepts of the domain | " + " | ".join(f"{number} each: git | driver" for number in ADDED) + " |"
    yield "|---:" * (2 * len(ADDED) + 1) + "|"
    for size in SIZES:
        yield f"| {size} | " + " | ".join(f"{share:.1%}" for number in ADDED for share in _merged(number, size)) + " |"


if __name__ == "__main__" and "--merges" in sys.argv:
    for line in merges():
        print(line, flush=True)
elif __name__ == "__main__":
    for figure in figures():
        print(figure.row())
