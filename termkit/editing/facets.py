"""A concept taken apart into what can be merged one by one, and put together again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from termkit.model.concept import Concept, Designation, LanguageSection, Status
from termkit.model.designations import arrange
from termkit.model.glossary import Glossary
from termkit.model.relations import RELATIONS

Facet = tuple[str, ...]
"""What is said: a field, or a field with one of its values; of a language after its code."""
Facets = Mapping[Facet, str]

DESIGNATION = "designation"
PREFERRED = "preferred"
_KINDS = {
    PREFERRED: (Status.PREFERRED, False),
    "admitted": (Status.ADMITTED, False),
    "abbreviation": (Status.ADMITTED, True),
    "deprecated": (Status.DEPRECATED, False),
    "deprecated abbreviation": (Status.DEPRECATED, True),
}
_NAMES = {kind: name for name, kind in _KINDS.items()} | {(Status.PREFERRED, True): "abbreviation"}
_BETWEEN_PLURALS = "\n"  # no text has a line end
_SINGLE = ("domain", "definition", "subject", "pos", "see")
_LISTS = {"source": "sources", "note": "notes", "reference": "references"} | {name: name for name in RELATIONS}


def take_apart(concept: Concept) -> dict[Facet, str]:
    """What a concept says, in the order in which it says it."""
    facets: dict[Facet, str] = {(name,): value for name in _SINGLE if (value := getattr(concept, name))}
    facets["status",] = "withdrawn" if concept.withdrawn else "in use"
    facets |= {(name, value): value for name, field in _LISTS.items() for value in getattr(concept, field)}
    facets |= {("extra", name, value): value for name, value in concept.extra}
    for section in concept.sections:
        facets |= {(section.lang, *facet): value for facet, value in _section_facets(section)}
    return facets


def column_of(facet: Facet, value: str) -> str:
    """The column of a table that a facet stands in (see ``termkit.model.record``)."""
    if facet[1:2] == (DESIGNATION,):
        return facet[0] if value == PREFERRED else f"{facet[0]}_{value.replace(' ', '_')}"
    if facet[0] in ("extra", *_LISTS):
        return facet[0]
    return "_".join(facet[:2])


def _section_facets(section: LanguageSection) -> Iterator[tuple[Facet, str]]:
    for designation in section.designations:
        yield (DESIGNATION, designation.text), _NAMES[designation.status, designation.abbreviation]
    if section.designations or section.proposed:
        yield ("status",), "proposed" if section.proposed else "accepted"
    if section.grammar:
        yield ("grammar",), section.grammar
    if section.plurals:
        yield ("plurals",), _BETWEEN_PLURALS.join(section.plurals)
    if not section.translate:
        yield ("translate",), "no"
    if section.case_sensitive:
        yield ("case",), "sensitive"
    yield from ((("forms", form), form) for form in section.forms)
    yield from ((("note", note), note) for note in section.notes)


def put_together(concept_id: str, facets: Facets, glossary: Glossary) -> Concept:
    """The concept that says what some facets say."""
    languages = (glossary.source_language, *glossary.languages)
    sections = [_section(lang, {facet[1:]: value for facet, value in facets.items() if facet[0] == lang}) for lang in languages]
    source = sections[0]
    return Concept(
        concept_id,
        facets["domain",],
        tuple(section for section in sections if section is source or section != LanguageSection(section.lang)),
        definition=facets.get(("definition",)),
        subject=facets.get(("subject",)),
        pos=facets.get(("pos",)),
        sources=_values(facets, "source"),
        notes=_values(facets, "note"),
        references=_values(facets, "reference"),
        proposed=source.proposed,
        withdrawn=facets.get(("status",)) == "withdrawn",
        see=facets.get(("see",)),
        broader=_values(facets, "broader"),
        narrower=_values(facets, "narrower"),
        related=_values(facets, "related"),
        extra=tuple(sorted(((f[1], value) for f, value in facets.items() if f[0] == "extra"), key=lambda field: field[0])),
    )


def _section(lang: str, facets: Facets) -> LanguageSection:
    texts = ((facet[1], kind) for facet, kind in facets.items() if facet[0] == DESIGNATION)
    plurals = facets.get(("plurals",))
    return LanguageSection(
        lang,
        arrange(Designation(text, *_KINDS[kind]) for text, kind in texts),
        proposed=facets.get(("status",)) == "proposed",
        grammar=facets.get(("grammar",)),
        forms=_values(facets, "forms"),
        plurals=tuple(plurals.split(_BETWEEN_PLURALS)) if plurals else (),
        notes=_values(facets, "note"),
        translate=facets.get(("translate",)) != "no",
        case_sensitive=facets.get(("case",)) == "sensitive",
    )


def _values(facets: Facets, name: str) -> tuple[str, ...]:
    return tuple(value for facet, value in facets.items() if facet[0] == name and len(facet) == 2)
