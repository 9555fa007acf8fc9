"""Finds concepts by id or by any of their designations, exactly as written but for case, script and apostrophes."""

from __future__ import annotations

from termkit.matching.script import to_latin
from termkit.model.concept import Concept
from termkit.model.glossary import Glossary


def find_concepts(glossary: Glossary, query: str) -> tuple[Concept, ...]:
    """The concept with an id, else those with a designation in any language.

    Args:
        glossary: where to look; withdrawn concepts are found as well.
        query: an id, or a designation in either script of Serbian.
    """
    if query in glossary.by_id:
        return (glossary.by_id[query],)
    wanted = _key(query)
    return tuple(
        concept
        for concept in glossary
        if any(_key(designation.text) == wanted for section in concept.sections for designation in section.designations)
    )


def _key(text: str) -> str:
    return " ".join(to_latin(text).replace("’", "'").casefold().split())
