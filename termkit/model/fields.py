"""The names of the fields that catalogues have in comments; ``termkit.catalog.fields`` says what they mean."""

from __future__ import annotations

from termkit.model.relations import RELATIONS

SECTION_FIELDS = (
    "admitted",
    "abbreviation",
    "deprecated",
    "deprecated-abbreviation",
    "grammar",
    "forms",
    "translate",
    "case",
    "note",
)
"""What a language's catalogue says of a concept, in the order in which it is written."""

TEMPLATE_FIELDS = ("definition", "subject", "pos", *SECTION_FIELDS[:-1], "source", "note", "status", "see", *RELATIONS)
"""What the template says, likewise."""

REPEATABLE_FIELDS = frozenset(
    {"source", "note", "admitted", "deprecated", "abbreviation", "deprecated-abbreviation", *RELATIONS}
)
"""Fields that may be there several times, with a value each."""
