"""A designation as matching sees it."""

from __future__ import annotations

from dataclasses import dataclass

from termkit.model.concept import Status
from termkit.model.glossary import Glossary


@dataclass(frozen=True, slots=True)
class TermEntry:
    """One designation of a concept in one language.

    ``forms`` are whole inflected designations that the glossary's author gives, beside those that are generated.
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


def entries_of(glossary: Glossary, lang: str) -> tuple[TermEntry, ...]:
    """All designations of a language, those of withdrawn concepts left out; in the order of the glossary."""
    entries = []
    for concept in glossary:
        if concept.withdrawn:
            continue
        section = concept.section(lang)
        preferred = section.preferred
        for designation in section.designations:
            entries.append(
                TermEntry(
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
                )
            )
    return tuple(entries)
