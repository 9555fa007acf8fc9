"""Candidates into a glossary, as concepts that are proposed and not yet accepted."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass

from termkit.editing.take import Taken, take
from termkit.model.candidate import Candidate
from termkit.model.designations import folded
from termkit.model.glossary import Glossary
from termkit.model.proposal import proposal
from termkit.model.record import Record, Values, is_multiple

Known = Callable[[Sequence[str]], Container[str]]


@dataclass(frozen=True, slots=True)
class Proposed:
    """What became of candidates; ``known`` counts those that the glossary has already, withdrawn ones included."""

    taken: Taken
    known: int


def propose(
    glossary: Glossary, candidates: Iterable[Candidate], domain: str, *, known: Known = lambda _: ()
) -> tuple[Glossary, Proposed]:
    """Add candidates as proposed concepts, with references to the pages that have them.

    Args:
        glossary: the glossary as it is.
        candidates: what to add; an abbreviation goes to its full form.
        domain: where to.
        known: which of some terms the glossary has, in whatever form; what is spelt like any French designation of it, a
            deprecated or withdrawn one included, is known in any case.

    Returns:
        The new glossary, and what became of the candidates.
    """
    spelt = {
        folded(designation.text)
        for concept in glossary
        for designation in concept.section(glossary.source_language).designations
    }
    given = [(candidate, proposal(candidate, domain)) for candidate in candidates]
    terms = [values[glossary.source_language][0] for _, values in given]
    inflected = known(terms)
    rows: dict[str, dict[str, tuple[str, ...]]] = {}
    passed = 0
    for (candidate, values), term in zip(given, terms, strict=True):
        if candidate.concept or {folded(term), folded(candidate.term)} & spelt or term in inflected:
            passed += 1
        else:
            rows[folded(term)] = _joined(rows.get(folded(term), {}), values)
    new, taken = take([Record(values) for values in rows.values()], glossary, domain)
    return new, Proposed(taken, passed)


def _joined(values: Values, more: Values) -> dict[str, tuple[str, ...]]:
    """Two rows of one term: the first has the say, several values are put together."""
    joined = dict(values)
    for column, texts in more.items():
        joined[column] = (
            tuple(dict.fromkeys((*joined.get(column, ()), *texts))) if is_multiple(column) else joined.get(column, texts)
        )
    return joined
