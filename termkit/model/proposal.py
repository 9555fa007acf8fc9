"""A candidate as a row of a table: what it would bring into a glossary if somebody accepted it."""

from __future__ import annotations

from termkit.model.candidate import Candidate, CandidateKind, Equivalent
from termkit.model.glossary import SOURCE_LANGUAGE

_STANDARD_INPUT = "-"


def proposal(candidate: Candidate, domain: str = "") -> dict[str, tuple[str, ...]]:
    """The columns (see :mod:`termkit.model.record`) of a proposed concept.

    Args:
        candidate: a candidate; its contexts become references.
        domain: the domain that it would belong to; left out where none is known.

    Returns:
        Column -> values. An abbreviation stands beside its full form where the pages give one. Composed equivalents carry a
        note that says what they are composed of.
    """
    short = candidate.abbreviation_of is not None
    values = {
        "domain": (domain,),
        SOURCE_LANGUAGE: (candidate.abbreviation_of or candidate.term,),
        f"{SOURCE_LANGUAGE}_abbreviation": (candidate.term,) if short else (),
        "pos": (part_of_speech(candidate),),
        "reference": references(candidate),
        "status": ("proposed",),
    }
    for equivalent in candidate.equivalents:
        values[equivalent.lang] = (equivalent.text,)
        values[f"{equivalent.lang}_note"] = (origin(equivalent),) if equivalent.composed_of else ()
    return {column: texts for column, texts in values.items() if any(texts)}


def references(candidate: Candidate) -> tuple[str, ...]:
    """Where a candidate was met, as far as its contexts tell; standard input is no place that one could go back to."""
    return tuple(dict.fromkeys(f"{c.path}:{c.line}" for c in candidate.contexts if c.path not in ("", _STANDARD_INPUT)))


def origin(equivalent: Equivalent) -> str:
    """The note that marks a composed equivalent."""
    return f"composed of {' + '.join(equivalent.composed_of)}"


def part_of_speech(candidate: Candidate) -> str:
    """The part of speech of a candidate as a whole: that of the word which heads it."""
    if candidate.kind is CandidateKind.NAME:
        return "proper noun"
    return "adjective" if candidate.pattern == "adjective" else "noun"
