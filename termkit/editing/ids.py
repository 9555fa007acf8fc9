"""Gives ids to new concepts so that people who do not know of each other hardly ever give the same."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from termkit.model.glossary import Glossary
from termkit.model.ids import BEFORE_THE_FIRST, LONG_STEP, STEP, id_at, place, whole_id

_ANYWHERE = 10_000 * STEP
"""The places that have no more digits than any other."""
_MANY = 100
"""Between so many concepts there is room enough for ids with four digits more."""


class FreshIds:
    """Ids that no concept of a glossary has.

    An empty glossary is numbered from ``c0001`` (one that others may have copies of, only where it was made), and the copy of
    it in which the last number was given goes on from there. Everywhere else a run of new concepts starts between two concepts
    of the domain that the hash of its first term chooses, or anywhere where there is none: the same table taken in twice gets
    the same ids, different concepts get different ones.

    Args:
        glossary: the glossary; withdrawn concepts keep their ids.
        reserved: further ids that must not be given.
    """

    def __init__(self, glossary: Glossary, reserved: Iterable[str] = ()) -> None:
        self._glossary = glossary
        own = {at for concept_id in glossary.by_id if (at := place(concept_id)) is not None}
        self._taken = own | {at for concept_id in reserved if (at := place(concept_id)) is not None}
        self._highest = max(self._taken, default=0)
        self._last: dict[str, int] = {}
        newest = glossary.by_id.get(glossary.newest or "")
        last = place(newest.id) if newest else None
        if glossary.by_id:
            self._counting = last is not None and last == max(own) and last % STEP == 0
        else:
            self._counting = glossary.newest == BEFORE_THE_FIRST or not (glossary.newest or glossary.shared)
        if newest and last is not None:
            self._last[newest.domain] = last

    def give(self, domain: str, term: str) -> str:
        """An id for a concept of a domain with a French designation."""
        if self._counting:
            return self._count()
        last = self._last.get(domain)
        at = None if last is None else last + (1 if last % LONG_STEP else LONG_STEP)
        if at is None or at in self._taken:
            at = self._first(domain, term)
        if at is None:
            return self._count()
        self._last[domain] = at
        self._take(at)
        return id_at(at)

    def _count(self) -> str:
        number = self._highest // STEP + 1
        self._take(number * STEP)
        return whole_id(number)

    def _take(self, at: int) -> None:
        self._taken.add(at)
        self._highest = max(self._highest, at)

    def _first(self, domain: str, term: str) -> int | None:
        """The place of the first of a run; ``None`` where there is no room before any concept.

        Anywhere where there is no concept yet; else never behind the last concept of the domain: that is where the copy that
        counts goes on. Between few concepts the ids are longer, so that two runs in one gap do not overlap.
        """
        places = sorted(at for c in self._glossary if c.domain == domain and (at := place(c.id)) is not None)
        places = [0, *(places or sorted(self._taken))]
        gaps = len(places) - 1
        chance = int.from_bytes(sha256(f"{domain}\0{term}".encode()).digest())
        if not gaps:
            return chance % _ANYWHERE
        unit = LONG_STEP if gaps >= _MANY else 1
        for turn in range(gaps):
            number = (chance + turn) % gaps
            here, room = places[number] // unit, (places[number + 1] - 1) // unit - places[number] // unit
            at = (here + (chance // gaps) % (room // 2 + 1) + 1) * unit
            if room > 0 and at not in self._taken:
                return at
        return None
