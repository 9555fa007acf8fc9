"""Composed equivalents, judged by the bundled glossary itself: each composed term is left out and composed of what remains.

python -m bench.quality.composition [--show]

A proposal is right if it is one of the concept's preferred or admitted designations to the letter. That is a harsh judge: many
terms are not put together of their parts (*garde à vue*), and there is often more than one way to say it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace

from bench.quality._figure import Figure
from termkit.editing.compose import Composer
from termkit.editing.compose.french import words
from termkit.model.concept import Concept, Status
from termkit.model.glossary import Glossary
from termkit.verbs._indexes import Indexes
from termkit.verbs.glossary_open import open_glossary
from termkit.workspace import bundled

_NAMES = {"sr": "Serbian", "en": "English"}


def figures() -> list[Figure]:
    """Of the terms of several words: how many get a proposal, and how many of the proposals are right."""
    glossary = open_glossary(bundled())
    judged = list(_judged(glossary))
    every = sum(1 for concept in glossary if _composed(concept))
    rows = []
    for lang, name in _NAMES.items():
        mine = [right for language, right, *_ in judged if language == lang]
        rows += [
            Figure(f"{name}: terms of several words with a proposal", len(mine) / every, percent=True, n=every),
            Figure(f"{name}: proposals that the glossary has to the letter", sum(mine) / len(mine), percent=True, n=len(mine)),
        ]
    return rows


def _judged(glossary: Glossary) -> Iterator[tuple[str, bool, str, str, str]]:
    """language, whether the proposal is right, the French term, the proposal, the glossary's designation."""
    indexes = Indexes(glossary)
    compiled = {lang: indexes[lang] for lang in (glossary.source_language, *_NAMES)}
    for concept in filter(_composed, glossary):
        others = replace(glossary, concepts=tuple(other for other in glossary if other.id != concept.id))
        term = concept.preferred(glossary.source_language) or ""
        for found in Composer(others, compiled)(term):
            right = [d.text.casefold() for d in concept.section(found.lang).designations if d.status is not Status.DEPRECATED]
            yield found.lang, found.text.casefold() in right, term, found.text, concept.preferred(found.lang) or ""


def _composed(concept: Concept) -> bool:
    return not concept.withdrawn and len(words(concept.preferred("fr") or "")) > 1


if __name__ == "__main__":
    for figure in figures():
        print(figure.row())
    if "--show" in sys.argv[1:]:
        for lang, right, term, proposal, wanted in _judged(open_glossary(bundled())):
            print("ok " if right else "NO ", lang, term, proposal, "" if right else wanted, sep=" | ")
