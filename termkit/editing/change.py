"""What an edit did, for people to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from termkit.messages import Message, Told
from termkit.model.concept import Concept
from termkit.model.glossary import Glossary
from termkit.model.record import to_values


class ChangeKind(StrEnum):
    """A concept is added, or one of its fields changes."""

    ADDED = "added"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change(Told):
    """One field of one concept (column names, see ``termkit.model.record``); for an added concept only its term."""

    kind: ChangeKind
    concept: str
    term: str
    field: str = ""
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    line: int | None = None

    @property
    def message(self) -> Message:
        """What is told of it."""
        if self.kind is ChangeKind.ADDED:
            return Message("added {concept} {term}", concept=self.concept, term=self.term)
        old, new = shown(self.old), shown(self.new)
        return Message("changed {concept} {field}: {old} -> {new}", concept=self.concept, field=self.field, old=old, new=new)


def shown(values: Sequence[str]) -> str:
    """The values of a field on one line."""
    return " | ".join(values) or Message("(none)")


def changes_between(old: Concept | None, new: Concept, glossary: Glossary, line: int | None = None) -> tuple[Change, ...]:
    """The changes that make one concept of another; ``None`` stands for a concept that is not there yet."""
    term = new.preferred(glossary.source_language) or ""
    if old is None:
        return (Change(ChangeKind.ADDED, new.id, term, line=line),)
    before, after = to_values(old, glossary.languages), to_values(new, glossary.languages)
    return tuple(
        Change(ChangeKind.CHANGED, new.id, term, column, before.get(column, ()), after.get(column, ()), line)
        for column in dict.fromkeys((*after, *before))
        if before.get(column) != after.get(column)
    )
