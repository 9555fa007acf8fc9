"""CPU seconds and memory that reading exchange files takes, against a library that only parses them.

Run ``python -m bench.exchange [CONCEPTS ...]``.

Every figure is that of a process of its own; memory is what reading adds to the process with its imports done (Linux). The
peers are the standard library's ``csv`` and ``ElementTree.iterparse``, which make no concepts, and openpyxl in its
read-only mode.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from termkit.exchange.formats import format_of
from termkit.exchange.incoming import Incoming
from termkit.model.concept import Concept, Designation, LanguageSection, Status
from termkit.model.glossary import Glossary

FORMATS = ("csv", "xlsx", "tbx", "tmx")
SIZES = (1_000, 10_000, 100_000)


def glossary(size: int) -> Glossary:
    """Concepts as real ones are: a definition, a source, a synonym, three languages."""
    return Glossary(tuple(_concept(number) for number in range(1, size + 1)))


def _concept(number: int) -> Concept:
    french = (Designation(f"terme numéro {number}"), Designation(f"variante {number}", Status.ADMITTED))
    sections = (
        LanguageSection("fr", french),
        LanguageSection("sr", (Designation(f"термин {number}"),)),
        LanguageSection("en", (Designation(f"term {number}"),)),
    )
    definition = f"Définition du terme numéro {number}, en une phrase qui a la longueur d’une définition."
    return Concept(f"c{number:04}", "justice", sections, definition, "droit", "noun", (f"Loi n° {number}",))


def by_termkit(path: Path) -> int:
    """Read records and drop them."""
    chosen = format_of(path, None)
    with path.open("rb") as stream:
        return sum(1 for _ in chosen.read(Incoming(stream, path, ("sr", "en"), lambda line, text: None)))


def by_peer(path: Path) -> int:
    """Only parse."""
    if path.suffix == ".csv":
        import csv

        with path.open(encoding="utf-8", newline="") as text:
            return sum(1 for _ in csv.reader(text)) - 1
    if path.suffix == ".xlsx":
        from openpyxl import load_workbook

        return sum(1 for _ in load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True)) - 1
    from xml.etree import ElementTree as Et

    count = 0
    for _, element in Et.iterparse(path):
        if element.tag.endswith(("conceptEntry", "tu")):
            count += 1
            element.clear()
    return count


READERS: dict[str, Callable[[Path], int]] = {"termkit": by_termkit, "peer": by_peer}


def measure(reader: str, path: Path) -> tuple[int, float, float]:
    """Run a reader in a process of its own: concepts, CPU seconds, megabytes."""
    command = [sys.executable, "-m", "bench.exchange", "--run", reader, str(path)]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return told["concepts"], told["seconds"], told["megabytes"]


def _run(reader: str, path: Path) -> None:
    import openpyxl  # noqa: F401 - imports are not what is measured

    before, start = _peak(), time.process_time()
    concepts = READERS[reader](path)
    seconds = time.process_time() - start
    print(json.dumps({"concepts": concepts, "seconds": seconds, "megabytes": _peak() - before}))


def _peak() -> float:
    """Most memory so far in megabytes; unlike ``ru_maxrss``, not that of the process that started this one."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]


def main(arguments: list[str]) -> None:
    """Measure, or be measured."""
    if arguments[:1] == ["--run"]:
        _run(arguments[1], Path(arguments[2]))
        return
    print(
        "| concepts | format | termkit s | parse only s | ratio | termkit MB | parse only MB |\n|---|---|---|---|---|---|---|"
    )
    for size in map(int, arguments) if arguments else SIZES:
        whole = glossary(size)
        with tempfile.TemporaryDirectory() as folder:
            for name in FORMATS:
                path = Path(folder) / f"all.{name}"
                data = format_of(path, None).write(whole, None).data
                path.write_bytes(data.encode() if isinstance(data, str) else data)
                (count, ours, memory), (same, peer, parsing) = (measure(reader, path) for reader in READERS)
                assert count == same == size
                print(f"| {size:,} | {name} | {ours:.2f} | {peer:.2f} | {ours / peer:.1f} | {memory:.0f} | {parsing:.0f} |")


if __name__ == "__main__":
    main(sys.argv[1:])
