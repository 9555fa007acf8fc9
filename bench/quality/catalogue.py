"""A catalogue of 10,000 units against a glossary of 1,000 terms, with labelled mistakes: who is flagged, and how long it takes.

    python -m bench.quality.catalogue [--latin]

The units go through `termkit check` as they are, PO file and all; a unit counts as flagged if a rule about terms has a finding
there.
"""

from __future__ import annotations

import argparse
import csv
import json
import tarfile
import tempfile
import time
from pathlib import Path

import polib

from bench.quality._data import shared
from bench.quality._figure import Figure
from termkit.model.concept import Concept, Designation, LanguageSection, Status
from termkit.model.glossary import Glossary
from termkit.readers import read_bitext
from termkit.verbs.check import check

ARCHIVE = shared("catalogues/acc10k.tar.xz")
TERM_RULES = ("TK301", "TK302", "TK305", "TK403")
TERM_DEFECTS = {"wrong-term", "truncated-term", "derived-confusion", "unchanged"}


def glossary_of(path: Path) -> Glossary:
    """The glossary of the set; its forbidden words are deprecated designations."""
    with path.open(encoding="utf-8", newline="") as file:
        return Glossary(tuple(_concept(row) for row in csv.DictReader(file)), languages=("sr",))


def _concept(row: dict[str, str]) -> Concept:
    wrong = tuple(Designation(text, Status.DEPRECATED) for text in row["forbidden"].split("|") if text)
    serbian = LanguageSection("sr", (Designation(row["sr"]), *wrong))
    return Concept(row["id"], "acc", (LanguageSection("fr", (Designation(row["fr"]),)), serbian))


def measure(*, latin: bool = False) -> dict[str, float]:
    """Precision and recall of flagged units, and CPU seconds of the whole check."""
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(ARCHIVE) as tar:
            tar.extractall(folder, filter="data")
        root = Path(folder, "acc10k")
        glossary = glossary_of(root / "glossary.csv")
        catalogue = root / ("fr-sr@latin.po" if latin else "fr-sr.po")
        bad = _bad_units(root / "gold.jsonl", catalogue)
        began = time.process_time()
        findings = check([str(catalogue)], glossary=glossary, select=TERM_RULES, lang="sr@latin" if latin else "sr").findings
        seconds = time.process_time() - began
        flagged = {finding.source.line for finding in findings if finding.source}
    hits = len(flagged & bad)
    return {
        "bad units": len(bad),
        "flagged": len(flagged),
        "precision": hits / len(flagged) if flagged else 0.0,
        "recall": hits / len(bad) if bad else 0.0,
        "cpu seconds": seconds,
    }


def _bad_units(gold: Path, catalogue: Path) -> set[int]:
    """Lines of the msgids whose translation has a mistake in a term."""
    rows = [json.loads(line) for line in gold.open(encoding="utf-8")]
    translated = [at for at, entry in enumerate(polib.pofile(str(catalogue))) if entry.translated()]
    units = read_bitext(catalogue).units
    assert len(units) == len(translated)
    lines = {at: unit.source[0].locate(0).line for at, unit in zip(translated, units, strict=True)}
    return {lines[row["i"]] for row in rows if row["i"] in lines and any(kind in TERM_DEFECTS for kind, _ in row["defects"])}


def figures() -> list[Figure]:
    """Precision and recall on the catalogue in either script; the glossary is Cyrillic."""
    made = []
    for script, latin in (("Cyrillic", False), ("Latin", True)):
        row = measure(latin=latin)
        n = int(row["bad units"])
        made += [
            Figure(
                f"acc10k, {script}: precision", row["precision"], 0.99, n=int(row["flagged"]), note="OmegaT + Hunspell .604"
            ),
            Figure(f"acc10k, {script}: recall", row["recall"], 0.99, n=n, note="OmegaT + Hunspell .990"),
        ]
    return made


def main() -> None:
    """Run the measurement."""
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("--latin", action="store_true", help="the Latin catalogue against the Cyrillic glossary")
    args = ask.parse_args()
    if not ARCHIVE.exists():
        print(f"{ARCHIVE} is absent: nothing measured")
        return
    for name, value in measure(latin=args.latin).items():
        print(f"{name:12s} {value:.4f}" if isinstance(value, float) else f"{name:12s} {value}")


if __name__ == "__main__":
    main()
