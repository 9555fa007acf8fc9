"""Which terms a glossary has, in whatever form."""

from __future__ import annotations

from collections.abc import Sequence

from termkit.matching.index import TermIndex
from termkit.matching.longest import distinct
from termkit.matching.tier import Tier


def known_terms(terms: Sequence[str], index: TermIndex) -> dict[str, str]:
    """The concepts of the terms that are designations of them as a whole, inflected or not.

    Args:
        terms: any number of terms; the more at a time, the faster.
        index: the designations.
    """
    reading = index.read(terms)
    concepts: dict[str, str] = {}
    for at, found in index.find_in(reading, Tier.STRICT):
        whole = (0, len(terms[at]))
        for one in distinct(found):
            if reading.span(one.first, one.last) == whole:
                concepts.setdefault(terms[at], index.entry[one.entry].concept)
    return concepts
