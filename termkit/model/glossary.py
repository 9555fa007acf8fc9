"""A glossary: an unchanging collection of concepts; an edit makes a new one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from termkit.model.concept import Concept

SOURCE_LANGUAGE = "fr"


@dataclass(frozen=True)
class Glossary:
    """Concepts in the order of their files.

    ``languages`` are the target languages (``sr``, ``en``); the source language is French. ``newest`` is the concept that was
    added last in this copy of the workspace, if that is known: the next one goes beside it. ``state`` names the contents of the
    files that it was read from, if that is known; two glossaries with the same name have the same concepts.
    """

    concepts: Sequence[Concept] = ()
    languages: tuple[str, ...] = ("sr", "en")
    source_language: str = field(default=SOURCE_LANGUAGE)
    newest: str | None = field(default=None, compare=False)
    state: str | None = field(default=None, compare=False)

    @cached_property
    def by_id(self) -> Mapping[str, Concept]:
        """Concept id -> concept."""
        return {concept.id: concept for concept in self.concepts}

    @cached_property
    def domains(self) -> tuple[str, ...]:
        """The domains in use, in order of first appearance."""
        return tuple(dict.fromkeys(concept.domain for concept in self.concepts))

    def __iter__(self) -> Iterator[Concept]:
        return iter(self.concepts)

    def __len__(self) -> int:
        return len(self.concepts)
