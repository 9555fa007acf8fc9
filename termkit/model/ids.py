"""Concept ids, and the order in which concepts stand in their files.

Ids are ``c0001``, ``c0002`` and on, or have four or eight digits more that place them between two of those: ``c04271387`` and
``c042713870915`` stand between ``c0427`` and ``c0428``. So concepts that two people add at the same time get different ids and
different places, and git can merge the files (docs/decisions/0005-ids.md).
"""

from __future__ import annotations

import re

CONCEPT_ID = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,63}")
STEP = 10**8
"""How many places there are from one whole number to the next."""
LONG_STEP = 10**4
"""How many of them there are from one id with four digits more to the next."""
_LONG, _LONGEST = 8, 12
"""How many digits ids have that have four, or eight, more than a whole number."""
BEFORE_THE_FIRST = "c0000"
"""What a new workspace remembers as the last id that was given in it."""


def place(concept_id: str) -> int | None:
    """The place of a numbered id, whole numbers at multiples of :data:`STEP`; ``None`` for ids of other makes."""
    digits = concept_id[1:]
    if concept_id[:1] != "c" or not (digits.isascii() and digits.isdigit()):
        return None
    return int(digits) * (1 if len(digits) >= _LONGEST else LONG_STEP if len(digits) >= _LONG else STEP)


def whole_id(number: int) -> str:
    """``c0042`` for 42."""
    return f"c{number:04}"


def id_at(at: int) -> str:
    """The id with a place, with four digits more than a whole number if that is enough, else with eight."""
    return f"c{at:0{_LONGEST}}" if at % LONG_STEP else f"c{at // LONG_STEP:0{_LONG}}"


def order(concept_id: str) -> tuple[int, int, str]:
    """What concepts are sorted by: numbered ids by their places, then the others by their letters."""
    at = place(concept_id)
    return (1, 0, concept_id) if at is None else (0, at, "")
