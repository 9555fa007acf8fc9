"""Counts what is in a glossary."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from termkit.model.concept import Concept, Status
from termkit.model.glossary import Glossary
from termkit.model.record import status_of


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts over some concepts. ``statuses`` and ``fields`` count concepts, ``languages`` what each language has."""

    concepts: int
    statuses: dict[str, int]
    languages: dict[str, dict[str, int]]
    fields: dict[str, int]


def glossary_stats(glossary: Glossary) -> dict[str, Stats]:
    """The counts of each domain, and of the whole under the empty name."""
    groups = {domain: [c for c in glossary if c.domain == domain] for domain in glossary.domains}
    every = (glossary.source_language, *glossary.languages)
    return {name: _stats(concepts, every) for name, concepts in {**groups, "": list(glossary)}.items()}


def _stats(concepts: list[Concept], languages: tuple[str, ...]) -> Stats:
    statuses = Counter(status_of(concept) for concept in concepts)
    in_force = [concept for concept in concepts if not concept.withdrawn]
    fields = {
        "definition": sum(bool(c.definition) for c in in_force),
        "subject": sum(bool(c.subject) for c in in_force),
        "part of speech": sum(bool(c.pos) for c in in_force),
        "source": sum(bool(c.sources) for c in in_force),
    }
    return Stats(
        len(concepts),
        {name: statuses[name] for name in ("accepted", "proposed", "withdrawn")},
        {lang: _language(in_force, lang) for lang in languages},
        fields,
    )


def _language(concepts: list[Concept], lang: str) -> dict[str, int]:
    sections = [concept.section(lang) for concept in concepts]
    return {
        "preferred": sum(section.preferred is not None for section in sections),
        "proposed": sum(section.proposed for section in sections),
        "admitted": sum(len(section.with_status(Status.ADMITTED)) for section in sections),
        "deprecated": sum(len(section.with_status(Status.DEPRECATED)) for section in sections),
        "abbreviations": sum(len(section.abbreviations) for section in sections),
    }
