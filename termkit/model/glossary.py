"""A glossary: an unchanging collection of concepts; an edit makes a new one."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from termkit.model.concept import Concept

SOURCE_LANGUAGE = "fr"


class StoredConcepts(Sequence[Concept]):
    """Concepts on disk, each read when it is asked for; two with the same ``state`` are the same."""

    state: str

    @property
    @abstractmethod
    def by_id(self) -> Mapping[str, Concept]:
        """Concept id -> concept."""


@dataclass(frozen=True)
class Glossary:
    """Concepts in the order of their files.

    ``languages`` are the target languages (``sr``, ``en``); the source language is French. ``newest`` is the concept that was
    added last in this copy of the workspace, if that is known: the next one goes beside it. ``shared`` is whether others may be
    adding to copies of a glossary that has no concept yet.
    """

    concepts: Sequence[Concept] = ()
    languages: tuple[str, ...] = ("sr", "en")
    source_language: str = field(default=SOURCE_LANGUAGE)
    newest: str | None = field(default=None, compare=False)
    shared: bool = field(default=False, compare=False)

    @cached_property
    def by_id(self) -> Mapping[str, Concept]:
        """Concept id -> concept."""
        if isinstance(self.concepts, StoredConcepts):
            return self.concepts.by_id
        return {concept.id: concept for concept in self.concepts}

    @property
    def state(self) -> str | None:
        """What names the contents of the files that the concepts are read from, if these are stored ones."""
        return self.concepts.state if isinstance(self.concepts, StoredConcepts) else None

    @cached_property
    def domains(self) -> tuple[str, ...]:
        """The domains in use, in order of first appearance."""
        return tuple(dict.fromkeys(concept.domain for concept in self.concepts))

    def __iter__(self) -> Iterator[Concept]:
        return iter(self.concepts)

    def __len__(self) -> int:
        return len(self.concepts)
