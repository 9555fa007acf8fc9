"""The Serbian paradigm lexicon: which words there are, and how each of them inflects.

The data are the LibreOffice dictionary of Milutin Smiljanic, whose entries name complete paradigms; see ``data/README.md``.
Entries are unpacked by their first two letters when a word asks for them, so that a glossary costs what its words cost.
"""

from __future__ import annotations

import zipfile
from collections import defaultdict
from functools import cache, cached_property
from importlib.resources import files
from io import BytesIO
from typing import NamedTuple

NEGATION, SUPERLATIVE = "ne", "naj"
# Entries of these two "paradigms" take a prefix instead of endings.
_PREFIX_FLAGS = {NEGATION: "19", SUPERLATIVE: "989"}


class Lexeme(NamedTuple):
    """One word with one paradigm; forms belong together if they share a lexeme.

    ``head`` is the citation form as the dictionary writes it, ``paradigm`` the number of its paradigm (empty for words that
    do not inflect), ``prefix`` is ``ne`` or ``naj`` for the negated and superlative forms, which are lexemes of their own.
    """

    head: str
    paradigm: str
    prefix: str = ""

    @property
    def citation(self) -> str:
        """The citation form as a key."""
        return self.prefix + self.head.lower()


class Lexicon:
    """The shipped lexicon; use :func:`lexicon` to open it."""

    def __init__(self, data: bytes) -> None:
        self._archive = zipfile.ZipFile(BytesIO(data))
        self._names = set(self._archive.namelist())
        self._buckets: dict[str, dict[str, list[tuple[str, tuple[str, ...]]]]] = {}

    @cached_property
    def paradigms(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """Number -> (what the citation form loses, what it gains) for each form."""
        table = {}
        for line in self._lines("paradigms.txt"):
            number, *rules = line.split(" ")
            table[number] = tuple((strip, add) for strip, _, add in (rule.partition(":") for rule in rules))
        return table

    @cached_property
    def endings(self) -> dict[str, tuple[str, ...]]:
        """End of a citation form -> the paradigms that words with that end mostly have."""
        return {end: tuple(flags.split(",")) for end, flags in (line.split(" ") for line in self._lines("endings.txt"))}

    @cached_property
    def _rules(self) -> dict[str, list[tuple[str, frozenset[str]]]]:
        """What a form has gained -> what its citation form may have lost, and in which paradigms."""
        by_ending: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for number, rules in self.paradigms.items():
            for strip, add in rules:
                by_ending[add][strip].add(number)
        return {add: [(strip, frozenset(numbers)) for strip, numbers in strips.items()] for add, strips in by_ending.items()}

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._rules))

    def entries(self, citation: str) -> list[tuple[str, tuple[str, ...]]]:
        """The entries with a citation form (a key): the word as written, and its paradigms."""
        prefix = citation[:2]
        if prefix not in self._buckets:
            bucket: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
            name = f"heads/{prefix}.txt"
            for line in self._lines(name) if name in self._names else ():
                word, _, flags = line.partition(" ")
                bucket[word.lower()].append((word, tuple(flags.split(",")) if flags else ()))
            self._buckets[prefix] = dict(bucket)
        return self._buckets[prefix].get(citation, [])

    def lexemes(self, form: str) -> frozenset[Lexeme]:
        """The lexemes that have a form.

        Args:
            form: a word as a key (lower-case Latin).

        Returns:
            Every lexeme of which it is a form, the citation form included; empty for unknown words.
        """
        found = set(self._plain(form))
        for prefix, flag in _PREFIX_FLAGS.items():
            if form.startswith(prefix) and len(form) > len(prefix) + 2:
                for lexeme in self._plain(form[len(prefix) :]):
                    if any(flag in flags for word, flags in self.entries(lexeme.head.lower()) if word == lexeme.head):
                        found.add(lexeme._replace(prefix=prefix))
        return frozenset(found)

    def _plain(self, form: str) -> set[Lexeme]:
        found: set[Lexeme] = set()
        for size in range(min(self._longest, len(form)) + 1):
            rules = self._rules.get(form[len(form) - size :])
            if rules is None:
                continue
            stem = form[: len(form) - size]
            for strip, numbers in rules:
                for word, flags in self.entries(stem + strip):
                    found.update(Lexeme(word, flag) for flag in flags if flag in numbers)
        for word, flags in self.entries(form):
            if not any(flag in self.paradigms for flag in flags):
                found.add(Lexeme(word, ""))
        return found

    def forms(self, lexeme: Lexeme) -> frozenset[str]:
        """All forms of a lexeme, as keys."""
        word = lexeme.head.lower()
        if not lexeme.paradigm:
            return frozenset({lexeme.citation})
        rules = self.paradigms[lexeme.paradigm]
        return frozenset(lexeme.prefix + word[: len(word) - len(s)] + a for s, a in rules if word.endswith(s))

    def _lines(self, name: str) -> list[str]:
        return self._archive.read(name).decode("utf-8").splitlines()


@cache
def lexicon() -> Lexicon:
    """The lexicon that termkit ships, opened once."""
    return Lexicon(files(__package__).joinpath("data", "lexicon.zip").read_bytes())
