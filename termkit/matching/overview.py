"""What a concept is called in each language, Serbian in both scripts: for lookups and annotations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from termkit.matching.script import to_latin
from termkit.messages import gettext as _
from termkit.model.concept import Concept, LanguageSection, Status

LATIN = "sr@latin"


def called(concept: Concept, shown: Sequence[str] = ()) -> Iterator[tuple[str, dict[str, Any]]]:
    """The designations of a concept by language and status.

    Args:
        concept: a concept.
        shown: languages as gettext names them (``sr``, ``sr@latin``, ``en``); every one by default.

    Yields:
        language, and ``preferred`` (a text or ``None``), ``admitted``, ``deprecated``, ``abbreviation`` (lists).
    """
    for section in concept.sections:
        texts = _texts(section)
        if not shown or section.lang in shown:
            yield section.lang, texts
        if section.lang == "sr" and (not shown or LATIN in shown):
            yield (
                LATIN,
                {
                    name: value and (to_latin(value) if isinstance(value, str) else [to_latin(text) for text in value])
                    for name, value in texts.items()
                },
            )


def on_a_line(texts: Mapping[str, Any]) -> str:
    """The designations in one language: *liaison magistrate; also judicial liaison officer; not magistrate of liaison*."""
    line = texts["preferred"] or "-"
    if texts["abbreviation"]:
        line += f" ({', '.join(texts['abbreviation'])})"
    if texts["admitted"]:
        line += "; " + _("also {designations}").format(designations=", ".join(texts["admitted"]))
    if texts["deprecated"]:
        line += "; " + _("not {designations}").format(designations=", ".join(texts["deprecated"]))
    return str(line)


def _texts(section: LanguageSection) -> dict[str, Any]:
    return {
        "preferred": section.preferred,
        "admitted": list(section.with_status(Status.ADMITTED)),
        "deprecated": list(section.with_status(Status.DEPRECATED)),
        "abbreviation": list(section.abbreviations),
    }
