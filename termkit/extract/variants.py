"""Which forms are variants of one candidate: grouping keys, and links between groups.

Number, gender, spelling and articles are folded in a key. What is inserted, coordinated or joined by another preposition is
tied to a more frequent candidate; after Daille, "Variations and application-oriented terminology engineering" (2005).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import lru_cache

from termkit.extract.citation import singular
from termkit.extract.grammar import ADJECTIVES, CONTRACTED, INFLECTED
from termkit.extract.tally import Tally
from termkit.matching.french import plain
from termkit.model.candidate import VariantKind

ALL_KINDS = frozenset(VariantKind)
# A variant is tied to a candidate that was met so many times as often.
MORE_FREQUENT = 2

_FEMININE = (
    ("euse", "eux"), ("ère", "er"), ("ète", "et"), ("ive", "if"), ("elle", "el"), ("enne", "en"), ("onne", "on"),
    ("ette", "et"), ("sse", "s"), ("que", "c"), ("e", ""),
)  # fmt: skip


@lru_cache(1 << 14)
def gender_stem(adjective: str) -> str:
    """What an adjective's masculine and feminine have in common; not always a word (*judiciair*).

    Args:
        adjective: an adjective or participle in the singular, lower case.
    """
    for feminine, masculine in _FEMININE:
        if adjective.endswith(feminine) and len(adjective) > len(feminine) + 2:
            return adjective[: -len(feminine)] + masculine
    return adjective


class GroupKeys:
    """What all forms of a candidate share.

    Args:
        kinds: the differences that are overlooked.
    """

    def __init__(self, kinds: frozenset[VariantKind] = ALL_KINDS) -> None:
        self._articles = VariantKind.ARTICLE in kinds
        self._first = _Parts(kinds, agrees=ADJECTIVES)
        self._others = _Parts(kinds, agrees=INFLECTED)

    def of(self, words: str, codes: str) -> str:
        """The key of a form.

        Args:
            words: its words, separated by blanks.
            codes: their letters.
        """
        parts = words.split(" ")
        if self._articles and "t" in codes:
            parts = [word for word, letter in zip(parts, codes, strict=True) if letter != "t"]
            codes = codes.replace("t", "")
        first = self._first[parts[0], codes[0]]
        return " ".join([first, *map(self._others.__getitem__, zip(parts[1:], codes[1:], strict=True))])


class _Parts(dict[tuple[str, str], str]):
    """Words with their letters, and what stands for them in a key; those with the letters ``agrees`` lose their gender."""

    def __init__(self, kinds: frozenset[VariantKind], agrees: frozenset[str]) -> None:
        super().__init__()
        self._kinds = kinds
        self._agrees = agrees

    def __missing__(self, pair: tuple[str, str]) -> str:
        part = self[pair] = self._part(*pair)
        return part

    def _part(self, word: str, letter: str) -> str:
        part = plain(word) if VariantKind.SPELLING in self._kinds else word
        if letter in CONTRACTED:
            return plain(word) if VariantKind.ARTICLE in self._kinds else word
        if letter in INFLECTED and VariantKind.NUMBER in self._kinds:
            part = singular(part)
        if letter in self._agrees and VariantKind.GENDER in self._kinds:
            part = gender_stem(part)
        return part.replace("-", "") if VariantKind.SPELLING in self._kinds else part


Link = tuple[str, str, VariantKind]


def links(groups: Mapping[str, Tally], kinds: Collection[VariantKind] = ALL_KINDS) -> Iterator[Link]:
    """Groups that are variants of others.

    Args:
        groups: what was seen of each group, by its key.
        kinds: the kinds of links that are wanted.

    Yields:
        (key of the variant, key of what it varies, how); a variant may come with several.
    """
    finders: dict[VariantKind, Callable[[Mapping[str, Tally]], Iterator[tuple[str, str]]]] = {
        VariantKind.SPELLING: _lost_accents,
        VariantKind.PREPOSITION: _other_prepositions,
        VariantKind.INSERTION: _insertions,
        VariantKind.COORDINATION: _coordinations,
    }
    for kind, finder in finders.items():
        if kind in kinds:
            yield from ((variant, base, kind) for variant, base in finder(groups))


def _lost_accents(groups: Mapping[str, Tally]) -> Iterator[tuple[str, str]]:
    """*Etat de droit* beside *État de droit*: capitals lose their accents."""
    accented = {bare(key): key for key in groups if not key.isascii()}
    for key, tally in groups.items():
        if key in accented and key.isascii() and tally.capitals_only:
            yield key, accented[key]


def _other_prepositions(groups: Mapping[str, Tally]) -> Iterator[tuple[str, str]]:
    """*demande pour extradition* beside *demande d'extradition*."""
    alike: dict[str, list[str]] = {}
    for key, tally in groups.items():
        if not {"d", "a", "p"}.isdisjoint(tally.codes):
            alike.setdefault(_INNER_PREPOSITION.sub("_", key), []).append(key)
    for keys in alike.values():
        if len(keys) > 1:
            base = max(keys, key=lambda key: (groups[key].frequency, key))
            yield from ((key, base) for key in keys if _rarer(groups[key], groups[base]))


