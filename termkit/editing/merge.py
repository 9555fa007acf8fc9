"""Merges another glossary into one: two-way, or three-way where a common ancestor is known."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from termkit.editing.change import Change, changes_between, shown
from termkit.editing.facets import DESIGNATION, PREFERRED, Facet, Facets, column_of, put_together, take_apart
from termkit.editing.ids import FreshIds
from termkit.editing.match import Matcher, share_designation
from termkit.editing.operations import with_concepts
from termkit.editing.validate import validate
from termkit.errors import EditError
from termkit.messages import N_, Message, Told
from termkit.model.concept import Concept
from termkit.model.glossary import Glossary

Side = Literal["ours", "theirs"]
Said = tuple[str, str, str]
"""A field with what we say and what they say."""


@dataclass(frozen=True, slots=True)
class Conflict(Told):
    """What the two glossaries say differently of a concept; an empty text stands for nothing."""

    concept: str
    term: str
    field: str
    ours: str
    theirs: str

    @property
    def message(self) -> Message:
        """What is told of it."""
        here, there = (shown(text.splitlines()) for text in (self.ours, self.theirs))
        template = N_("conflict {concept} {field}: {here} here, {there} there")
        return Message(template, concept=self.concept, field=self.field, here=here, there=there)


@dataclass(frozen=True, slots=True)
class Left(Told):
    """A concept of the other glossary that was not taken, by its id there, and why."""

    concept: str
    reason: str

    @property
    def message(self) -> Message:
        """What is told of it."""
        return Message("refused {concept}: {reason}", concept=self.concept, reason=self.reason)


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did. ``renamed`` are the ids that the other glossary gives concepts, by the ids that they have here."""

    changes: tuple[Change, ...]
    conflicts: tuple[Conflict, ...]
    left: tuple[Left, ...]
    renamed: Mapping[str, str]


def merge(
    ours: Glossary,
    theirs: Glossary,
    ancestor: Glossary | None = None,
    *,
    prefer: Side | None = None,
    keep: Collection[str] | None = None,
    said: Collection[str] | None = None,
) -> tuple[Glossary, Merged]:
    """Take over what another glossary says.

    Concepts are found by designation (see :class:`termkit.editing.match.Matcher`): two glossaries may have given one id to two
    concepts, or two ids to one. Then every value is merged for itself. With an ancestor, what only one side changed since is
    taken, deletions included; without one, everything that either side says. What both say differently is a conflict: ours
    stays, unless ``prefer`` says otherwise, and it is reported in any case.

    Args:
        ours: the glossary to merge into.
        theirs: the other one.
        ancestor: the glossary that both come from.
        prefer: the side that wins where there is a conflict.
        keep: the ids of ``theirs`` to keep where they are free, those that its file gives; ``None`` means all.
        said: the columns (see ``termkit.model.record``) that the other one's file has: of others it says nothing, which does
            not mean that they are empty. ``None`` means all.

    Returns:
        The new glossary, and what became of the other one's concepts.
    """
    merger = _Merger(ours, theirs, ancestor, prefer, said)
    merger.pair()
    given = theirs.by_id if keep is None else keep
    merger.name(given)
    for concept in theirs:
        merger.take(concept)
    merged = with_concepts(ours, merger.result.values())
    renamed = {here: there for there, here in merger.ids.items() if here in merger.result and here != there and there in given}
    return merged, Merged(tuple(merger.changes), tuple(merger.conflicts), tuple(merger.left), renamed)


