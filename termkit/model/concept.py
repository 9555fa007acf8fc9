"""A concept and its designations, in the terms of ISO 1087 and ISO 30042 (TBX)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """Normative status of a designation (ISO 10241-1)."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"


STATUSES = {status.value: status for status in Status}
"""Statuses by their values, as they are kept: looked up in a fraction of the time that an enumeration takes."""


@dataclass(frozen=True, slots=True)
class Designation:
    """One expression for a concept in one language.

    ``abbreviation`` tells abbreviated forms (``CRI``, ``МУП``) from full ones; its status is independent of that.
    """

    text: str
    status: Status = Status.PREFERRED
    abbreviation: bool = False


@dataclass(frozen=True, slots=True)
class LanguageSection:
    """All that is said of a concept in one language (TBX ``langSec``).

    ``designations`` are in order of recommendation, the preferred one first if there is one. ``proposed`` marks a section
    that nobody has accepted yet (gettext ``fuzzy``). ``forms`` are irregular inflections of the preferred designation,
    ``plurals`` the further gettext plural forms of it, ``grammar`` a note such as ``m`` or ``f pl``.
    """

    lang: str
    designations: tuple[Designation, ...] = ()
    proposed: bool = False
    grammar: str | None = None
    forms: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    translate: bool = True
    case_sensitive: bool = False

    @property
    def preferred(self) -> str | None:
        """The text of the preferred designation, ``None`` while there is none."""
        for designation in self.designations:
            if designation.status is Status.PREFERRED and not designation.abbreviation:
                return designation.text
        return None

    def with_status(self, status: Status) -> tuple[str, ...]:
        """The texts of the full designations that have the status."""
        return tuple(d.text for d in self.designations if d.status is status and not d.abbreviation)

    @property
    def abbreviations(self) -> tuple[str, ...]:
        """The texts of the abbreviated designations that may be used."""
        return tuple(d.text for d in self.designations if d.abbreviation and d.status is not Status.DEPRECATED)


@dataclass(frozen=True, slots=True)
class Concept:
    """A unit of knowledge, independent of any language; ``id`` (``c0042``) is opaque and never used again.

    ``sources`` are citations, ``references`` places in pages (``page:line``), ``extra`` fields of a catalogue that termkit
    does not know and keeps. ``broader``, ``narrower`` and ``related`` are ids of other concepts (ISO 25964), and so is ``see``:
    for a withdrawn concept its successor, for others one to read as well.
    """

    id: str
    domain: str
    sections: tuple[LanguageSection, ...] = ()
    definition: str | None = None
    subject: str | None = None
    pos: str | None = None
    sources: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    proposed: bool = False
    withdrawn: bool = False
    see: str | None = None
    extra: tuple[tuple[str, str], ...] = ()
    broader: tuple[str, ...] = ()
    narrower: tuple[str, ...] = ()
    related: tuple[str, ...] = ()

    def section(self, lang: str) -> LanguageSection:
        """What is said in a language; an empty section where nothing is."""
        for section in self.sections:
            if section.lang == lang:
                return section
        return LanguageSection(lang)

    def preferred(self, lang: str) -> str | None:
        """The preferred designation in a language, ``None`` while there is none."""
        return self.section(lang).preferred
