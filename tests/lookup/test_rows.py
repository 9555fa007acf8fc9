"""Concepts in the cache come back as they were."""

from __future__ import annotations

from hypothesis import given

from termkit.lookup.rows import dump, load
from termkit.model.concept import Concept
from tests.strategies import concepts


@given(concepts(1))
def test_a_concept_comes_back(concept: Concept) -> None:
    assert load(dump(concept)) == concept
