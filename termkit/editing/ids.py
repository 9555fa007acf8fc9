"""Gives ids to new concepts so that people who do not know of each other hardly ever give the same."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from termkit.model.glossary import Glossary
from termkit.model.ids import STEP, id_at, place, whole_id


class FreshIds:
    """Ids that no concept of a glossary has.

    An empty glossary is numbered from ``c0001``, and the copy of it in which the last number was given goes on from there.
    Everywhere else a run of new concepts starts between two concepts of the domain that the hash of its first term chooses:
    the same table taken in twice gets the same ids, different concepts get different ones.

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
        self._counting = not glossary.by_id or (last is not None and last == max(own) and last % STEP == 0)
        if newest and last is not None:
            self._last[newest.domain] = last

    def give(self, domain: str, term: str) -> str:
        """An id for a concept of a domain with a French designation."""
        if self._counting:
            return self._count()
        last = self._last.get(domain)
        if last is None or last + 1 in self._taken:
            last = self._start(domain, term)
        if last is None:
            return self._count()
        self._last[domain] = last + 1
        self._take(last + 1)
        return id_at(last + 1)

    def _count(self) -> str:
        number = self._highest // STEP + 1
        self._take(number * STEP)
        return whole_id(number)

    def _take(self, at: int) -> None:
        self._taken.add(at)
        self._highest = max(self._highest, at)

    def _start(self, domain: str, term: str) -> int | None:
        """The place before the first of a run; ``None`` where there is no room before any concept.

        Never behind the last concept of the domain: that is where the copy that counts goes on.
        """
        places = sorted(at for c in self._glossary if c.domain == domain and (at := place(c.id)) is not None)
        places = [0, *(places or sorted(self._taken))]
        gaps = len(places) - 1
        chance = int.from_bytes(sha256(f"{domain}\0{term}".encode()).digest())
        for turn in range(gaps):
            number = (chance + turn) % gaps
            here, room = places[number], places[number + 1] - places[number] - 1
            start = here + (chance // gaps) % (room // 2 + 1)
            if room > 0 and start + 1 not in self._taken:
                return start
        return None
