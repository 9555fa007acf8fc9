"""JSON: the terms with their places, and the concepts that they stand for."""

from __future__ import annotations

import json
from typing import Any

from termkit.matching.overview import called
from termkit.model.annotation import AnnotatedPage
from termkit.model.concept import Concept
from termkit.model.glossary import SOURCE_LANGUAGE
from termkit.model.record import status_of


def render(page: AnnotatedPage, *, color: bool = False, width: int = 80) -> str:
    """One object; lines and columns count from 1, ``start`` and ``end`` are offsets in the text of a segment."""
    concepts = {concept.id: concept for segment in page.segments for use in segment.uses for concept in use.concepts}
    told = {
        "version": 1,
        "path": page.path,
        "terms": [
            {
                "words": use.words,
                "concepts": [concept.id for concept in use.concepts],
                "status": use.status.value,
                "line": use.line,
                "column": use.column,
                "segment": at,
                "start": use.start,
                "end": use.end,
            }
            for at, segment in enumerate(page.segments)
            for use in segment.uses
        ],
        "concepts": {key: _concept(concept, page) for key, concept in concepts.items()},
        "segments": [segment.text for segment in page.segments],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _concept(concept: Concept, page: AnnotatedPage) -> dict[str, Any]:
    shown = (SOURCE_LANGUAGE, *page.shown) if page.shown else ()
    told = {"domain": concept.domain, **dict(called(concept, shown)), "definition": concept.definition}
    return {**told, "status": status_of(concept)}
