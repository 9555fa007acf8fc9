"""A designation as matching sees it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from termkit.model.concept import Concept, Designation, Status
from termkit.model.glossary import Glossary


class TermEntry(NamedTuple):
    """One designation of a concept in one language.

    ``forms`` are whole inflected designations that the glossary's author gives, beside those that are generated. ``unlike`` are
    the deprecated designations of the concept, or the others if this one is deprecated: what is spelt like them is none of it.
    """

    concept: str
    text: str
    lang: str
    status: Status = Status.PREFERRED
    pos: str | None = None
    forms: tuple[str, ...] = ()
    case_sensitive: bool = False
    abbreviation: bool = False
    proposed: bool = False
    domain: str = ""
    unlike: tuple[str, ...] = ()

    def extends(self, other: TermEntry) -> bool:
        """Whether this designation is another one with more words before or behind it."""
        return self.text != other.text and f" {other.text} ".casefold() in f" {self.text} ".casefold()


def entries_of(glossary: Glossary, lang: str) -> tuple[TermEntry, ...]:
    """All designations of a language, those of withdrawn concepts left out; in the order of the glossary."""
    return tuple(entry for concept in glossary for entry in entries_of_concept(concept, lang))


def entries_of_concept(concept: Concept, lang: str) -> Iterator[TermEntry]:
    """The designations of a concept in a language; none if it is withdrawn."""
    if concept.withdrawn:
        return
    section = concept.section(lang)
    preferred = section.preferred
    for designation in section.designations:
        yield TermEntry(
            concept.id,
            designation.text,
            lang,
            designation.status,
            None if designation.abbreviation else concept.pos,
            (*section.forms, *section.plurals) if designation.text == preferred else (),
            section.case_sensitive,
            designation.abbreviation,
            section.proposed or concept.proposed,
            concept.domain,
            tuple([other.text for other in section.designations if _is_wrong(other) is not _is_wrong(designation)]),
        )


def _is_wrong(designation: Designation) -> bool:
    return designation.status is Status.DEPRECATED
