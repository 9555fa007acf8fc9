"""What the parts of a score answer to."""

from __future__ import annotations

import math

import pytest

from termkit.extract.counting import Counts, count_page
from termkit.extract.rank import rank
from tests.extract.tagged import MAGISTRATES, sentence, terms


def parts_of(term: str, *tagged: str) -> dict[str, float]:
    return {part.name: part.value for part in terms(*tagged)[term].parts}


def counts_of(*tagged: str) -> Counts:
    return count_page(map(sentence, tagged))


def test_score_is_the_product_of_its_parts() -> None:
    candidate = terms(MAGISTRATES)["magistrat de liaison"]
    assert candidate.score == pytest.approx(math.prod(part.value for part in candidate.parts), abs=0.001)


def test_nested_occurrence_counts_half() -> None:
    free = parts_of("extradition", "l’/DET extradition/NOUN", "l’/DET extradition/NOUN")
    nested = parts_of("extradition", "l’/DET extradition/NOUN", "la/DET demande/NOUN d’/ADP extradition/NOUN")
    assert free["frequency"] == pytest.approx(math.log2(3), abs=0.001)
    assert nested["frequency"] == pytest.approx(math.log2(2.5), abs=0.001)


def test_rare_words_are_strange() -> None:
    rare, common = parts_of("extradition", "l’/DET extradition/NOUN"), parts_of("maison", "la/DET maison/NOUN")
    assert rare["strangeness"] > common["strangeness"]


def test_capitals_are_for_names() -> None:
    assert parts_of("Belgrade", "à/ADP Belgrade/PROPN")["spelling"] == 0.5
    assert parts_of("SAJ", "le/DET SAJ/PROPN")["spelling"] == 1


def test_introduced_abbreviation_is_evidence() -> None:
    parts = parts_of(
        "commission rogatoire internationale",
        "une/DET commission/NOUN rogatoire/ADJ internationale/ADJ (/PUNCT CRI/PROPN )/PUNCT",
    )
    assert parts["introduced"] == 1.5


def test_glossary_is_evidence() -> None:
    found = rank(counts_of(MAGISTRATES), known=lambda _: {"magistrat": "c0002"})
    parts = {candidate.term: {part.name: part.value for part in candidate.parts} for candidate in found}
    assert parts["magistrat"]["glossary"] == 1.3
    assert parts["magistrat de liaison"]["glossary"] == 1.1
    assert parts["liaison"]["glossary"] == 1


def test_word_of_the_reference_corpus_is_not_strange() -> None:
    counts = counts_of("le/DET statisme/NOUN", "la/DET fréquence/NOUN")
    alone = {c.term: c.score for c in rank(counts)}
    beside = {c.term: c.score for c in rank(counts, reference=counts_of(*["le/DET statisme/NOUN"] * 9))}
    assert beside["statisme"] < alone["statisme"]
    assert beside["fréquence"] == pytest.approx(alone["fréquence"], rel=0.01)


def test_what_is_as_frequent_elsewhere_is_halved() -> None:
    counts = counts_of("le/DET statisme/NOUN", "la/DET fréquence/NOUN")
    contrast = rank(counts, contrast=counts_of("le/DET statisme/NOUN", "la/DET maison/NOUN"))
    parts = {candidate.term: {part.name: part.value for part in candidate.parts} for candidate in contrast}
    assert parts["statisme"]["contrast"] == pytest.approx(0.5)
    assert parts["fréquence"]["contrast"] == 1


def test_spread_over_pages() -> None:
    pages = [[sentence(MAGISTRATES, path)] for path in ("a", "b")]
    counts = Counts()
    for page in [*pages, [sentence("la/DET maison/NOUN", "c")]]:
        counts.merge(count_page(page))
    parts = {c.term: {part.name: part.value for part in c.parts} for c in rank(counts)}
    assert 1.0 < parts["magistrat de liaison"]["spread"] < 1.2
    assert parts["maison"]["spread"] == 1
