"""The same pages in Cyrillic and in Latin: the findings must be the same ones.

python -m bench.quality.scripts
"""

from __future__ import annotations

import json
import tempfile
from collections import defaultdict
from pathlib import Path

from bench.quality._data import shared
from bench.quality._figure import Figure
from termkit.matching.script import to_latin
from termkit.verbs.check import check
from termkit.verbs.glossary_open import open_glossary
from termkit.workspace import bundled

GOLD = shared("checker/dev.jsonl")


def figures(gold: Path = GOLD) -> list[Figure]:
    """The share of Cyrillic sentences for which a check of their transliteration finds the same."""
    lines: dict[str, list[str]] = defaultdict(list)
    for line in gold.open(encoding="utf-8"):
        item = json.loads(line)
        if item["target_lang"] == "sr" and item["script"] == "Cyrl" and item["source_lang"] == "fr":
            lines["fr"].append(" ".join(item["source"].split()))
            lines["sr"].append(" ".join(item["target"].split()))
    with tempfile.TemporaryDirectory() as folder:
        cyrillic = _findings(Path(folder), lines["fr"], lines["sr"], "sr")
        latin = _findings(Path(folder), lines["fr"], [to_latin(text) for text in lines["sr"]], "sr@latin")
    n = len(lines["sr"])
    different = {line for line in range(1, 6 * n) if cyrillic.get(line) != latin.get(line)}
    return [
        Figure("Cyrillic and Latin versions: same findings", 1 - len(different) / n, 1.0, percent=True, n=n,
               note=f"{sum(map(len, cyrillic.values()))} findings of the bundled glossary"),
    ]  # fmt: skip


def _findings(folder: Path, source: list[str], target: list[str], lang: str) -> dict[int, list[tuple[str, str | None]]]:
    """Rule and concept of each finding by line; rules on scripts are left out, which must differ."""
    path = folder / f"{lang}.po"
    units = (
        f'msgctxt "{at}"\nmsgid {json.dumps(one, ensure_ascii=False)}\nmsgstr {json.dumps(other, ensure_ascii=False)}\n'
        for at, (one, other) in enumerate(zip(source, target, strict=True))
    )
    path.write_text("\n".join(units), encoding="utf-8")
    found: dict[int, list[tuple[str, str | None]]] = defaultdict(list)
    result = check([str(path)], glossary=open_glossary(bundled()), lang=lang, ignore=["TK401", "TK402"])
    for finding in result.findings:
        found[finding.line].append((finding.code, finding.concept))
    return found


if __name__ == "__main__":
    for figure in figures():
        print(figure.row())
