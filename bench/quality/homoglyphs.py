"""Cyrillic words typed with Latin look-alikes: the term must still be found, and TK401 must name the words.

python -m bench.quality.homoglyphs
"""

from __future__ import annotations

import json
from pathlib import Path

from bench.quality._data import shared
from bench.quality._figure import Figure
from bench.quality.checker import flags
from termkit.matching.index import compile_index
from termkit.model.glossary import Glossary
from termkit.model.language import SERBIAN
from termkit.model.page import Bitext, Page, Segment, Unit
from termkit.rules import CHECK_RULES
from termkit.rules.context import CheckContext
from termkit.rules.run import run_rules

GOLD = shared("checker/homoglyph_dev.jsonl")


def raises_tk401(text: str) -> bool:
    """Whether the rule on mixed scripts has something to say of a sentence."""
    segment = Segment(text)
    bitext = Bitext(Page("", ()), Page("", (segment,)), (Unit((), (segment,)),))
    index = compile_index((), "sr")
    context = CheckContext(bitext, SERBIAN, Glossary(()), index, index, has_source=False)
    return bool(run_rules(context, [rule for rule in CHECK_RULES if rule.code == "TK401"]))


def figures(gold: Path = GOLD) -> list[Figure]:
    """Share of the ``ok`` items that are accepted and have TK401 raised."""
    items = [item for line in gold.open(encoding="utf-8") if (item := json.loads(line))["label"] == "ok"]
    accepted = sum(not flags(item) for item in items)
    raised = sum(raises_tk401(item["target"]) for item in items)
    both = sum(not flags(item) and raises_tk401(item["target"]) for item in items)
    n = len(items)
    return [
        Figure("look-alikes: accepted and TK401 raised", both / n, 0.99, percent=True, n=n),
        Figure("look-alikes: term accepted", accepted / n, percent=True, n=n),
        Figure("look-alikes: TK401 raised", raised / n, percent=True, n=n),
    ]


if __name__ == "__main__":
    for figure in figures():
        print(figure.row())
