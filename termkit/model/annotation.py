"""A page with the terms that the glossary has of it."""

from __future__ import annotations

from dataclasses import dataclass

from termkit.model.concept import Concept, Status


@dataclass(frozen=True, slots=True)
class TermUse:
    """A designation on a page: the words from ``start`` to ``end`` of a segment, which stand at ``line`` and ``column``.

    ``concepts`` are those that the words may stand for; ``status`` is that of the designation in the first of them.
    """

    concepts: tuple[Concept, ...]
    status: Status
    words: str
    start: int
    end: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class AnnotatedSegment:
    """The text of a segment and its terms, in the order of the text; they do not overlap."""

    text: str
    uses: tuple[TermUse, ...]


@dataclass(frozen=True, slots=True)
class AnnotatedPage:
    """The segments of a page; ``shown`` are the languages to show equivalents in, as gettext names them."""

    path: str
    segments: tuple[AnnotatedSegment, ...]
    shown: tuple[str, ...] = ()
    has_lines: bool = True

    def by_concept(self) -> dict[str, list[TermUse]]:
        """Concept id -> its uses, in the order in which they are met first."""
        found: dict[str, list[TermUse]] = {}
        for segment in self.segments:
            for use in segment.uses:
                for concept in use.concepts:
                    found.setdefault(concept.id, []).append(use)
        return found
