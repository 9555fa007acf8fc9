"""Speed and memory of the glossary at several sizes, beside gettext's, Babel's and polib's; each run a process of its own.

    python -m bench.glossary [--sizes 150,1000,10000,100000,1000000] [--limit SECONDS]

The glossaries are generated, the same ones each time (see ``bench/_generated.py``). Writes ``docs/performance.md``; of sizes
that are not asked for, the columns that it has are kept: a million concepts take a quarter of an hour.
"""

from __future__ import annotations

import argparse
import platform
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from bench._columns import with_kept_columns
from bench._generated import DOMAIN, Made, Words, designations, words, write_glossary
from bench._measure import ROOT, Run, best, run
from termkit.catalog.layout import Layout
from termkit.verbs.glossary_open import open_glossary
from termkit.workspace import bundled

PAGE = ROOT / "docs" / "performance.md"
TEXT = ROOT / "tests" / "data" / "seed" / "cooperation.sr.txt"
SIZES = (150, 1_000, 10_000, 100_000, 1_000_000)
BASE = 150
MEMORY = 12_000
REPEATS = 9
SETTLE = 3
"""Seconds until the times of files vouch for them, see ``termkit.lookup.stamps``."""
LOAD = """
import gc
from pathlib import Path
from termkit.verbs.glossary_open import open_glossary
from termkit.workspace import find_workspace
gc.set_threshold(200_000, 50, 50)
open_glossary(find_workspace(Path({folder!r})))
"""
POLIB = "import polib; polib.pofile(%r)"
POLIB_COMPILE = POLIB + ".save_as_mofile(%r)"


@dataclass
class Workbench:
    """One glossary, and what has been measured with it, by the names of the rows."""

    size: int
    folder: Path
    layout: Layout
    limit: float
    runs: dict[str, Run] = field(default_factory=dict)

    def termkit(self, *arguments: str | Path) -> list[str | Path]:
        """A command line of termkit in the workspace."""
        return [sys.executable, "-m", "termkit", "-C", self.folder, *arguments]

    @property
    def env(self) -> dict[str, str]:
        """A cache folder of its own."""
        return {"TERMKIT_CACHE_DIR": str(self.folder / "cache")}

    def once(self, name: str, command: Sequence[str | Path], *, limited: bool = False) -> None:
        """Measure a command that is not repeated; a ``limited`` one is ended at the limit."""
        self.runs[name] = run(command, limit=self.limit if limited else None, memory=MEMORY, env=self.env)

    def repeated(self, name: str, command: Sequence[str | Path]) -> None:
        """Measure a short command as the best of many runs; what else the machine does disturbs it most."""
        self.runs[name] = best(command, REPEATS, env=self.env)

    def po(self, lang: str) -> Path:
        """A catalogue of the glossary."""
        return self.layout.catalogue(DOMAIN, lang)


def measure(bench: Workbench, made: Made) -> None:
    """Everything at one size; the order matters, for what is stale or cached depends on it."""
    bench.once("load", [sys.executable, "-c", LOAD.format(folder=str(bench.folder))])
    bench.once("build", bench.termkit("build", "--no-index"))
    peers(bench)
    bench.once("build with index", bench.termkit("build"))
    time.sleep(SETTLE)
    for name, query in queries(made).items():
        run(bench.termkit("lookup", query), env=bench.env)
        bench.repeated(name, bench.termkit("lookup", query))
    bench.once("add", bench.termkit("glossary", "add", "--domain", DOMAIN, "--fr", "essai", "--sr", "оглед", "--en", "trial"))
    bench.once("build after an edit", bench.termkit("build"))
    for name in ("check first", "check again"):
        bench.once(name, bench.termkit("check", TEXT, "--lang", "sr", "--fail-on", "never"), limited=True)


def queries(made: Made) -> dict[str, str]:
    """What is looked up: a concept from the middle, as it stands, inflected and misspelt."""
    first, *rest = made.serbian.split()
    return {
        "lookup exact": made.french,
        "lookup inflected": f"{made.english}s",
        "lookup misspelt": " ".join((first[:2] + first[3:], *rest)),
    }


def peers(bench: Workbench) -> None:
    """The same catalogues by others, and the contents of our ``.mo`` files by ``msgfmt``."""
    out = bench.folder / "out.mo"
    pos = [bench.po("sr"), bench.po("en")]
    bench.runs["msgfmt"] = total([run(["msgfmt", "-o", out, po]) for po in pos])
    same = []
    for lang in ("sr", "sr@latin", "en"):
        text = bench.folder / f"{lang}.same.po"
        run(["msgunfmt", "-o", text, bench.layout.catalogue(DOMAIN, lang, ".mo")])
        same.append(run(["msgfmt", "-o", out, text]))
        text.unlink()
    bench.runs["msgfmt, same contents"] = total(same)
    bench.once("polib parse", [sys.executable, "-c", POLIB % str(pos[0])], limited=True)
    bench.once("polib parse and compile", [sys.executable, "-c", POLIB_COMPILE % (str(pos[0]), str(out))], limited=True)
    pybabel = Path(sys.executable).with_name("pybabel")
    bench.once("pybabel compile", [pybabel, "compile", "-i", pos[0], "-o", out], limited=True)


def total(runs: Sequence[Run]) -> Run:
    """Several runs one after the other."""
    return Run(
        sum(r.seconds for r in runs), max(r.megabytes for r in runs), any(r.stopped for r in runs), max(r.status for r in runs)
    )


