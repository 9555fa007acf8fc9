"""Alignment of segments on documents with gold beads: clean, and with segments merged, split, dropped and foreign ones put in.

    python -m bench.quality.alignment [--gold FILE] [--out PRED]

The shipped aligner runs as it does in `termkit align`, without a glossary. The predictions can be judged by
``../shared/data/scoring/score_alignment.py``. The peer is the same dynamic programme on lengths alone, as hunalign is without
its dictionary (Gale and Church, 1993).
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from bench.quality._data import shared
from bench.quality._figure import Figure
from termkit.matching.align import align_segments
from termkit.matching.align.beads import Bead

GOLD = shared("alignment/dev.jsonl")
BARS = {"clean": 0.995, "light": 0.95, "heavy": 0.90}

Aligner = Callable[[Sequence[str], Sequence[str]], list[Bead]]


def by_length(source: Sequence[str], target: Sequence[str]) -> list[Bead]:
    """The peer: every letter is hidden, so that nothing but lengths is left."""
    return align_segments(["x" * len(text) for text in source], ["x" * len(text) for text in target])


def predict(items: Sequence[dict[str, Any]], aligner: Aligner) -> list[list[Bead]]:
    """The beads of each document."""
    return [aligner(item["source"], item["target"]) for item in items]


def bead_f1(items: Sequence[dict[str, Any]], predictions: Sequence[list[Bead]]) -> dict[str, tuple[float, int]]:
    """Strict F1 of beads with two sides, by level, and the number of gold beads."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for item, beads in zip(items, predictions, strict=True):
        gold = {(tuple(left), tuple(right)) for left, right in item["gold"] if left and right}
        found = {bead for bead in beads if bead[0] and bead[1]}
        for at, value in enumerate((len(gold & found), len(found), len(gold))):
            counts[item.get("level", "all")][at] += value
    return {level: (2 * hits / (found + gold) if found + gold else 0.0, gold) for level, (hits, found, gold) in counts.items()}


def load(gold: Path) -> list[dict[str, Any]]:
    """The documents of a file."""
    return [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line]


def figures(gold: Path = GOLD, out: Path | None = None) -> list[Figure]:
    """Bead F1 by level, the peer's beside it, and the speed; writes the predictions to ``out``."""
    items = load(gold)
    began = time.process_time()
    predictions = predict(items, align_segments)
    seconds = time.process_time() - began
    if out is not None:
        rows = ({"id": item["id"], "beads": beads} for item, beads in zip(items, predictions, strict=True))
        out.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    ours, peer = bead_f1(items, predictions), bead_f1(items, predict(items, by_length))
    segments = sum(len(item["source"]) for item in items)
    return [
        *(
            Figure(f"alignment, {level}: bead F1", ours[level][0], BARS.get(level), n=ours[level][1],
                   note=f"lengths alone {peer[level][0]:.4f}")
            for level in sorted(ours, key=list(BARS).index if set(ours) <= set(BARS) else None)
        ),
        Figure("alignment: source segments a CPU second", segments / seconds, n=segments),
    ]  # fmt: skip


def main() -> None:
    """Run the measurement."""
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("--gold", type=Path, default=GOLD)
    ask.add_argument("--out", type=Path)
    args = ask.parse_args()
    if not args.gold.exists():
        print(f"{args.gold} is absent: nothing measured")
        return
    for figure in figures(args.gold, args.out):
        print(figure.row())


if __name__ == "__main__":
    main()
