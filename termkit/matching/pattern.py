"""A designation compiled to slots, and the tokens that fill them: what all languages have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from termkit.matching.entry import TermEntry


class Slot(NamedTuple):
    """One word of a designation: the keys of all forms that may stand for it.

    Keys of acronyms begin with ``^``: they match words in capitals only. ``function`` marks prepositions and conjunctions,
    which are poor anchors; ``agrees`` an adjective that must agree with the head.
    """

    keys: frozenset[str]
    function: bool = False
    agrees: bool = False
    capital: bool = False


class Pattern(NamedTuple):
    """The slots of a designation in order; ``head`` is the index of the noun that governs it."""

    slots: tuple[Slot, ...]
    head: int = 0
    reorder: bool = False


class LanguageMatcher(Protocol):
    """What the index needs to know of a language."""

    fold_lowercase: bool
    """Whether words without any diacritics are also looked up under folded keys in lower case (Serbian typed bare)."""

    def words(self, text: str) -> Sequence[tuple[int, int]]:
        """The spans of the tokens of a text, articles included."""

    def keys(self, word: str) -> tuple[str, ...]:
        """The keys under which a token is looked up, the plain one first; empty for tokens that are skipped."""

    def patterns(self, entry: TermEntry) -> tuple[Pattern, ...]:
        """The ways in which a designation may stand in a text."""

    def blocks(self, key: str) -> bool:
        """Whether a gap may not reach over a word with this key."""

    def agree(self, adjective: str, noun: str) -> bool:
        """Whether two forms can belong together across other words."""

    def fold(self, key: str) -> str:
        """A key without diacritics."""