ROWS = {
    "load": "read all catalogues, every concept of them",
    "add": "`termkit glossary add`",
    "build": "`termkit build --no-index`: 3 `.mo` files",
    "build with index": "`termkit build`, `.mo` files current, first index",
    "build after an edit": "`termkit build` after one concept was added",
    "lookup exact": "`termkit lookup`, as it stands",
    "lookup inflected": "`termkit lookup`, inflected",
    "lookup misspelt": "`termkit lookup`, misspelt",
    "check first": "`termkit check` of one page, nothing cached",
    "check again": "`termkit check` of the page again",
    "msgfmt": "`msgfmt`: the 2 catalogues as they are",
    "msgfmt, same contents": "`msgfmt`: the contents of the 3 `.mo` files",
    "polib parse": "polib: parse 1 catalogue",
    "polib parse and compile": "polib: parse and compile 1 catalogue",
    "pybabel compile": "`pybabel compile`: 1 catalogue",
}


INTRODUCTION = """
Written by `python -m bench.glossary`; do not edit by hand. Glossaries of invented concepts in French, Serbian and English, put
together from real words, with definitions and sources; one domain, one template and two catalogues. CPU seconds and peak
memory of whole processes, start-up included; look-ups are the best of {repeats}. Python {python}, {machine}.
"""
NOTES = """
“≤” stands where the other was stopped at {limit:.0f} s; “failed” where {memory:,} MB of memory were not enough. `build` files
every designation under its concept and, where it has only one meaning, without; the same contents are what `msgunfmt` makes of
its files. Look-ups in the two seconds after a build read the files once more, to be sure of them; they are not counted. For
fewer than 2,000 concepts a look-up makes no index by itself, `build` always does.
"""
RATIOS = (
    ("build : `msgfmt`", "build", "msgfmt"),
    ("build : `msgfmt` with the same contents", "build", "msgfmt, same contents"),
    ("build : polib, parse and compile of one catalogue", "build", "polib parse and compile"),
    ("add : load", "add", "load"),
)


def page(benches: Sequence[Workbench], limit: float) -> Iterator[str]:
    """The page, paragraph by paragraph."""
    yield "# Speed and memory of the glossary"
    yield INTRODUCTION.format(python=platform.python_version(), machine=platform.machine(), repeats=REPEATS).strip()
    yield f"## CPU seconds\n\n{table(benches, lambda made: seconds(made, limit))}"
    yield f"## Peak memory, MB\n\n{table(benches, lambda made: f'{made.megabytes:.0f}')}"
    rows = heading(benches)
    for name, above, below in RATIOS:
        rows.append(row(name, (ratio(bench.runs.get(above), bench.runs.get(below)) for bench in benches)))
    for name in ("lookup exact", "lookup inflected", "lookup misspelt"):
        first = benches[0].runs.get(name)
        label = f"{ROWS[name]}, to {benches[0].size:,} concepts"
        rows.append(row(label, (ratio(bench.runs.get(name), first) for bench in benches)))
    yield "## Ratios of CPU seconds\n\n" + "\n".join(rows)
    yield NOTES.format(limit=limit, memory=MEMORY).strip()


def seconds(made: Run, limit: float) -> str:
    """A time, or why there is none."""
    if made.stopped:
        return f"stopped at {limit:.0f}"
    return f"{made.seconds:.2f}" if made.status in (0, 1) else "failed"


def ratio(above: Run | None, below: Run | None) -> str:
    """One time to another."""
    if above is None or below is None or above.stopped or above.status not in (0, 1):
        return ""
    return f"{'≤ ' if below.stopped else ''}{above.seconds / below.seconds:.2f}"


def table(benches: Sequence[Workbench], cell: Callable[[Run], str]) -> str:
    """One row a task, one column a size."""
    rows = heading(benches)
    for name, label in ROWS.items():
        rows.append(row(label, (cell(bench.runs[name]) if name in bench.runs else "" for bench in benches)))
    return "\n".join(rows)


def heading(benches: Sequence[Workbench]) -> list[str]:
    """The sizes as columns."""
    return [row("", (f"{bench.size:,}" for bench in benches)), "|---|" + "---:|" * len(benches)]


def row(label: str, cells: Iterable[str]) -> str:
    """A row of a table."""
    return f"| {label} |" + "".join(f" {text} |" for text in cells)


def main() -> None:
    """Measure and write the page."""
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("--sizes", default=",".join(map(str, SIZES)), help="numbers of concepts, separated by commas")
    ask.add_argument("--limit", type=float, default=60, help="CPU seconds after which peers and checks are stopped")
    ask.add_argument("--output", type=Path, default=PAGE, help="where to write the page")
    asked = ask.parse_args()
    known = words(open_glossary(bundled()))
    benches = []
    before = asked.output.read_text(encoding="utf-8") if asked.output.exists() else ""
    for size in map(int, asked.sizes.split(",")):
        benches.append(bench_of(size, known, asked.limit))
        made = "\n\n".join(page(benches, asked.limit)) + "\n"
        asked.output.write_text(with_kept_columns(made, before), encoding="utf-8")
        print(asked.output.read_text(encoding="utf-8"), flush=True)


def bench_of(size: int, known: Words, limit: float) -> Workbench:
    """All measurements at one size."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "workspace"
        bench = Workbench(size, folder, write_glossary(folder, size, known), limit)
        made = next(islice((made for made in designations(size, known) if made.number % 10 == 1), size // 20, None))
        measure(bench, made)
        shutil.rmtree(folder)
    return bench


if __name__ == "__main__":
    main()
