"""A concept as a row of a table: what spreadsheets and the command line's options exchange with the glossary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from termkit.messages import N_
from termkit.model.concept import Concept, LanguageSection, Status
from termkit.model.glossary import SOURCE_LANGUAGE
from termkit.model.relations import RELATIONS

Values = Mapping[str, tuple[str, ...]]
"""Column -> values; a column with a single value has at most one."""

STATUSES = (N_("accepted"), N_("proposed"), N_("withdrawn"))
_MULTIPLE = ("admitted", "deprecated", "abbreviation", "deprecated_abbreviation", "forms", "plurals", "note")
_SINGLE = ("grammar", "translate", "case", "status")


@dataclass(frozen=True, slots=True)
class Record:
    """A row: ``line`` is where it begins in its file, ``remarks`` are what its file says beyond the columns."""

    values: Values
    line: int | None = None
    remarks: tuple[str, ...] = field(default=())


def columns(languages: Sequence[str] = ("sr", "en")) -> tuple[str, ...]:
    """The columns of the command-line contract, in their order, followed by the abbreviations."""
    every = (SOURCE_LANGUAGE, *languages)
    designations = [f"{lang}{suffix}" for lang in every for suffix in ("", "_admitted", "_deprecated")]
    shared = ("definition", "subject", "pos", "source", "note", "status")
    return ("id", "domain", *designations, *shared, *(f"{lang}_abbreviation" for lang in every))


def further_columns(languages: Sequence[str] = ("sr", "en")) -> tuple[str, ...]:
    """Columns that are only written where a concept needs them."""
    every = (SOURCE_LANGUAGE, *languages)
    names = (*_MULTIPLE[3:], *_SINGLE)
    own = [f"{lang}_{name}" for lang in every for name in names if (lang, name) != (SOURCE_LANGUAGE, "note")]
    return (*own, *RELATIONS, "see", "reference", "extra")


def is_multiple(column: str) -> bool:
    """Whether a column takes several values."""
    return column in (*RELATIONS, "source", "note", "reference", "extra") or column.partition("_")[2] in _MULTIPLE


def status_of(concept: Concept) -> str:
    """The status of a concept as a whole."""
    return "withdrawn" if concept.withdrawn else "proposed" if concept.proposed else "accepted"


def to_values(concept: Concept, languages: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """All that is known of a concept; columns without a value are left out."""
    values = dict(_shared(concept))
    for lang in (SOURCE_LANGUAGE, *languages):
        section = concept.section(lang)
        for name, texts in _section(section):
            values[f"{lang}_{name}" if name else lang] = texts
        if section.proposed != implied_proposed(concept, section):
            values[f"{lang}_status"] = ("proposed" if section.proposed else "accepted",)
    return {column: texts for column, texts in values.items() if texts}


def implied_proposed(concept: Concept, section: LanguageSection) -> bool:
    """Whether the status of a concept as a whole says that a section is proposed."""
    return status_of(concept) == "proposed" and bool(section.designations)


def _shared(concept: Concept) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "id", (concept.id,)
    yield "domain", (concept.domain,) if concept.domain else ()
    for name in ("definition", "subject", "pos", "see"):
        value: str | None = getattr(concept, name)
        yield name, (value,) if value else ()
    for name in RELATIONS:
        yield name, getattr(concept, name)
    yield "source", concept.sources
    yield "note", (*concept.notes, *concept.section(SOURCE_LANGUAGE).notes)
    yield "status", (status_of(concept),)
    yield "reference", concept.references
    yield "extra", tuple(f"{name}: {value}" for name, value in concept.extra)


def _section(section: LanguageSection) -> Iterator[tuple[str, tuple[str, ...]]]:
    full = [d for d in section.designations if not d.abbreviation]
    short = [d for d in section.designations if d.abbreviation]
    yield "", (section.preferred,) if section.preferred else ()
    yield "admitted", tuple(d.text for d in full if d.status is Status.ADMITTED)
    yield "deprecated", tuple(d.text for d in full if d.status is Status.DEPRECATED)
    yield "abbreviation", tuple(d.text for d in short if d.status is not Status.DEPRECATED)
    yield "deprecated_abbreviation", tuple(d.text for d in short if d.status is Status.DEPRECATED)
    yield "forms", section.forms
    yield "plurals", section.plurals
    yield "grammar", (section.grammar,) if section.grammar else ()
    yield "translate", () if section.translate else ("no",)
    yield "case", ("sensitive",) if section.case_sensitive else ()
    if section.lang != SOURCE_LANGUAGE:
        yield "note", section.notes
