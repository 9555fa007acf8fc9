"""Which terms a glossary has, in whatever form."""

from __future__ import annotations

from termkit.matching.index import TermIndex
from termkit.matching.tier import Tier


class KnownTerms:
    """Finds the concept of a term that is a designation of it as a whole, inflected or not.

    Args:
        index: the designations.
    """

    def __init__(self, index: TermIndex) -> None:
        self._index = index

    def __call__(self, term: str) -> str | None:
        for match in self._index.find(term, Tier.STRICT):
            if match.start == 0 and match.end == len(term):
                return self._index.entries[match.entry].concept
        return None
