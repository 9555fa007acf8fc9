"""The names that TBX-Basic has for what termkit knows, and back."""

from __future__ import annotations

import re

from termkit.model.concept import Status

MADE_BY = "made by termkit"
"""Stands in the header of the files that termkit writes; their ids are those of the glossary."""

OWN_ID = re.compile(r"c\d{4,}")
# What extraction numbers its candidates with: a place in a list, no id.
CANDIDATE = "candidate-"

STATUSES = {
    Status.PREFERRED: "preferredTerm-admn-sts",
    Status.ADMITTED: "admittedTerm-admn-sts",
    Status.DEPRECATED: "deprecatedTerm-admn-sts",
}
ABBREVIATED = ("abbreviation", "acronym", "initialism")
GENDERS = {"masculine": "m", "feminine": "f", "neuter": "n"}

_PARTS_OF_SPEECH = ("noun", "verb", "adjective", "adverb")


def basic_pos(pos: str) -> str:
    """The part of speech of TBX-Basic that is nearest: ``noun`` for ``proper noun``, ``other`` for what it has no name for."""
    return next((known for known in _PARTS_OF_SPEECH if known in pos.casefold().split()), "other")
