"""Measures everything and writes ``docs/quality.md``.

    python -m bench.quality [NAME ...]

NAMEs choose sections (``checker``, ``alignment`` ...) and print them instead of writing the page.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import termkit
from bench.quality._data import SHARED
from bench.quality._figure import Figure

PAGE = Path(__file__).parents[2] / "docs" / "quality.md"
SECTIONS = {
    "checker": "Terms in labelled sentence pairs",
    "catalogue": "A catalogue of 10,000 units with labelled mistakes",
    "homoglyphs": "Look-alike letters",
    "domain": "Domain terms by hand",
    "inflection": "Forms of words and terms in treebanks",
    "scripts": "Two scripts, one answer",
    "transliteration": "From one script to the other",
    "alignment": "Alignment",
    "sentences": "Sentence splitting",
    "fidelity": "Catalogues as people write them",
    "extraction": "Extraction of French terms (ACTER)",
    "composition": "Equivalents composed of a glossary's parts",
}
_HEAD = """\
# Quality

Written by `python -m bench.quality` (termkit {version}, Python {python}); do not edit by hand. The data are not part of the
repository; each module of `bench/quality` names its set and how it is judged. A bar is what the project asks of itself.
"""
_TABLE = "| what | n | figure | bar | note |\n|---|---:|---:|---|---|\n"


def measure(name: str) -> list[Figure]:
    """The figures of a section."""
    figures: Callable[[], list[Figure]] = import_module(f"bench.quality.{name}").figures
    return figures()


def section(name: str) -> str:
    """A section of the page."""
    rows = "".join(figure.row() + "\n" for figure in measure(name))
    return f"\n## {SECTIONS[name]}\n\n`python -m bench.quality.{name}`\n\n{_TABLE}{rows}"


def main(names: list[str]) -> int:
    """Measure sections; the exit status is 1 if the data are absent."""
    if not SHARED.is_dir():
        print(f"{SHARED} is absent: nothing measured", file=sys.stderr)
        return 1
    if names:
        print("".join(map(section, names)))
        return 0
    page = _HEAD.format(version=termkit.__version__, python=platform.python_version())
    for name in SECTIONS:
        print(f"measuring {name} ...", file=sys.stderr)
        page += section(name)
    PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
