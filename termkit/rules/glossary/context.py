"""What a rule about the glossary may look at: one catalogue of it, and the glossary as a whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from termkit.model.concept import Concept, Designation, Status
from termkit.model.designations import folded
from termkit.model.glossary import Glossary
from termkit.model.page import Page, Segment
from termkit.model.relations import Relation, relations
from termkit.rules.suppression import SuppressionLog


class FieldSpot(NamedTuple):
    """A field as it stands in a comment of an entry."""

    name: Segment
    value: Segment


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it stands in a catalogue: its strings and fields, each at its place.

    ``id`` is the context, ``None`` where there is none; ``translations`` are ``msgstr`` or all of ``msgstr[...]``.
    """

    id: Segment | None
    msgid: Segment
    translations: tuple[Segment, ...]
    fields: tuple[FieldSpot, ...] = ()
    plural: Segment | None = None
    fuzzy: bool = False

    @property
    def concept(self) -> str:
        """The concept's id; empty where there is none."""
        return self.id.text if self.id else ""

    @property
    def head(self) -> Segment:
        """What the entry is known by: the id, else the msgid."""
        return self.id or self.msgid

    def named(self, *names: str) -> Iterator[FieldSpot]:
        """The fields with one of some names."""
        return (found for found in self.fields if found.name.text in names)


@dataclass(frozen=True, slots=True)
class HeaderField:
    """A field of the header; ``value`` is where its value stands."""

    name: str
    value: Segment


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A template or a language's catalogue, for rules to look at.

    ``header`` is ``None`` where there is none, and ``header_end`` a place to speak of what it lacks. ``plural_forms`` is what
    the language's Plural-Forms should be. ``stale`` says that a compiled catalogue is there and is not of this state.
    ``expected`` says whether the settings list the language.
    """

    page: Page
    domain: str
    lang: str
    is_template: bool
    header: tuple[HeaderField, ...] | None
    header_end: Segment
    entries: tuple[Entry, ...]
    obsolete: tuple[Segment, ...] = ()
    charset: str = "UTF-8"
    plural_forms: str = ""
    stale: bool = False
    expected: bool = True

    def header_field(self, name: str) -> HeaderField | None:
        """A field of the header by its name."""
        return next((one for one in self.header or () if one.name.lower() == name.lower()), None)


class Use(NamedTuple):
    """A designation and the concept that has it."""

    concept: Concept
    designation: Designation


class Overview:
    """What rules ask of the glossary as a whole, found out once for all catalogues.

    Args:
        glossary: the glossary, of damaged files what can be read.
        ids: concept id -> the templates, one for each entry that has it.
    """

    def __init__(self, glossary: Glossary, ids: Mapping[str, tuple[str, ...]]) -> None:
        self.glossary = glossary
        self.ids = ids

    @cached_property
    def in_force(self) -> tuple[Concept, ...]:
        """The concepts that are not withdrawn."""
        return tuple(concept for concept in self.glossary if not concept.withdrawn)

    @cached_property
    def relations(self) -> dict[str, tuple[Relation, ...]]:
        """The relations of every concept that has any."""
        return relations(self.glossary)

    @cached_property
    def uses(self) -> dict[tuple[str, str], tuple[Use, ...]]:
        """(language, designation) -> who has it; withdrawn concepts do not count."""
        found: defaultdict[tuple[str, str], list[Use]] = defaultdict(list)
        for concept in self.in_force:
            for section in concept.sections:
                for designation in section.designations:
                    found[section.lang, folded(designation.text)].append(Use(concept, designation))
        return {key: tuple(uses) for key, uses in found.items()}

    @cached_property
    def positions(self) -> dict[str, int]:
        """Concept id -> its number in the glossary."""
        return {concept.id: number for number, concept in enumerate(self.glossary)}

    def others(self, lang: str, text: str, concept_id: str) -> Iterator[Use]:
        """Who else has a designation."""
        return (use for use in self.uses.get((lang, folded(text)), ()) if use.concept.id != concept_id)


@dataclass(frozen=True)
class GlossaryContext:
    """One catalogue under check."""

    catalogue: Catalogue
    overview: Overview
    log: SuppressionLog = field(default_factory=SuppressionLog)
    has_source: bool = False

    @property
    def page(self) -> Page:
        """The catalogue."""
        return self.catalogue.page

    @property
    def source_page(self) -> Page:
        """The same: there is nothing that a catalogue was translated from."""
        return self.catalogue.page

    @cached_property
    def in_force(self) -> tuple[tuple[Entry, Concept], ...]:
        """The entries of concepts that are not withdrawn, each with its concept; one for each concept."""
        known = self.overview.glossary.by_id
        found = {e.concept: (e, known[e.concept]) for e in reversed(self.catalogue.entries) if e.concept in known}
        return tuple(pair for pair in reversed(found.values()) if not pair[1].withdrawn)

    @property
    def designations(self) -> Iterator[tuple[Entry, Concept, Designation, Segment]]:
        """The designations of this catalogue's language that are in force, each at its place."""
        for entry, concept in self.in_force:
            spots = {spot.text.strip(): spot for spot in designation_spots(entry, is_template=self.catalogue.is_template)}
            for designation in concept.section(self.catalogue.lang).designations:
                if designation.text in spots:
                    yield entry, concept, designation, spots[designation.text]

    @property
    def texts(self) -> Iterator[Segment]:
        """Everything that people wrote: designations and the values of fields."""
        for entry in self.catalogue.entries:
            yield from ((entry.msgid,) if self.catalogue.is_template else entry.translations)
            if self.catalogue.is_template and entry.plural:
                yield entry.plural
            yield from (one.value for one in entry.fields)


DESIGNATION_FIELDS = ("admitted", "deprecated", "abbreviation", "deprecated-abbreviation")


def designation_spots(entry: Entry, *, is_template: bool) -> Iterator[Segment]:
    """Where the designations of an entry stand, the preferred one last: it counts where one is there twice."""
    yield from (one.value for one in entry.named(*DESIGNATION_FIELDS))
    yield from ((entry.msgid,) if is_template else entry.translations[:1])


def usable(designation: Designation) -> bool:
    """Whether a designation may be used."""
    return designation.status is not Status.DEPRECATED


def listed(concepts: Iterable[Concept], lang: str) -> str:
    """Concepts as people know them."""
    return ", ".join(f"{concept.id} ({concept.preferred(lang) or '-'})" for concept in concepts)
