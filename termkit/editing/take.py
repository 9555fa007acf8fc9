"""Takes the rows of a table into a glossary: leniently, and saying of each row what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from termkit.editing.change import Change, changes_between
from termkit.editing.ids import FreshIds
from termkit.editing.operations import term_key, with_concepts
from termkit.editing.revise import clean_values, revise
from termkit.editing.validate import validate
from termkit.errors import EditError
from termkit.messages import N_, Message, Told, joined
from termkit.model.concept import Concept
from termkit.model.designations import folded
from termkit.model.glossary import Glossary
from termkit.model.record import Record, Values, is_multiple, to_values


@dataclass(frozen=True, slots=True)
class Refusal(Told):
    """A row that was not taken, and why."""

    line: int | None
    reason: str

    @property
    def message(self) -> Message:
        """What is told of it."""
        return Message("refused: {reason}", reason=self.reason)


@dataclass(frozen=True, slots=True)
class Taken:
    """What an import did; ``unchanged`` counts the rows that said nothing new."""

    changes: tuple[Change, ...]
    refusals: tuple[Refusal, ...]
    unchanged: int


def take(records: Iterable[Record], glossary: Glossary, domain: str | None = None) -> tuple[Glossary, Taken]:
    """Add and change concepts.

    A row with an id revises that concept: a cell that says something replaces what was there, an empty cell says nothing.
    A row without one revises the concept of the domain with the same French designation, and several values are then added
    to those that are there; if there is no such concept, it is a new one. So taking the same rows twice changes nothing.

    Args:
        records: the rows.
        glossary: the glossary as it is.
        domain: the domain of rows that name none.

    Returns:
        The new glossary, and what became of each row.
    """
    table = _Table(glossary, domain)
    changes: list[Change] = []
    refusals: list[Refusal] = []
    unchanged = 0
    rows = list(records)
    table.reserve(rows)
    for record in rows:
        try:
            new = table.take(record)
        except EditError as error:
            refusals.append(Refusal(record.line, error.message))
            continue
        changes += new
        unchanged += not new
    return with_concepts(glossary, table.concepts.values()), Taken(tuple(changes), tuple(refusals), unchanged)


class _Table:
    """The glossary while rows are taken."""

    def __init__(self, glossary: Glossary, domain: str | None) -> None:
        self.glossary = glossary
        self.domain = domain
        self.concepts: dict[str, Concept] = dict(glossary.by_id)
        self.by_term: dict[tuple[str, str], list[str]] = {}
        self.lines: dict[str, int | None] = {}
        self.ids = FreshIds(glossary)
        for concept in glossary:
            if not concept.withdrawn:
                self.by_term.setdefault(term_key(concept, glossary), []).append(concept.id)

    def reserve(self, records: Iterable[Record]) -> None:
        """Keep the ids that rows bring from being given to other rows."""
        brought = (text.strip() for record in records for text in record.values.get("id", ()))
        self.ids = FreshIds(self.glossary, brought)

    def take(self, record: Record) -> tuple[Change, ...]:
        values = clean_values(record.values, self.glossary.languages)
        values = {column: texts for column, texts in values.items() if texts}
        if record.remarks:
            values["note"] = (*values.get("note", ()), *record.remarks)
        concept_id = values.pop("id", ("",))[0]
        old = self._old(concept_id, values, record)
        if old is None:
            new = self._new(concept_id, values)
        else:
            given = dict(values) if concept_id else _joined(old, values, self.glossary)
            if record.remarks:
                given["note"] = tuple(dict.fromkeys((*old.notes, *given["note"])))
            if given.pop("domain", (old.domain,))[0] != old.domain:
                raise EditError(
                    Message(
                        "{id} is in the domain {domain}; move it with `termkit glossary edit {id} --domain`",
                        id=old.id,
                        domain=old.domain,
                    )
                )
            new = revise(old, given, self.glossary)
        validate(new, self.glossary)
        self._keep(old, new, record.line)
        return changes_between(old, new, self.glossary, record.line)

    def _old(self, concept_id: str, values: Values, record: Record) -> Concept | None:
        if concept_id:
            old = self.concepts.get(concept_id)
            self._must_be_first(concept_id, record)
            if old is not None:
                _must_share(old, values, self.glossary)
            return old
        if not values.get("fr"):
            raise EditError(Message("there is no French designation (column fr)"))
        ids = self.by_term.get(self._key(values), [])
        if len(ids) > 1:
            exact = [i for i in ids if _joined_unchanged(self.concepts[i], values, self.glossary)]
            if len(exact) != 1:
                raise EditError(
                    Message(
                        "“{term}” is {ids}; say which in the column id",
                        term=values["fr"][0],
                        ids=joined(ids, N_("{one} and {other}")),
                    )
                )
            ids = exact
        if not ids:
            return None
        if not _joined_unchanged(self.concepts[ids[0]], values, self.glossary):
            self._must_be_first(ids[0], record)
        return self.concepts[ids[0]]

    def _new(self, concept_id: str, values: Values) -> Concept:
        named = self._named(values)
        if not concept_id:
            if values.get("status") == ("withdrawn",):
                raise EditError(Message("a withdrawn concept needs its id"))
            concept_id = self.ids.give(named, values["fr"][0])
        return revise(Concept(concept_id, named), {**values, "domain": (named,)}, self.glossary)

    def _named(self, values: Values) -> str:
        domain = values["domain"][0] if values.get("domain") else self.domain
        if not domain:
            raise EditError(Message("there is no domain (column domain, or option --domain)"))
        return domain

    def _key(self, values: Values) -> tuple[str, str]:
        return self._named(values), folded(values["fr"][0])

    def _must_be_first(self, concept_id: str, record: Record) -> None:
        if concept_id in self.lines:
            if self.lines[concept_id] is None:
                template = N_("{concept_id} is on an earlier row already; give homonyms ids of their own")
            else:
                template = N_("{concept_id} is on line {line} already; give homonyms ids of their own")
            raise EditError(Message(template, concept_id=concept_id, line=str(self.lines[concept_id])))

    def _keep(self, old: Concept | None, new: Concept, line: int | None) -> None:
        self.lines[new.id] = line
        self.concepts[new.id] = new
        if old is None or term_key(old, self.glossary) != term_key(new, self.glossary):
            if old is not None and old.id in (ids := self.by_term.get(term_key(old, self.glossary), [])):
                ids.remove(old.id)
            if not new.withdrawn:
                self.by_term.setdefault(term_key(new, self.glossary), []).append(new.id)


def _joined(old: Concept, values: Values, glossary: Glossary) -> dict[str, tuple[str, ...]]:
    """What a row that names no id says beyond the French term it is known by: several values join those that are there."""
    have = to_values(old, glossary.languages)
    values = {column: texts for column, texts in values.items() if column != glossary.source_language}
    return {
        column: tuple(dict.fromkeys((*have.get(column, ()), *texts))) if is_multiple(column) else texts
        for column, texts in values.items()
    }


def _joined_unchanged(old: Concept, values: Values, glossary: Glossary) -> bool:
    return revise(old, _joined(old, values, glossary), glossary) == old


def _must_share(old: Concept, values: Values, glossary: Glossary) -> None:
    """Refuse a row whose id is that of quite another concept: two tables were numbered apart."""
    given = {text for lang in (glossary.source_language, *glossary.languages) for text in values.get(lang, ())}
    known = {designation.text for section in old.sections for designation in section.designations}
    if given and not given & known:
        term = str(old.preferred(glossary.source_language))
        raise EditError(
            Message("{id} is “{term}” here, and the row has no designation of it; leave the id empty", id=old.id, term=term)
        )
