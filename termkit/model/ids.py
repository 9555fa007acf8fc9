"""Concept ids, and the order in which concepts stand in their files.

Ids are ``c0001``, ``c0002`` and on, or have four digits more that place them between two of those: ``c04271387`` stands between
``c0427`` and ``c0428``. So concepts that two people add at the same time get different ids and different places, and git can
merge the files (docs/decisions/0005-ids.md).
"""

from __future__ import annotations

import re

CONCEPT_ID = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,63}")
STEP = 10_000
"""How many places there are from one whole number to the next."""
_SHORT = 8


def place(concept_id: str) -> int | None:
    """The place of a numbered id, whole numbers at multiples of :data:`STEP`; ``None`` for ids of other makes."""
    digits = concept_id[1:]
    if concept_id[:1] != "c" or not (digits.isascii() and digits.isdigit()):
        return None
    return int(digits) if len(digits) >= _SHORT else int(digits) * STEP


def whole_id(number: int) -> str:
    """``c0042`` for 42."""
    return f"c{number:04}"


def id_at(at: int) -> str:
    """The long id with a place."""
    return f"c{at:0{_SHORT}}"


def order(concept_id: str) -> tuple[int, int, str]:
    """What concepts are sorted by: numbered ids by their places, then the others by their letters."""
    at = place(concept_id)
    return (1, 0, concept_id) if at is None else (0, at, "")