class _Merger:
    """A merge under way. ``ids`` are the ids here of the other glossary's concepts."""

    def __init__(
        self,
        ours: Glossary,
        theirs: Glossary,
        ancestor: Glossary | None,
        prefer: Side | None,
        said: Collection[str] | None,
    ) -> None:
        self.ours, self.theirs, self.ancestor = ours, theirs, ancestor
        self.prefer, self.said = prefer, said
        self._before = Matcher(ancestor) if ancestor else None
        self.ids: dict[str, str] = {}
        self.result: dict[str, Concept] = {}
        self.changes: list[Change] = []
        self.conflicts: list[Conflict] = []
        self.left: list[Left] = []

    def pair(self) -> None:
        """Find what concepts of theirs are here; those with the same id come first."""
        matcher = Matcher(self.ours)
        taken: dict[str, str] = {}
        for concept in sorted(self.theirs, key=lambda c: c.id not in self.ours.by_id):
            try:
                found = self._by_descent(concept) or matcher.find(concept)
            except EditError as error:
                self.left.append(Left(concept.id, Message("{told} here", told=error.message)))
                continue
            if found is None:
                continue
            if found.id in taken:
                reason = Message("{theirs} there is {ours} here already", theirs=taken[found.id], ours=found.id)
                self.left.append(Left(concept.id, reason))
                continue
            taken[found.id] = concept.id
            self.ids[concept.id] = found.id

    def _by_descent(self, concept: Concept) -> Concept | None:
        """The concept here that has its id from the same ancestor, whatever it is called by now."""
        before = self.ancestor.by_id.get(concept.id) if self.ancestor else None
        here = self.ours.by_id.get(concept.id)
        if before and here and share_designation(before, concept) and share_designation(before, here):
            return here
        return None

    def name(self, keep: Collection[str]) -> None:
        """Give ids to the concepts that are new here: those that they have, if they are to be kept and free."""
        refused = {left.concept for left in self.left}
        fresh = FreshIds(self.ours, self.theirs.by_id)
        for concept in self.theirs:
            if concept.id in self.ids or concept.id in refused:
                continue
            free = concept.id in keep and concept.id not in self.ours.by_id
            term = concept.preferred(self.ours.source_language) or ""
            self.ids[concept.id] = concept.id if free else fresh.give(concept.domain, term)

    def take(self, concept: Concept) -> None:
        """Merge one of their concepts, if it has an id here."""
        concept_id = self.ids.get(concept.id)
        if concept_id is None:
            return
        old = self.ours.by_id.get(concept_id)
        try:
            new, said = self._new(concept_id, concept) if old is None else self._joined(old, concept)
            validate(new, self.ours)
        except EditError as error:
            self.left.append(Left(concept.id, error.message))
            return
        self.conflicts += (Conflict(concept_id, new.preferred(self.ours.source_language) or "", *one) for one in said)
        if new != old:
            self.result[concept_id] = new
            self.changes += changes_between(old, new, self.ours)

    def _new(self, concept_id: str, concept: Concept) -> tuple[Concept, list[Said]]:
        before = self._before.find(concept) if self._before else None
        if before is not None:
            raise EditError(Message("it was in the ancestor and is gone here; concepts are withdrawn, not deleted"))
        return put_together(concept_id, take_apart(self._with_our_ids(concept)), self.ours), []

    def _joined(self, old: Concept, concept: Concept) -> tuple[Concept, list[Said]]:
        before = (self._before.find(old) or self._before.find(concept)) if self._before else None
        base = None if before is None else self._of_theirs(before)
        ours = take_apart(old)
        facets, said = self._merged(ours, self._of_theirs(concept), base)
        return old if facets == ours else put_together(old.id, facets, self.ours), said

    def _of_theirs(self, concept: Concept) -> dict[Facet, str]:
        """What a concept says, as far as the other one's file has columns for it."""
        facets = take_apart(self._with_our_ids(concept))
        if self.said is None:
            return facets
        said = {*self.said, *(f"{lang}_status" for lang in self.ours.languages if "status" in self.said)}
        said |= {f"{self.ours.source_language}_status"} if "status" in self.said else set()
        return {facet: value for facet, value in facets.items() if column_of(facet, value) in said}

    def _with_our_ids(self, concept: Concept) -> Concept:
        def here(ids: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(self.ids.get(concept_id, concept_id) for concept_id in ids)

        see = self.ids.get(concept.see, concept.see) if concept.see else None
        return replace(
            concept, see=see, broader=here(concept.broader), narrower=here(concept.narrower), related=here(concept.related)
        )

    def _merged(self, ours: Facets, theirs: Facets, base: Facets | None) -> tuple[dict[Facet, str], list[Said]]:
        merged: dict[Facet, str] = {}
        conflicts = []
        for facet in dict.fromkeys((*ours, *theirs)):
            one, other = ours.get(facet), theirs.get(facet)
            if differ(one, other, base.get(facet) if base is not None else None, known=base is not None):
                conflicts.append((_shown(facet), one or "", other or ""))
                value = other if self.prefer == "theirs" else one
            elif base is None:
                value = one or other
            else:
                value = other if one == base.get(facet) else one
            if value is not None:
                merged[facet] = value
        conflicts += self._one_preferred(merged, ours, theirs)
        return merged, conflicts

    def _one_preferred(self, merged: dict[Facet, str], ours: Facets, theirs: Facets) -> list[Said]:
        """Where each side prefers a designation of its own, only one of them can stay."""
        conflicts = []
        for lang in (self.ours.source_language, *self.ours.languages):
            preferred = [f for f, kind in merged.items() if f[:2] == (lang, DESIGNATION) and kind == PREFERRED]
            if len(preferred) > 1:
                mine = next(f for f in preferred if ours.get(f) == PREFERRED)
                other = next(f for f in preferred if f != mine)
                del merged[mine if self.prefer == "theirs" and theirs.get(other) == PREFERRED else other]
                conflicts.append((lang, mine[2], other[2]))
        return conflicts


def differ(ours: str | None, theirs: str | None, base: str | None, *, known: bool) -> bool:
    """Whether a value is a conflict: both sides changed it since the ancestor, or say it differently if there is none."""
    if ours == theirs:
        return False
    return base not in (ours, theirs) if known else ours is not None and theirs is not None


def _shown(facet: Facet) -> str:
    """A facet as people know it: a designation by its text, others by the column that they stand in."""
    if facet[1:2] == (DESIGNATION,):
        return Message("{lang} “{text}”", lang=facet[0], text=facet[2])
    return "_".join(facet)
