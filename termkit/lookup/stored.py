"""Concepts as text in the index: JSON of what is not as it is by default."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any
from zlib import crc32

from termkit.model.concept import STATUSES, Concept, Designation, LanguageSection, Status

_CHECK = 8


class DamagedError(Exception):
    """What is stored is not what was stored."""


def dump(concept: Concept) -> str:
    """A concept as text, with a checksum before it."""
    body = json.dumps(_plain(concept), ensure_ascii=False, separators=(",", ":"))
    return f"{crc32(body.encode()):0{_CHECK}x}{body}"


def load(text: object) -> Concept:
    """The concept of a text.

    Raises:
        DamagedError: the text is not one that :func:`dump` made.
    """
    if not isinstance(text, str) or f"{crc32(text[_CHECK:].encode()):0{_CHECK}x}" != text[:_CHECK]:
        raise DamagedError
    values = json.loads(text[_CHECK:])
    sections = tuple(_section(section) for section in values.pop("sections", ()))
    return Concept(**_tuples(values), sections=sections)


def _section(values: dict[str, Any]) -> LanguageSection:
    designations = tuple(
        Designation(d["text"], STATUSES[d.get("status", Status.PREFERRED)], d.get("abbreviation", False))
        for d in values.pop("designations", ())
    )
    return LanguageSection(**_tuples(values), designations=designations)


def _tuples(values: dict[str, Any]) -> dict[str, Any]:
    return {name: _tuple(value) for name, value in values.items()}


def _tuple(value: Any) -> Any:
    return tuple(map(_tuple, value)) if isinstance(value, list) else value


def _plain(value: Concept | LanguageSection | Designation) -> dict[str, Any]:
    given = {}
    for name, default in _DEFAULTS[type(value)]:
        own = getattr(value, name)
        if own is not default and own != default:
            given[name] = [_plain(item) for item in own] if name in _NESTED else own
    return given


_NESTED = ("sections", "designations")


_DEFAULTS: dict[type, list[tuple[str, object]]] = {
    kind: [(field.name, field.default) for field in fields(kind)] for kind in (Concept, LanguageSection, Designation)
}
