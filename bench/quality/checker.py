"""Term matching on labelled sentence pairs: is the equivalent of the source's term in the target?

    python -m bench.quality.checker [--gold FILE] [--out PRED]

The term pair of each item becomes a glossary of one concept, and the shipped matcher decides; there is no path of its own for
the benchmark. The predictions can be judged by ``../shared/data/scoring/score_checker.py``.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from bench.quality._data import shared
from bench.quality._figure import Figure
from termkit.matching.entry import TermEntry
from termkit.matching.index import TermIndex, compile_index
from termkit.matching.verdict import missing_concepts

GOLD = shared("checker/dev.jsonl")


@cache
def index_of(term: str, lang: str) -> TermIndex:
    """A glossary of one designation."""
    return compile_index([TermEntry("c0001", term, lang)], lang)


def flags(item: dict[str, Any]) -> bool:
    """Whether the checker reports a violation."""
    source = index_of(item["term_src"], item["source_lang"])
    target = index_of(item["term_tgt"], item["target_lang"])
    return bool(missing_concepts(item["source"], item["target"], source, target))


def f1(rows: Iterable[tuple[bool, bool]]) -> dict[str, float]:
    """F1 of violations and rate of false alarms, from (flagged, is a violation) pairs."""
    rows = list(rows)
    hits = sum(f and v for f, v in rows)
    flagged, violations = sum(f for f, _ in rows), sum(v for _, v in rows)
    clean = len(rows) - violations
    return {
        "n": len(rows),
        "f1": 2 * hits / (flagged + violations) if flagged + violations else 0.0,
        "false_alarms": (flagged - hits) / clean if clean else 0.0,
    }


def measure(gold: Path = GOLD, out: Path | None = None) -> dict[str, dict[str, float]]:
    """Figures by language pair and origin; writes the predictions to ``out``."""
    groups: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    predictions = []
    with gold.open(encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            flag = flags(item)
            predictions.append({"id": item["id"], "flag": flag})
            if item["label"] in ("ok", "violation"):
                row = (flag, item["label"] == "violation")
                pair = f"{item['source_lang']}-{item['target_lang']}"
                natural = str(item["how"]).startswith("natural")
                for group in ("all", pair, *((f"{pair} natural",) if natural else ())):
                    groups[group].append(row)
    if out is not None:
        out.write_text("".join(json.dumps(row) + "\n" for row in predictions), encoding="utf-8")
    return {group: f1(rows) for group, rows in sorted(groups.items())}


def figures() -> list[Figure]:
    """The figures that have bars, the best peer's beside them."""
    rows = measure()

    def f1_of(group: str, bar: float | None, note: str = "") -> Figure:
        return Figure(f"checker, {group}: violation F1", rows[group]["f1"], bar, n=int(rows[group]["n"]), note=note)

    natural = rows["fr-sr natural"]
    return [
        f1_of("fr-sr", 0.985, "simplemma .954"),
        f1_of("fr-sr natural", 0.97),
        Figure(
            "checker, fr-sr natural: false alarms on ok", natural["false_alarms"], 0.005, most=True, percent=True,
            n=int(natural["n"]), note="best peer 6.5 %",
        ),
        f1_of("fr-en", 0.99, "best peer .986"),
        f1_of("en-sr", None),
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
    for group, row in measure(args.gold, args.out).items():
        print(f"{group:16s} n {row['n']:5.0f}  violation F1 {row['f1']:.4f}  false alarms {row['false_alarms']:.4f}")


if __name__ == "__main__":
    main()
