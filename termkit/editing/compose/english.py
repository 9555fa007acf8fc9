"""Puts English parts together: a noun before its head, or behind it with a preposition."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from termkit.editing.compose.evidence import Pair, Shown
from termkit.matching.english import plural_of

# What stands behind a head where the glossary does not show it.
USUAL = {"de": "of", "contre": "against", "pour": "for", "en": "in", "sur": "on", "sans": "without"}

_PREPOSITION = re.compile(r" (?:of|in|on|for|to|against|with|without|by|from|at) ")


@dataclass(frozen=True, slots=True)
class Order:
    """Where a complement stands: ``before`` its head, else behind it with a preposition."""

    preposition: str
    before: bool = False


def order(evidence: Iterable[Shown], link: str, complement: str) -> Order | None:
    """How most of the concepts with a head are put together; of two ways that are equally common, the one with a preposition.

    Args:
        evidence: concepts with this head in English.
        link: the French preposition.
        complement: what is to stand before or behind the head; with a preposition of its own, it cannot stand before it.

    Returns:
        What is usual for the French preposition where nothing is shown; ``None`` where nothing is usual either.
    """
    shown = (item for item in evidence if item.split.link == link and (item.before or item.between))
    counts = Counter(Order(item.between, item.before) for item in shown)
    if _PREPOSITION.search(complement):
        counts = Counter({way: count for way, count in counts.items() if not way.before})
    if counts:
        return max(counts, key=lambda way: (counts[way], not way.before, way.preposition))
    return Order(USUAL[link]) if link in USUAL else None


def with_complement(head: str, way: Order, complement: str, *, plural: bool = False, definite: bool = False) -> str:
    """A head with its complement; before its head, a noun is in the singular.

    ``definite`` puts an article before a name of several words (*of the Court of Cassation*); terms do without.
    """
    if way.before:
        return f"{complement} {head}"
    article = "the " if definite and complement[:1].isupper() and " " in complement else ""
    return f"{head} {way.preposition} {article}{in_plural(complement) if plural else complement}"


def adjective(pairs: Sequence[Pair]) -> tuple[str, str] | None:
    """The word that more than half of some pairs begin with, and the first concept that shows it."""
    counts = Counter(pair.adjective.casefold() for pair in pairs)
    if not counts:
        return None
    best, count = counts.most_common(1)[0]
    if 2 * count <= len(pairs):
        return None
    return next((pair.adjective, pair.concept) for pair in pairs if pair.adjective.casefold() == best)


def with_adjective(word: str, noun: str) -> str | None:
    """An adjective before its noun; ``None`` where it stands there already."""
    return None if noun.casefold().startswith(word.casefold()) else f"{word} {noun}"


def in_plural(designation: str) -> str:
    """A designation with its head in the plural: the word before its first preposition, else the last."""
    found = _PREPOSITION.search(designation)
    noun, rest = (designation[: found.start()], designation[found.start() :]) if found else (designation, "")
    before, blank, last = noun.rpartition(" ")
    return before + blank + plural_of(last) + rest
