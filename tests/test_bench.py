"""The glossaries that the benches measure with."""

from __future__ import annotations

from bench._generated import designations, words
from termkit.verbs.glossary_open import open_glossary
from termkit.workspace import bundled


def test_generated_concepts_have_all_languages_and_are_the_same_each_time() -> None:
    known = words(open_glossary(bundled()))
    made = list(designations(50, known))
    assert len({concept.id for concept in made}) == 50
    assert all(concept.french and concept.serbian and concept.english for concept in made)
    assert made == list(designations(50, known))
