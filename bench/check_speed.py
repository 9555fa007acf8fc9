"""Speed and memory of ``termkit check``, each run a process of its own.

    python -m bench.check_speed [--peer POFILTER]

1. A catalogue of 10,000 units against 1,000 terms, with ``pofilter -t numbers -t untranslated`` as the peer in the same run.
2. Pages of 500 words, 10 to 1,000 of them, against the bundled glossary.
3. One page and a hundred against glossaries of 1,000, 10,000 and 100,000 terms, first run and later ones.

pofilter is of translate-toolkit, which is under the GPL: never a dependency, but easily had in an environment of its own
(``python -m venv peer && peer/bin/pip install translate-toolkit``); name it with ``--peer peer/bin/pofilter``, or have it on
the PATH.

Writes ``docs/speed-of-check.md``.
"""

from __future__ import annotations

import argparse
import platform
import random
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench._generated import words, write_glossary
from bench._measure import ROOT, Run, best, run
from bench.quality.catalogue import ARCHIVE, glossary_of
from termkit.catalog.layout import Layout
from termkit.catalog.plan import plan_changes
from termkit.catalog.read import read_catalogues
from termkit.catalog.transaction import commit, locked
from termkit.model.glossary import Glossary
from termkit.readers import read_bitext
from termkit.verbs.glossary_open import open_glossary
from termkit.workspace import resolve_workspace

PAGE = ROOT / "docs" / "speed-of-check.md"
SAMPLES = ROOT / "tests" / "data" / "seed"
RULES_ABOUT_TERMS = "TK301,TK302,TK305,TK403"
PEER = "pofilter -t numbers -t untranslated"
TURNS = 9
WORDS_ON_PAGE = 500
CATALOGUE_COLUMNS = ("what", "CPU s", "to pofilter", "MB")
PAGES_COLUMNS = ("pages", "CPU s", "ms a page", "words a second", "to pofilter's", "MB")
SIZES_COLUMNS = (
    "terms", "first run, CPU s", "µs a term", "MB", "later runs, CPU s", "to pofilter", "µs a term", "MB", "ms a further page",
)  # fmt: skip
HEAD = """# Speed of the checker

Written by `python -m bench.check_speed`; do not edit by hand. CPU seconds and peak memory of whole processes, start-up
included, the best of several runs in turns; Python {python}, {machine}. The peer is `pofilter -t numbers -t untranslated` of
{peer} on the 10,000 units: a fast checker of catalogues, which knows no terms.
"""
TAIL = """The first run reads the catalogues, generates all forms and keeps them; later runs find what was kept by the digest of
the catalogues, and unpack what the page asks for. How designations decline for which something else is suggested is kept, too.
Every term has French, Serbian and English designations; a draft needs two of
the three languages. A further page is one of a hundred, glossary in memory.
"""


def cached_in(folder: Path) -> Mapping[str, str]:
    """The environment of a run that keeps what it compiles in a folder."""
    return {"TERMKIT_CACHE_DIR": str(folder)}


def check(workspace: Path | None, *arguments: str | Path) -> list[str | Path]:
    """The command line of a check."""
    where: list[str | Path] = ["-C", workspace] if workspace else []
    return [Path(sys.executable).with_name("termkit"), *where, "check", *arguments, "--fail-on", "never", "--format", "jsonl"]


def write_workspace(folder: Path, glossary: Glossary) -> Path:
    """A workspace with a glossary."""
    folder.mkdir(parents=True)
    languages = ", ".join(glossary.languages)
    (folder / "termkit.cfg").write_text(f"[termkit]\nlanguages = {languages}\n", encoding="utf-8")
    layout = Layout(folder / "glossary", folder / "locales")
    with locked(layout):
        commit(layout, plan_changes(read_catalogues(layout), glossary))
    return folder


def catalogue(scratch: Path, units: Path, peer: str | None) -> dict[str, Run]:
    """What the 10,000 units take, by who is asked; those that are compared take turns, so that a busy moment meets all."""
    workspace = write_workspace(scratch / "acc", glossary_of(units.parent / "glossary.csv"))
    env = cached_in(scratch / "cache")
    asked = {
        "termkit check, what pofilter looks for (TK403,TK406)": check(workspace, units, "--select", "TK403,TK406"),
        f"termkit check, rules about terms ({RULES_ABOUT_TERMS})": check(workspace, units, "--select", RULES_ABOUT_TERMS),
        "termkit check, all rules": check(workspace, units),
    }
    if peer:
        asked[PEER] = [peer, "-t", "numbers", "-t", "untranslated", "--progress=none", units, scratch / "out.po"]
    first = run(check(workspace, units), env=env)
    turns = [{what: run(command, env=env) for what, command in asked.items()} for _ in range(TURNS)]
    best_of = {what: min((turn[what] for turn in turns), key=lambda made: made.seconds) for what in asked}
    return {"termkit check, all rules, first run": first, **best_of}


