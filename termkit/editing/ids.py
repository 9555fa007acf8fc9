"""Concept ids: ``c0001`` and on, never used again."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMBERED = re.compile(r"c(\d+)")


def next_id(taken: Iterable[str]) -> str:
    """The id after the highest that was ever given; withdrawn concepts keep theirs."""
    numbers = (int(found[1]) for concept_id in taken if (found := _NUMBERED.fullmatch(concept_id)))
    return f"c{max(numbers, default=0) + 1:04}"
