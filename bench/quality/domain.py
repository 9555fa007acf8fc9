"""A hand-written set of Serbian domain terms: inflected occurrences that must be found, near-misses that must not.

python -m bench.quality.domain
"""

from __future__ import annotations

from pathlib import Path

from bench.quality._data import SHARED
from bench.quality._figure import Figure
from termkit.matching.entry import TermEntry
from termkit.matching.index import compile_index
from termkit.matching.tier import Tier

GOLD = SHARED / "prototypes" / "domain_gold.tsv"


def figures(gold: Path = GOLD) -> list[Figure]:
    """Occurrences found and near-misses taken for the term, in the default tier."""
    lines = (line.rstrip("\n").split("|") for line in gold.open(encoding="utf-8") if line.strip() and not line.startswith("#"))
    rows = [(term, right.split(";"), wrong.split(";")) for term, right, wrong in lines]
    index = compile_index([TermEntry(str(at), term, "sr") for at, (term, _, _) in enumerate(rows)], "sr")

    def found(at: int, text: str) -> bool:
        return any(match.entry == at for match in index.find(text, Tier.DEFAULT))

    occurrences = [found(at, text) for at, (_, right, _) in enumerate(rows) for text in right]
    near_misses = [found(at, text) for at, (_, _, wrong) in enumerate(rows) for text in wrong]
    return [
        Figure("domain set: occurrences found", sum(occurrences), len(occurrences), n=len(occurrences), note="best peer 164"),
        Figure("domain set: near-misses taken", sum(near_misses), 1, most=True, n=len(near_misses), note="best peer 4"),
    ]


if __name__ == "__main__":
    for figure in figures():
        print(figure.row())
