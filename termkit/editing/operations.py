"""The single edits: add, edit, accept, withdraw."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from termkit.editing.change import Change, changes_between
from termkit.editing.ids import FreshIds
from termkit.editing.revise import clean_values, revise
from termkit.editing.validate import validate
from termkit.errors import EditError
from termkit.messages import N_, Message
from termkit.model.concept import Concept, LanguageSection, Status
from termkit.model.designations import folded
from termkit.model.glossary import Glossary
from termkit.model.record import Values, is_multiple, to_values

Edited = tuple[Glossary, tuple[Change, ...]]


def add(glossary: Glossary, values: Values, *, homonym: bool = False) -> Edited:
    """Add a concept.

    Args:
        glossary: the glossary as it is.
        values: column -> values; ``fr`` and ``domain`` at least. An ``id`` is given where there is none.
        homonym: allow a French designation that another concept of the domain prefers already.

    Raises:
        EditError: the concept would break the glossary.
    """
    values = clean_values(values, glossary.languages)
    if not values.get("domain"):
        raise EditError(Message("a concept needs a domain"))
    term = "".join(values.get(glossary.source_language, ()))
    concept_id = values["id"][0] if values.get("id") else FreshIds(glossary).give(values["domain"][0], term)
    if concept_id in glossary.by_id:
        raise EditError(Message("{concept_id} exists already", concept_id=concept_id))
    rest = {column: texts for column, texts in values.items() if column != "id"}
    concept = revise(Concept(concept_id, values["domain"][0]), rest, glossary)
    validate(concept, glossary)
    other = None if homonym else same_term(glossary, concept)
    if other is not None:
        raise EditError(
            Message(
                "“{term}” is {id} already; edit that one, or say that it is a homonym",
                term=str(concept.preferred(glossary.source_language)),
                id=other.id,
            )
        )
    return with_concepts(glossary, [concept]), changes_between(None, concept, glossary)


def edit(glossary: Glossary, concept_id: str, *, put: Values, more: Values | None = None, less: Values | None = None) -> Edited:
    """Change fields of a concept.

    Args:
        glossary: the glossary as it is.
        concept_id: the concept.
        put: columns to set; no values means to empty them.
        more: values to add to columns that take several.
        less: values to remove from columns that take several.

    Raises:
        EditError: there is no such concept, a value to remove is not there, or the concept would break the glossary.
    """
    old = find(glossary, concept_id)
    if "id" in put:
        raise EditError(Message("ids cannot be changed"))
    more, less = clean_values(more or {}, glossary.languages), clean_values(less or {}, glossary.languages)
    have = {**to_values(old, glossary.languages), **clean_values(put, glossary.languages)}
    values: dict[str, tuple[str, ...]] = dict(put)
    for column in dict.fromkeys((*more, *less)):
        if not is_multiple(column):
            raise EditError(Message("{column} takes one value: set it", column=column))
        missing = [text for text in less.get(column, ()) if text not in have.get(column, ())]
        if missing:
            raise EditError(
                Message("{concept_id} has no {column} “{text}”", concept_id=concept_id, column=column, text=missing[0])
            )
        kept = (text for text in have.get(column, ()) if text not in less.get(column, ()))
        values[column] = (*kept, *more.get(column, ()))
    new = revise(old, values, glossary)
    validate(new, glossary)
    return with_concepts(glossary, [new]), changes_between(old, new, glossary)


def accept(glossary: Glossary, concept_ids: Iterable[str], languages: Iterable[str] | None = None) -> Edited:
    """Accept proposed concepts.

    Args:
        glossary: the glossary as it is.
        concept_ids: the concepts.
        languages: accept only what is proposed in these; by default everything. French stands for the concept itself.

    Raises:
        EditError: there is no such concept, or it is withdrawn, or a language has nothing to accept.
    """
    every = tuple(languages) if languages is not None else (glossary.source_language, *glossary.languages)
    changed: dict[str, Concept] = {}
    changes: list[Change] = []
    for concept_id in dict.fromkeys(concept_ids):
        old = find(glossary, concept_id)
        if old.withdrawn:
            raise EditError(Message("{concept_id} is withdrawn", concept_id=concept_id))
        if languages is not None:
            _must_have(old, every)
        sections = tuple(replace(s, proposed=s.proposed and s.lang not in every) for s in old.sections)
        new = replace(old, sections=sections, proposed=old.proposed and glossary.source_language not in every)
        if new != old:
            changed[concept_id] = new
            changes += changes_between(old, new, glossary)
    return with_concepts(glossary, changed.values()), tuple(changes)


def withdraw(glossary: Glossary, concept_id: str, see: str | None = None) -> Edited:
    """Withdraw a concept; it stays in the files, and its id is never used again.

    Args:
        glossary: the glossary as it is.
        concept_id: the concept.
        see: the concept that takes its place.

    Raises:
        EditError: there is no such concept, or no such other one.
    """
    old = find(glossary, concept_id)
    if see is not None and (see == concept_id or find(glossary, see).withdrawn):
        if see == concept_id:
            raise EditError(
                Message("{see} cannot take the place of {concept_id}: it is the same", see=see, concept_id=concept_id)
            )
        template = N_("{see} cannot take the place of {concept_id}: it is withdrawn too")
        raise EditError(Message(template, see=see, concept_id=concept_id))
    new = replace(old, withdrawn=True, see=see or old.see)
    return with_concepts(glossary, [new]), changes_between(old, new, glossary)


def find(glossary: Glossary, concept_id: str) -> Concept:
    """The concept with an id.

    Raises:
        EditError: there is none.
    """
    concept = glossary.by_id.get(concept_id)
    if concept is None:
        raise EditError(Message("there is no concept {concept_id}", concept_id=repr(concept_id)))
    return concept


def same_term(glossary: Glossary, concept: Concept) -> Concept | None:
    """Another concept of the domain that prefers the same French designation, withdrawn ones aside."""
    wanted = term_key(concept, glossary)
    return next((c for c in glossary if c.id != concept.id and not c.withdrawn and term_key(c, glossary) == wanted), None)


def term_key(concept: Concept, glossary: Glossary) -> tuple[str, str]:
    """What two concepts must not share unless they are homonyms; apostrophes and case do not count."""
    return concept.domain, folded(concept.preferred(glossary.source_language) or "")


def with_concepts(glossary: Glossary, changed: Iterable[Concept]) -> Glossary:
    """The glossary with concepts replaced, and new ones at its end."""
    new = {concept.id: concept for concept in changed}
    kept = tuple(new.pop(concept.id, concept) for concept in glossary)
    return replace(glossary, concepts=(*kept, *new.values()))


def _must_have(concept: Concept, languages: Iterable[str]) -> None:
    for lang in languages:
        section: LanguageSection = concept.section(lang)
        if not any(d.status is not Status.DEPRECATED for d in section.designations):
            raise EditError(Message("{id} has no designation in {lang} to accept", id=concept.id, lang=lang))
