"""Sentence splitting: treebank sentences joined by blanks, and a file of hard cases.

    python -m bench.quality.sentences

Sentences of a treebank with final punctuation are joined to documents of twenty; the ends found are held against the ends
there were, within two characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from bench.quality._data import SHARED, shared
from bench.quality._figure import Figure
from termkit.matching.sentences import sentence_spans

STRESS = SHARED / "prototypes" / "sbd_stress.txt"
TREEBANKS = {"sr": ("sr_set-ud-dev", "sr_set-ud-test"), "fr": ("fr_sequoia-ud-dev", "fr_sequoia-ud-test")}
_FINAL = re.compile(r"[.!?…][\"”“’»')\]]*$")
_TOGETHER = 20
_NEAR = 2


def ends(text: str, lang: str) -> list[int]:
    """Where sentences end, the last one left out."""
    return [end for _, end in sentence_spans(text, lang)][:-1]


def documents(lang: str) -> Iterator[tuple[str, list[int]]]:
    """Joined sentences of the treebanks, with their ends."""
    texts = [text for name in TREEBANKS[lang] for text in _texts(shared(f"ud/{name}.conllu"))]
    kept = [text for text in texts if _FINAL.search(text) and len(text) > 8]
    for at in range(0, len(kept), _TOGETHER):
        gold, length = [], 0
        for text in kept[at : at + _TOGETHER]:
            gold.append(length + len(text))
            length += len(text) + 1
        yield " ".join(kept[at : at + _TOGETHER]), gold[:-1]


def _texts(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# text = "):
                yield line.removeprefix("# text = ").strip()


def _mistakes(found: list[int], gold: list[int]) -> tuple[int, int]:
    """Ends that are missed, and ends that are none."""
    missed = sum(not any(abs(end - other) <= _NEAR for other in found) for end in gold)
    wrong = sum(not any(abs(end - other) <= _NEAR for other in gold) for end in found)
    return missed, wrong


def f1(lang: str) -> tuple[float, int]:
    """F1 of sentence ends in a language's treebanks, and how many ends there are."""
    hits = missed = wrong = 0
    for text, gold in documents(lang):
        lost, extra = _mistakes(ends(text, lang), gold)
        hits, missed, wrong = hits + len(gold) - lost, missed + lost, wrong + extra
    return 2 * hits / (2 * hits + missed + wrong), hits + missed


def stress(lang: str) -> tuple[int, int]:
    """Hard cases that are split just right, and how many there are."""
    right = total = 0
    for line in STRESS.read_text(encoding="utf-8").splitlines():
        code, _, marked = line.partition("\t")
        if code == lang:
            parts = marked.replace("\\n", "\n").split("|")
            gold = [len("".join(parts[: at + 1])) for at in range(len(parts) - 1)]
            total += 1
            right += _mistakes(ends("".join(parts), lang), gold) == (0, 0)
    return right, total


def figures() -> list[Figure]:
    """The three figures."""
    serbian, n_serbian = f1("sr")
    french, n_french = f1("fr")
    right, total = stress("sr")
    return [
        Figure("sentence ends, UD Serbian: F1", serbian, 0.998, percent=True, n=n_serbian, note="best peer 99.2 %"),
        Figure("sentence ends, hard Serbian cases: all right", right, 26, n=total, note="best peer 19"),
        Figure("sentence ends, UD French (Sequoia): F1", french, 0.98, percent=True, n=n_french, note="best peer 97.7 %"),
    ]


if __name__ == "__main__":
    for figure in figures():
        print(figure.row())
