"""Speed and memory of ``termkit check``, each run a process of its own.

    python -m bench.check_speed [--peer POFILTER]

1. A catalogue of 10,000 units against 1,000 terms, with ``pofilter -t numbers -t untranslated`` (translate-toolkit) as the peer
   in the same run; install it anywhere and name its path, or have it on the PATH.
2. Pages of 500 words, 10 to 1,000 of them, against the bundled glossary.
3. One page against glossaries of 1,000, 10,000 and 100,000 terms, compiled and from the cache.

Writes ``docs/speed-of-check.md``.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import resource
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.quality.catalogue import ARCHIVE, glossary_of
from termkit.catalog.layout import Layout
from termkit.catalog.plan import plan_changes
from termkit.catalog.read import read_catalogues
from termkit.catalog.transaction import commit, locked
from termkit.model.concept import Concept, Designation, LanguageSection
from termkit.model.glossary import Glossary

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "speed-of-check.md"
SAMPLES = ROOT / "tests" / "data" / "seed"
RULES_ABOUT_TERMS = "TK301,TK302,TK305,TK403"


@dataclass(frozen=True, slots=True)
class Run:
    """CPU seconds and peak memory (megabytes) of a process."""

    seconds: float
    megabytes: float


def run(command: Sequence[str | Path], cache: Path) -> Run:
    """Run a command to its end, by way of a small process that measures it."""
    measured = subprocess.run(
        [sys.executable, "-m", "bench.check_speed", "--measure", *map(str, command)],
        env={**os.environ, "TERMKIT_CACHE_DIR": str(cache)},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=True,
    )
    return Run(*json.loads(measured.stdout))


def best(command: Sequence[str | Path], cache: Path, times: int = 3) -> Run:
    """The fastest of some runs."""
    return min((run(command, cache) for _ in range(times)), key=lambda made: made.seconds)


def measure_child(command: Sequence[str]) -> None:
    """Run a command and print what it used."""
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(json.dumps([used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))


def check(workspace: Path | None, *arguments: str | Path) -> list[str | Path]:
    """The command line of a check."""
    where: list[str | Path] = ["-C", workspace] if workspace else []
    return [sys.executable, "-m", "termkit", *where, "check", *arguments, "--fail-on", "never", "--format", "jsonl"]


def write_workspace(folder: Path, glossary: Glossary) -> Path:
    """A workspace with a glossary."""
    folder.mkdir(parents=True)
    languages = ", ".join(glossary.languages)
    (folder / "termkit.cfg").write_text(f"[termkit]\nlanguages = {languages}\n", encoding="utf-8")
    layout = Layout(folder / "glossary", folder / "locales")
    with locked(layout):
        commit(layout, plan_changes(read_catalogues(layout), glossary))
    return folder


def catalogue(scratch: Path, peer: str | None) -> list[str]:
    """The 10,000 units."""
    with tarfile.open(ARCHIVE) as tar:
        tar.extractall(scratch, filter="data")
    units = scratch / "acc10k" / "fr-sr.po"
    workspace = write_workspace(scratch / "acc", glossary_of(scratch / "acc10k" / "glossary.csv"))
    cache = scratch / "cache"
    asked = {
        f"termkit check, rules about terms ({RULES_ABOUT_TERMS})": check(workspace, units, "--select", RULES_ABOUT_TERMS),
        "termkit check, what pofilter looks for (TK403,TK406)": check(workspace, units, "--select", "TK403,TK406"),
        "termkit check, all rules": check(workspace, units),
    }
    runs = {what: best(command, cache) for what, command in asked.items()}
    if peer:
        what = "pofilter -t numbers -t untranslated"
        runs[what] = best([peer, "-t", "numbers", "-t", "untranslated", "--progress=none", units, scratch / "out.po"], cache)
    slowest = runs.get("pofilter -t numbers -t untranslated")
    return [
        f"| {what} | {made.seconds:.2f} | {made.seconds / slowest.seconds:.2f} | {made.megabytes:.0f} |"
        if slowest
        else f"| {what} | {made.seconds:.2f} | | {made.megabytes:.0f} |"
        for what, made in runs.items()
    ]


def pages(scratch: Path) -> list[str]:
    """Pages of about 500 words, put together from our own samples."""
    chance = random.Random(1)
    sentences = [line for line in (SAMPLES / "cooperation.sr.txt").read_text(encoding="utf-8").splitlines() if line.strip()]
    rows = []
    for count in (10, 100, 1000):
        names = []
        for at in range(count):
            words: list[str] = []
            while len(words) < 500:
                words += [*chance.choice(sentences).split(), "\n\n"]
            path = scratch / f"page{count}-{at}.sr.txt"
            path.write_text(" ".join(words), encoding="utf-8")
            names.append(path)
        made = best(check(ROOT, *names, "--lang", "sr"), scratch / "cache", times=2)
        rows.append(f"| {count:,} | {made.seconds:.2f} | {500 * count / made.seconds:,.0f} | {made.megabytes:.0f} |")
    return rows


def sizes(scratch: Path) -> list[str]:
    """Glossaries of invented two-word terms over real words."""
    chance = random.Random(2)
    adjectives = "међународни државни судски полицијски гранични војни јавни правни финансијски царински".split()
    nouns = "суд уговор закон орган поступак споразум извештај тужилац документ програм".split()
    page = SAMPLES / "cooperation.sr.txt"
    rows = []
    for count in (1_000, 10_000, 100_000):
        concepts = tuple(
            Concept(
                f"c{at:06}",
                "made",
                (
                    LanguageSection("fr", (Designation(f"terme {at}"),)),
                    LanguageSection("sr", (Designation(f"{chance.choice(adjectives)} {chance.choice(nouns)} {at}"),)),
                ),
            )
            for at in range(count)
        )
        workspace = write_workspace(scratch / f"ws{count}", Glossary(concepts, languages=("sr",)))
        cache = scratch / f"cache{count}"
        first = run(check(workspace, page, "--lang", "sr"), cache)
        again = best(check(workspace, page, "--lang", "sr"), cache, times=2)
        rows.append(f"| {count:,} | {first.seconds:.2f} | {again.seconds:.2f} | {again.megabytes:.0f} |")
    return rows


def main() -> None:
    """Measure and write the page."""
    if sys.argv[1:2] == ["--measure"]:
        measure_child(sys.argv[2:])
        return
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("--peer", default=shutil.which("pofilter"), help="path of pofilter")
    peer = ask.parse_args().peer
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        parts = [
            "# Speed of the checker\n\nWritten by `python -m bench.check_speed`; do not edit by hand. CPU seconds and peak"
            f" memory of whole processes, start-up included, the best of three; Python {platform.python_version()},"
            f" {platform.machine()}.\n"
        ]
        if ARCHIVE.exists():
            parts += [
                "## 10,000 units, 1,000 terms\n",
                "| what | CPU s | to the peer | MB |\n|---|---:|---:|---:|",
                *catalogue(scratch, peer),
            ]
        parts += ["\n## Pages of 500 words, bundled glossary, all rules\n"]
        parts += ["| pages | CPU s | words a second | MB |\n|---:|---:|---:|---:|", *pages(scratch)]
        parts += ["\n## One page, glossaries of several sizes\n"]
        parts += ["| terms | first run, CPU s | later runs, CPU s | MB |\n|---:|---:|---:|---:|", *sizes(scratch)]
    PAGE.write_text("\n".join(parts) + "\n", encoding="utf-8")
    print(PAGE.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
