"""``termkit glossary show``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.cli._options import output_option
from termkit.cli._output import write_result
from termkit.cli._session import Session, pass_session

if TYPE_CHECKING:
    from termkit.model.concept import Concept, LanguageSection
    from termkit.model.glossary import Glossary


@click.command("show")
@click.argument("query", metavar="ID|TERM", nargs=-1, required=True)
@output_option
@pass_session
def command(session: Session, *, query: tuple[str, ...], output: Path | None) -> None:
    """Show a concept in full, by its id or by a designation in any language.

    Inflected or misspelt words are for `termkit lookup`.
    """
    from termkit.verbs.glossary_find import find_concepts

    glossary = session.glossary()
    found = find_concepts(glossary, " ".join(query))
    write_result("\n".join("".join(f"{line}\n" for line in concept_lines(concept, glossary)) for concept in found), output)
    if not found:
        session.say(f"termkit: no concept has the id or designation {' '.join(query)!r}")
        raise SystemExit(1)


def concept_lines(concept: Concept, glossary: Glossary) -> Iterator[str]:
    """All that is known of a concept, one field a line."""
    from termkit.model.record import status_of
    from termkit.model.relations import relations

    place = f"{concept.domain}, {concept.subject}" if concept.subject else concept.domain
    yield f"{concept.id} ({place}), {status_of(concept)}" + (f", see {concept.see}" if concept.see else "")
    for lang in (glossary.source_language, *glossary.languages):
        yield from _section_lines(concept.section(lang))
    single = (("definition", concept.definition), ("pos", concept.pos))
    yield from (f"  {name}: {value}" for name, value in single if value)
    for relation in relations(glossary).get(concept.id, ()):
        other = glossary.by_id.get(relation.other)
        yield f"  {relation.kind}: {relation.other} {(other and other.preferred(glossary.source_language)) or ''}".rstrip()
    yield from (f"  source: {source}" for source in concept.sources)
    yield from (f"  note: {note}" for note in concept.notes)
    yield from (f"  found in: {reference}" for reference in concept.references)
    yield from (f"  {name}: {value}" for name, value in concept.extra)


def _section_lines(section: LanguageSection) -> Iterator[str]:
    from termkit.model.concept import Status

    remarks = [section.grammar] if section.grammar else []
    remarks += ["proposed"] if section.proposed else []
    remarks += [] if section.translate else ["not translated"]
    remarks += ["case matters"] if section.case_sensitive else []
    yield f"  {section.lang}  {section.preferred or '-'}" + (f"  ({', '.join(remarks)})" if remarks else "")
    for designation in section.designations:
        if designation.status is not Status.PREFERRED:
            kind = "abbreviation" if designation.abbreviation else ""
            words = [str(designation.status)] if designation.status is Status.DEPRECATED or not kind else []
            yield f"      {' '.join([*words, *([kind] if kind else [])])}: {designation.text}"
    yield from (f"      plural: {text}" for text in section.plurals)
    yield from ([f"      forms: {', '.join(section.forms)}"] if section.forms else [])
    yield from (f"      note: {note}" for note in section.notes)
