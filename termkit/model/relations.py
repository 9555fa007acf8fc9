"""How concepts relate: broader, narrower and related ones (ISO 25964, SKOS).

A relation is written down on one of the two concepts, or on both, and holds for both: what one calls broader is narrower the
other way round.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from termkit.model.concept import Concept

RELATIONS = ("broader", "narrower", "related")
INVERSE = {"broader": "narrower", "narrower": "broader", "related": "related"}


class Relation(NamedTuple):
    """What another concept, by its id, is to this one."""

    kind: str
    other: str


def relations(concepts: Iterable[Concept]) -> dict[str, tuple[Relation, ...]]:
    """The relations of every concept, by its id: its own first, then those that others state; none twice."""
    found: dict[str, dict[Relation, None]] = {}
    stated = [(concept.id, relation) for concept in concepts for relation in own_relations(concept)]
    for concept_id, relation in stated:
        found.setdefault(concept_id, {})[relation] = None
    for concept_id, relation in stated:
        found.setdefault(relation.other, {})[Relation(INVERSE[relation.kind], concept_id)] = None
    return {concept_id: tuple(own) for concept_id, own in found.items()}


def own_relations(concept: Concept) -> tuple[Relation, ...]:
    """What a concept itself states."""
    return tuple(Relation(kind, other) for kind in RELATIONS for other in getattr(concept, kind))


def way_back(start: str, steps: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The shortest way from a concept back to itself, ``start`` at both ends; empty where there is none.

    Args:
        start: the concept.
        steps: concept -> the concepts that are one step away, such as its broader ones.
    """
    came_from: dict[str, str] = {}
    edge = deque([start])
    while edge:
        here = edge.popleft()
        for there in steps.get(here, ()):
            if there == start:
                way = [start]
                while here != start:
                    way.append(here)
                    here = came_from[here]
                return (start, *reversed(way))
            if there not in came_from:
                came_from[there] = here
                edge.append(there)
    return ()
