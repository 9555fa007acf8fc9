"""Where a French term can be taken apart: at its prepositions, and before its last adjective."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from termkit.matching.french import French, number_forms, plain

LINKS = frozenset("de à en par pour contre sans sur".split())
_ARTICLES = frozenset("le la l’ les du des au aux".split())
_FRENCH = French()
# Ending of a feminine -> of the masculine; what is left over loses its -e.
_FEMININES = (
    ("ère", "er"), ("elle", "el"), ("enne", "en"), ("onne", "on"), ("ive", "if"), ("euse", "eux"), ("ique", "ic"), ("ue", "u"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a term, articles aside: its key and where it stands."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Split:
    """A term taken apart: a head, and behind it a complement with its preposition, or an adjective (``link`` is ``None``).

    ``definite`` is whether an article stands before the complement.
    """

    head: str
    link: str | None
    rest: str
    definite: bool = False


def words(term: str) -> list[Word]:
    """The words of a term without its articles, contractions undone (*du* is *de*)."""
    spans = _FRENCH.words(term)
    return [Word(keys[0], start, end) for start, end in spans if (keys := _FRENCH.keys(term[start:end]))]


def splits(term: str) -> Iterator[Split]:
    """Every way to take a term apart, short heads first, the adjective at its end last."""
    found = words(term)
    for at, word in enumerate(found):
        if word.key in LINKS and 0 < at < len(found) - 1:
            between = term[word.start : found[at + 1].start].casefold().replace("'", "’").split()
            yield Split(term[: found[at - 1].end], word.key, term[found[at + 1].start :], bool(_ARTICLES & set(between)))
    if len(found) > 1 and found[-2].key not in LINKS:
        yield Split(term[: found[-2].end], None, term[found[-1].start :])


def adjective_stem(word: str) -> str:
    """What all forms of an adjective share, and its forms only: *légère*, *légers* -> *léger*.

    It is a key to compare by, not a word: *judiciaire* is *judiciair*.
    """
    key = plain(word)
    if key.endswith("aux") and len(key) > 4:
        return key[:-3] + "al"
    key = key[:-1] if key.endswith("s") and len(key) > 3 else key
    for feminine, masculine in _FEMININES:
        if key.endswith(feminine):
            return key[: -len(feminine)] + masculine
    return key[:-1] if key.endswith("e") else key


def is_plural_of(word: str, citation: str) -> bool:
    """Whether a word is the plural of one that is cited in the singular."""
    key, cited = plain(word), plain(citation)
    return key != cited and key in number_forms(cited) and len(key) >= len(cited)
