"""Concepts as bytes in the cache: tuples of plain values that :mod:`marshal` writes, in the order of their fields.

They are read in half the time of :mod:`termkit.lookup.stored`, but by the Python that wrote them alone, and are not checked.
"""

from __future__ import annotations

import marshal
from dataclasses import fields
from typing import Any

from termkit.model.concept import STATUSES, Concept, Designation, LanguageSection, Status


def dump(concept: Concept) -> bytes:
    """A concept as bytes."""
    return marshal.dumps(_row(concept))


def load(data: bytes) -> Concept:
    """The concept that :func:`dump` wrote."""
    concept_id, domain, sections, *rest = marshal.loads(data)  # noqa: S302 - written by ourselves, and whole
    return Concept(concept_id, domain, tuple([_section(*section) for section in sections]), *rest)


def _section(lang: str, designations: tuple[tuple[str, str, bool], ...], *rest: Any) -> LanguageSection:
    made = [Designation(text, STATUSES[status], abbreviation) for text, status, abbreviation in designations]
    return LanguageSection(lang, tuple(made), *rest)


def _row(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_row, value))
    if isinstance(value, Concept | LanguageSection | Designation):
        return tuple([_row(getattr(value, name)) for name in _NAMES[type(value)]])
    return value.value if isinstance(value, Status) else value


_NAMES = {kind: [field.name for field in fields(kind)] for kind in (Concept, LanguageSection, Designation)}
