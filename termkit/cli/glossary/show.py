"""``termkit glossary show``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.cli._options import output_option
from termkit.cli._output import write_result
from termkit.cli._session import Session, pass_session
from termkit.messages import gettext as _

if TYPE_CHECKING:
    from termkit.model.concept import Concept, Designation, LanguageSection
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
        unknown = _("no concept has the id or designation {query}")
        session.say("termkit: " + unknown.format(query=repr(" ".join(query))))
        raise SystemExit(1)


def concept_lines(concept: Concept, glossary: Glossary) -> Iterator[str]:
    """All that is known of a concept, one field a line."""
    from termkit.model.record import status_of
    from termkit.model.relations import relations

    place = f"{concept.domain}, {concept.subject}" if concept.subject else concept.domain
    head = _("{id} ({place}), {status}, see {see}") if concept.see else _("{id} ({place}), {status}")
    yield head.format(id=concept.id, place=place, status=_(status_of(concept)), see=concept.see)
    for lang in (glossary.source_language, *glossary.languages):
        yield from _section_lines(concept.section(lang))
    yield from _fields(_("definition: {text}"), [concept.definition or ""])
    yield from _fields(_("pos: {text}"), [concept.pos or ""])
    kinds = {"broader": _("broader: {text}"), "narrower": _("narrower: {text}"), "related": _("related: {text}")}
    for relation in relations(glossary).get(concept.id, ()):
        other = glossary.by_id.get(relation.other)
        term = (other and other.preferred(glossary.source_language)) or ""
        yield from _fields(kinds[relation.kind], [f"{relation.other} {term}".rstrip()])
    yield from _fields(_("source: {text}"), concept.sources)
    yield from _fields(_("note: {text}"), concept.notes)
    yield from _fields(_("found in: {text}"), concept.references)
    yield from (f"  {name}: {value}" for name, value in concept.extra)


def _fields(template: str, texts: Iterable[str], margin: str = "  ") -> Iterator[str]:
    return (margin + template.format(text=text) for text in texts if text)


def _section_lines(section: LanguageSection) -> Iterator[str]:
    from termkit.model.concept import Status

    remarks = [section.grammar] if section.grammar else []
    remarks += [_("proposed")] if section.proposed else []
    remarks += [] if section.translate else [_("not translated")]
    remarks += [_("case matters")] if section.case_sensitive else []
    yield f"  {section.lang}  {section.preferred or '-'}" + (f"  ({', '.join(remarks)})" if remarks else "")
    margin = "      "
    for designation in section.designations:
        if designation.status is not Status.PREFERRED:
            yield from _fields(_kind(designation), [designation.text], margin)
    yield from _fields(_("plural: {text}"), section.plurals, margin)
    yield from _fields(_("forms: {text}"), [", ".join(section.forms)], margin)
    yield from _fields(_("note: {text}"), section.notes, margin)


def _kind(designation: Designation) -> str:
    from termkit.model.concept import Status

    if designation.status is Status.DEPRECATED:
        return _("deprecated abbreviation: {text}") if designation.abbreviation else _("deprecated: {text}")
    return _("abbreviation: {text}") if designation.abbreviation else _("admitted: {text}")
