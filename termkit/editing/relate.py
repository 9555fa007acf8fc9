"""Relates two concepts, and takes a relation back."""

from __future__ import annotations

from dataclasses import replace

from termkit.editing.change import changes_between
from termkit.editing.operations import Edited, find, with_concepts
from termkit.editing.revise import revise
from termkit.errors import EditError
from termkit.messages import Message
from termkit.model.concept import Concept
from termkit.model.glossary import Glossary
from termkit.model.relations import INVERSE, RELATIONS, Relation, relations, way_back

KINDS = (*RELATIONS, "see")


def relate(glossary: Glossary, concept_id: str, kind: str, other_id: str) -> Edited:
    """Say how another concept relates to a concept.

    Args:
        glossary: the glossary as it is.
        concept_id: the concept that the relation is written down on.
        kind: ``broader``, ``narrower``, ``related`` or ``see``: what the other one is to this one.
        other_id: the other concept.

    Returns:
        The new glossary, and what changed: nothing if either concept says so already.

    Raises:
        EditError: there is no such concept or kind, the two are the same, the other is withdrawn, or a concept would become
            broader than itself.
    """
    _must_be_known(kind)
    old, other = find(glossary, concept_id), find(glossary, other_id)
    if old.id == other.id:
        raise EditError(Message("{concept_id} cannot be related to itself", concept_id=concept_id))
    if other.withdrawn:
        if other.see:
            raise EditError(Message("{concept_id} is withdrawn; its place takes {see}", concept_id=other_id, see=other.see))
        raise EditError(Message("{concept_id} is withdrawn", concept_id=other_id))
    if kind == "see":
        return _changed(glossary, old, replace(old, see=other_id))
    if Relation(kind, other_id) in relations(glossary).get(concept_id, ()):
        return glossary, ()
    edited = _changed(glossary, old, revise(old, {kind: (*getattr(old, kind), other_id)}, glossary))
    _must_not_go_round(edited[0], concept_id)
    return edited


def unrelate(glossary: Glossary, concept_id: str, kind: str, other_id: str) -> Edited:
    """Take a relation back, whichever of the two concepts states it.

    Args:
        glossary: the glossary as it is.
        concept_id: a concept.
        kind: what the other one is to it.
        other_id: the other concept; it need not exist any more.

    Raises:
        EditError: there is no such concept or kind, or the two are not related so.
    """
    _must_be_known(kind)
    old = find(glossary, concept_id)
    other = glossary.by_id.get(other_id)
    if kind == "see":
        changed = [(old, replace(old, see=None if old.see == other_id else old.see))]
    else:
        stated = ((old, kind, other_id), (other, INVERSE[kind], concept_id))
        changed = [(c, revise(c, {name: _without(c, name, gone)}, glossary)) for c, name, gone in stated if c]
    changed = [(before, after) for before, after in changed if before != after]
    if not changed:
        raise EditError(
            Message("{concept_id} does not have {other_id} as {kind}", concept_id=concept_id, other_id=other_id, kind=kind)
        )
    new = with_concepts(glossary, (after for _, after in changed))
    return new, tuple(change for pair in changed for change in changes_between(*pair, new))


def _must_be_known(kind: str) -> None:
    if kind not in KINDS:
        raise EditError(Message("there is no relation {kind}; there are {allowed}", kind=repr(kind), allowed=", ".join(KINDS)))


def _changed(glossary: Glossary, old: Concept, new: Concept) -> Edited:
    return with_concepts(glossary, [new]), changes_between(old, new, glossary)


def _without(concept: Concept, kind: str, gone: str) -> tuple[str, ...]:
    return tuple(other for other in getattr(concept, kind) if other != gone)


def _must_not_go_round(glossary: Glossary, concept_id: str) -> None:
    stated = relations(glossary)
    broader = {c: [r.other for r in found if r.kind == "broader"] for c, found in stated.items()}
    way = way_back(concept_id, broader)
    if way:
        raise EditError(Message("{concept_id} would be broader than itself: {way}", concept_id=concept_id, way=" < ".join(way)))
