"""Universal Dependencies treebanks (CoNLL-U) as far as the measurements need them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from bench.quality._data import shared

TREEBANKS = {
    "sr": ("sr_set-ud-dev", "sr_set-ud-test"),
    "fr": ("fr_sequoia-ud-dev", "fr_sequoia-ud-test"),
    "en": ("en_ewt-ud-dev", "en_ewt-ud-test"),
}


class Word(NamedTuple):
    """A syntactic word; ``head`` is the index of the word that it depends on, -1 for none."""

    form: str
    lemma: str
    pos: str
    feats: dict[str, str]
    head: int
    relation: str


@dataclass
class Sentence:
    """A sentence with its text and its tree; ``contracted`` has the written form of words that are written in one (*du*)."""

    text: str = ""
    words: list[Word] = field(default_factory=list)
    contracted: dict[int, tuple[int, str]] = field(default_factory=dict)

    @cached_property
    def children(self) -> dict[int, list[int]]:
        """Index of a word -> the indexes of the words that depend on it."""
        found: dict[int, list[int]] = defaultdict(list)
        for at, word in enumerate(self.words):
            found[word.head].append(at)
        return found

    def of(self, at: int, relation: str, pos: str | None = None) -> list[int]:
        """The words that depend on a word by a relation (``nmod`` for its kinds as well)."""
        return [
            child
            for child in self.children.get(at, ())
            if self.words[child].relation.split(":")[0] == relation and pos in (None, self.words[child].pos)
        ]

    def spans(self) -> list[tuple[int, int]] | None:
        """Where each word stands in the text; those written in one share a span. ``None`` if they cannot be found."""
        found: list[tuple[int, int]] = []
        place = 0
        while len(found) < len(self.words):
            last, form = self.contracted.get(len(found), (len(found), self.words[len(found)].form))
            start = self.text.find(form, place)
            if start < 0:
                return None
            place = start + len(form)
            found += [(start, place)] * (last - len(found) + 1)
        return found


def sentences(lang: str) -> list[Sentence]:
    """The sentences of a language's treebanks."""
    return [sentence for name in TREEBANKS[lang] for sentence in _read(shared(f"ud/{name}.conllu"))]


def _read(path: Path) -> Iterator[Sentence]:
    sentence = Sentence()
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# text = "):
                sentence.text = line.removeprefix("# text = ").strip()
            elif not line.strip():
                if sentence.words:
                    yield sentence
                sentence = Sentence()
            elif not line.startswith("#"):
                _add(sentence, line.rstrip("\n").split("\t"))


def _add(sentence: Sentence, cells: Sequence[str]) -> None:
    number, form, lemma, pos, _, feats, head, relation, *_ = cells
    if number.isdigit():
        told = dict(feat.split("=", 1) for feat in feats.split("|") if "=" in feat)
        sentence.words.append(Word(form, lemma, pos, told, int(head) - 1, relation))
    elif "-" in number:
        first, last = (int(part) - 1 for part in number.split("-"))
        sentence.contracted[first] = (last, form)