def ratio(made: Run, peer: Run | None) -> str:
    """CPU seconds as a multiple of the peer's."""
    return f"{made.seconds / peer.seconds:.2f}" if peer else "-"


def write_pages(folder: Path, count: int) -> list[Path]:
    """Pages of about 500 words, put together from our own samples."""
    chance = random.Random(1)
    sentences = [line for line in (SAMPLES / "cooperation.sr.txt").read_text(encoding="utf-8").splitlines() if line.strip()]
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    for at in range(count):
        written: list[str] = []
        while len(written) < WORDS_ON_PAGE:
            written += [*chance.choice(sentences).split(), "\n\n"]
        names.append(folder / f"page{at}.sr.txt")
        names[-1].write_text(" ".join(written), encoding="utf-8")
    return names


def pages(scratch: Path, peer: Run | None, peer_words: int) -> list[str]:
    """Ten to a thousand pages."""
    rows = []
    names = write_pages(scratch / "pages", 1000)
    env = cached_in(scratch / "cache")
    run(check(ROOT, names[0], "--lang", "sr"), env=env)
    for count in (10, 100, 1000):
        made = best(check(ROOT, *names[:count], "--lang", "sr"), times=2, env=env)
        speed = WORDS_ON_PAGE * count / made.seconds
        to_peer = f"{speed / (peer_words / peer.seconds):.2f}" if peer else "-"
        each = 1000 * made.seconds / count
        rows.append(f"| {count:,} | {made.seconds:.2f} | {each:.1f} | {speed:,.0f} | {to_peer} | {made.megabytes:.0f} |")
    return rows


def sizes(scratch: Path, peer: Run | None) -> list[str]:
    """Glossaries of generated terms, each with French, Serbian and English designations."""
    known = words(open_glossary(resolve_workspace(ROOT)))
    names = write_pages(scratch / "pages", 101)
    rows = []
    for count in (1_000, 10_000, 100_000):
        workspace, env = scratch / f"ws{count}", cached_in(scratch / f"cache{count}")
        write_glossary(workspace, count, known)
        first = run(check(workspace, names[0], "--lang", "sr"), env=env)
        again = best(check(workspace, names[0], "--lang", "sr"), env=env)
        many = best(check(workspace, *names, "--lang", "sr"), times=2, env=env)
        rows.append(
            f"| {count:,} | {first.seconds:.2f} | {1e6 * first.seconds / count:.0f} | {first.megabytes:.0f} |"
            f" {again.seconds:.2f} | {ratio(again, peer)} | {1e6 * again.seconds / count:.1f} | {again.megabytes:.0f} |"
            f" {10 * (many.seconds - again.seconds):.1f} |"
        )
    return rows


def peer_version(peer: str | None) -> str:
    """The version of translate-toolkit."""
    if peer is None:
        return "no peer"
    said = subprocess.run([peer, "--version"], stdout=subprocess.PIPE, text=True, check=True).stdout
    return f"translate-toolkit {said.split()[-1]}"


def table(columns: Sequence[str], rows: Sequence[str]) -> list[str]:
    """The lines of a table; the first column is text."""
    return [f"| {' | '.join(columns)} |", "|---" + "|---:" * (len(columns) - 1) + "|", *rows]


def main() -> None:
    """Measure and write the page."""
    ask = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    ask.add_argument("--peer", default=shutil.which("pofilter"), help="path of pofilter")
    asked = ask.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        parts = [HEAD.format(python=platform.python_version(), machine=platform.machine(), peer=peer_version(asked.peer))]
        peer, peer_words = None, 0
        if ARCHIVE.exists():
            with tarfile.open(ARCHIVE) as tar:
                tar.extractall(scratch, filter="data")
            units = scratch / "acc10k" / "fr-sr.po"
            runs = catalogue(scratch, units, asked.peer)
            peer = runs.get(PEER)
            peer_words = sum(len(segment.text.split()) for segment in read_bitext(units).target.segments)
            rows = [f"| {what} | {one.seconds:.2f} | {ratio(one, peer)} | {one.megabytes:.0f} |" for what, one in runs.items()]
            parts += ["## 10,000 units, 1,000 terms\n", *table(CATALOGUE_COLUMNS, rows)]
        parts += ["\n## Pages of 500 words, bundled glossary, all rules\n"]
        parts += table(PAGES_COLUMNS, pages(scratch, peer, peer_words))
        parts += ["\n## Glossaries of several sizes\n", *table(SIZES_COLUMNS, sizes(scratch, peer)), f"\n{TAIL}"]
    PAGE.write_text("\n".join(parts) + "\n", encoding="utf-8")
    print(PAGE.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
