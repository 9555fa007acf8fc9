"""The Serbian paradigm lexicon: which words there are, and how each of them inflects.

The data are the LibreOffice dictionary of Milutin Smiljanic, whose entries name complete paradigms; see ``data/README.md``.
They are sorted, and unpacked in blocks when a word asks for them, so that one word costs a few milliseconds and no word
costs memory for the others.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache, cached_property
from io import BytesIO
from typing import NamedTuple

NEGATION, SUPERLATIVE = "ne", "naj"
# Entries that name these numbers take a prefix as well.
_PREFIXES = {NEGATION: "19", SUPERLATIVE: "989"}

Rule = tuple[str, str]


class Entry(NamedTuple):
    """A line of the lexicon: the word as the dictionary writes it, and the numbers of its paradigms."""

    word: str
    numbers: tuple[str, ...]


class Lexeme(NamedTuple):
    """One word with one paradigm; forms belong together if they share a lexeme.

    ``head`` is the dictionary's word, which may be another one than the lexeme's citation form (*Beograd* heads *Beograđanin*).
    ``paradigm`` is empty for words that do not inflect; ``prefix`` is ``ne`` or ``naj`` for the negated and superlative
    words, which are lexemes of their own.
    """

    head: str
    paradigm: str
    prefix: str = ""

    @property
    def citation(self) -> str:
        """The citation form as a key: of nouns the nominative, of adjectives the masculine one."""
        word = self.head.lower()
        if self.paradigm:
            strip, add = lexicon().rules(self.paradigm)[0]
            word = word[: len(word) - len(strip)] + add if word.endswith(strip) else word
        return self.prefix + word

    @property
    def kind(self) -> str:
        """``N`` noun, ``A`` adjective, ``V`` verb; words without a paradigm count as nouns."""
        return lexicon().kind(self.paradigm)


class Lexicon:
    """The shipped lexicon; use :func:`lexicon` to open it."""

    def __init__(self, data: bytes) -> None:
        import zipfile

        self._archive = zipfile.ZipFile(BytesIO(data))
        self._first = self._lines("index.txt")
        self._blocks: list[list[str] | None] = [None] * len(self._first)
        self._rules: dict[str, tuple[Rule, ...]] = {}

    @cached_property
    def _paradigms(self) -> dict[str, str]:
        return {line[: line.index(" ")]: line for line in self._lines("paradigms.txt")}

    @cached_property
    def _suffixes(self) -> dict[str, str]:
        """What a form has gained -> what its word may have lost, joined by commas."""
        return {add: strips for add, _, strips in (line.partition(":") for line in self._lines("suffixes.txt"))}

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._suffixes))

    @cached_property
    def endings(self) -> dict[str, tuple[str, ...]]:
        """End of a citation form -> the paradigms that words with that end mostly have."""
        return {end: tuple(numbers.split(",")) for end, numbers in (line.split(" ") for line in self._lines("endings.txt"))}

    def rules(self, number: str) -> tuple[Rule, ...]:
        """What a word loses and gains in each form of a paradigm; the first rule makes the citation form."""
        known = self._rules.get(number)
        if known is None:
            pairs = (rule.partition(":") for rule in self._paradigms[number].split(" ")[2:])
            known = self._rules[number] = tuple((strip, add) for strip, _, add in pairs)
        return known

    def is_paradigm(self, number: str) -> bool:
        """Whether a number of an entry is that of a paradigm; two of them are prefixes."""
        return number in self._paradigms

    def kind(self, number: str) -> str:
        """``N``, ``A`` or ``V``; ``N`` for the empty number of words that do not inflect."""
        return self._paradigms[number].split(" ", 2)[1] if number else "N"

    def entries(self, word: str) -> list[Entry]:
        """The entries of a word, which is given as a key."""
        found = []
        start = word + " "
        for line in self._from(start):
            if not line.startswith(start):
                break
            found.append(_entry(line))
        return found

    def words(self) -> Iterator[str]:
        """Every word of the dictionary as it is written there, sorted by key."""
        for at in range(len(self._first)):
            yield from (_entry(line).word for line in self._block(at))

    def lexemes(self, form: str) -> frozenset[Lexeme]:
        """The lexemes that have a form.

        Args:
            form: a word as a key (lower-case Latin).

        Returns:
            Every lexeme of which it is a form, the citation form included; empty for unknown words.
        """
        found = set(self._plain(form))
        for prefix in _PREFIXES:
            if form.startswith(prefix) and len(form) > len(prefix) + 2:
                found.update(self._plain(form[len(prefix) :], prefix))
        return frozenset(found)

    def _plain(self, form: str, prefix: str = "") -> Iterator[Lexeme]:
        required = _PREFIXES.get(prefix)
        for entry, gained, lost in self._candidates(form):
            if required is None or required in entry.numbers:
                for number in entry.numbers:
                    if number in self._paradigms and (lost, gained) in self.rules(number):
                        yield Lexeme(entry.word, number, prefix)
        if not prefix:
            for entry in self.entries(form):
                if not any(number in self._paradigms for number in entry.numbers):
                    yield Lexeme(entry.word, "")

    def _candidates(self, form: str) -> Iterator[tuple[Entry, str, str]]:
        """Entries of which a form may come, with what it has gained and lost; most stems begin no entry at all."""
        for size in range(min(self._longest, len(form)) + 1):
            gained = form[len(form) - size :]
            strips = self._suffixes.get(gained)
            if strips is None:
                continue
            stem = form[: len(form) - size]
            if not next(self._from(stem), "").startswith(stem):
                continue
            for lost in strips.split(","):
                for entry in self.entries(stem + lost):
                    yield entry, gained, lost

    def forms(self, lexeme: Lexeme) -> frozenset[str]:
        """All forms of a lexeme, as keys."""
        return frozenset(self.rows(lexeme))

    def rows(self, lexeme: Lexeme) -> tuple[str, ...]:
        """The forms of a lexeme in the order of its paradigm, the citation form first."""
        word = lexeme.head.lower()
        if not lexeme.paradigm:
            return (lexeme.prefix + word,)
        rules = self.rules(lexeme.paradigm)
        return tuple(lexeme.prefix + word[: len(word) - len(s)] + a for s, a in rules if word.endswith(s))

    def _from(self, start: str) -> Iterator[str]:
        """The lines from the first one on that is not before a text."""
        block = max(bisect_right(self._first, start) - 1, 0)
        lines = self._block(block)
        at = bisect_left(lines, start)
        while True:
            if at == len(lines):
                block += 1
                if block == len(self._blocks):
                    return
                lines, at = self._block(block), 0
            yield lines[at]
            at += 1

    def _block(self, at: int) -> list[str]:
        lines = self._blocks[at]
        if lines is None:
            lines = self._blocks[at] = self._lines(f"entries/{at:02}.txt")
        return lines

    def _lines(self, name: str) -> list[str]:
        return self._archive.read(name).decode("utf-8").splitlines()


def _entry(line: str) -> Entry:
    """A line read: ``key numbers``, ``key ^numbers`` for a word with a capital, ``key numbers Word`` for other spellings."""
    key, numbers, *written = line.split(" ")
    word = written[0] if written else key
    if numbers[:1] == "^":
        word, numbers = key[:1].upper() + key[1:], numbers[1:]
    return Entry(word, tuple(numbers.split(",")) if numbers else ())


@cache
def lexicon() -> Lexicon:
    """The lexicon that termkit ships, opened once."""
    from importlib.resources import files

    return Lexicon(files(__package__).joinpath("data", "lexicon.zip").read_bytes())