_PREPOSITIONS = frozenset("de à en par pour contre sans sur".split())
_INNER_PREPOSITION = re.compile(rf"(?<= )(?:{'|'.join(sorted(_PREPOSITIONS))})(?= )")
_ARTICLES = frozenset(["le", "la", "les", "l'"])


def _insertions(groups: Mapping[str, Tally]) -> Iterator[tuple[str, str]]:
    """*forces serbes de sécurité intérieure* beside *forces de sécurité intérieure*."""
    for key, tally in groups.items():
        behind = _complement(tally.codes)
        if behind > 1:
            words = key.split(" ")
            base = " ".join([words[0], *words[behind:]])
            if base in groups and _rarer(tally, groups[base]):
                yield key, base


@lru_cache(1 << 12)
def _complement(codes: str) -> int:
    """Where the preposition stands, articles not counted, that follows a first word and its adjectives; 0 if none does."""
    letters = codes.replace("t", "")
    behind = next((at for at, letter in enumerate(letters) if letter not in ADJECTIVES and at), 0)
    return behind if letters[behind] in "dap" else 0


def _coordinations(groups: Mapping[str, Tally]) -> Iterator[tuple[str, str]]:
    """*stock d'armes et de munitions* beside *stock d'armes*."""
    for key, tally in groups.items():
        if "c" in tally.codes:
            base = " ".join(key.split(" ")[: tally.codes.replace("t", "").index("c")])
            if base in groups and _rarer(tally, groups[base]):
                yield key, base


def _rarer(variant: Tally, base: Tally) -> bool:
    return base.free >= MORE_FREQUENT * variant.frequency


def variant_kind(form: str, term: str) -> VariantKind | None:
    """How a form of the same group differs from the citation form; ``None`` if it does not.

    Args:
        form: an attested form.
        term: the citation form.
    """
    if form == term:
        return None
    if form.lower() == term.lower():
        return VariantKind.SPELLING
    one, other = _words(form), _words(term)
    if one == other:
        return VariantKind.SPELLING if _contractions(form) == _contractions(term) else VariantKind.ARTICLE
    if [word for word in one if word not in _ARTICLES] == [word for word in other if word not in _ARTICLES]:
        return VariantKind.ARTICLE
    if len(one) != len(other):
        return VariantKind.PREPOSITION
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if any(a in _PREPOSITIONS or b in _PREPOSITIONS for a, b in pairs):
        return VariantKind.PREPOSITION
    return VariantKind.NUMBER if all(singular(a) == singular(b) for a, b in pairs) else VariantKind.GENDER


def _words(form: str) -> list[str]:
    """The words of a form without case, accents and hyphens, contractions undone."""
    return [bare(plain(word)) for word in form.replace("'", "’").replace("’", "’ ").replace("-", " ").split()]


def _contractions(form: str) -> list[str]:
    return [word for word in form.lower().split() if word in ("du", "des", "au", "aux")]


_BARE = str.maketrans("àâäçéèêëîïôöùûüÿ", "aaaceeeeiioouuuy")


def bare(text: str) -> str:
    """A French text in lower case without its accents."""
    return text.translate(_BARE)
