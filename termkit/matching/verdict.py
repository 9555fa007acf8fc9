"""The question behind rule TK302: has a pair of sentences the term on one side and nothing for it on the other?"""

from __future__ import annotations

from termkit.matching.index import TermIndex
from termkit.matching.tier import Tier


def missing_concepts(source: str, target: str, source_index: TermIndex, target_index: TermIndex) -> frozenset[str]:
    """The concepts that the source names and the target does not.

    Args:
        source: a sentence in the source language; terms are triggered by the strict tier.
        target: its translation; a designation counts as present in the lenient tier.
        source_index: designations of the source language.
        target_index: designations of the target language.

    Returns:
        Concept ids.
    """
    triggered = {source_index.entries[match.entry].concept for match in source_index.find(source, Tier.STRICT)}
    if not triggered:
        return frozenset()
    named = {target_index.entries[match.entry].concept for match in target_index.find(target, Tier.LENIENT)}
    return frozenset(triggered - named)
