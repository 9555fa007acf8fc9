"""What is put under one candidate, and what each kind of variant can be switched off for."""

from __future__ import annotations

import pytest

from termkit.extract.abbreviations import abbreviations, expansion
from termkit.extract.counting import count_page
from termkit.extract.rank import rank
from termkit.extract.variants import ALL_KINDS, variant_kind
from termkit.model.candidate import Candidate, VariantKind
from tests.extract.tagged import sentence, table, terms

# Pages and the candidate whose variant of the kind is expected.
GROUPED = {
    VariantKind.NUMBER: (
        ["un/DET magistrat/NOUN"] * 2 + ["des/DET magistrats/NOUN"],
        "magistrat",
        "magistrats",
    ),
    VariantKind.GENDER: (
        ["la/DET sécurité/NOUN intérieure/ADJ", "la/DET sécurité/NOUN intérieure/ADJ", "la/DET sécurité/NOUN intérieur/ADJ"],
        "sécurité intérieure",
        "sécurité intérieur",
    ),
    VariantKind.SPELLING: (
        ["l’/DET État/NOUN de/ADP droit/NOUN", "l’/DET État/NOUN de/ADP droit/NOUN", "l’/DET Etat/NOUN de/ADP droit/NOUN"],
        "État de droit",
        "Etat de droit",
    ),
    VariantKind.ARTICLE: (
        ["réglage/NOUN de/ADP fréquence/NOUN"] * 2 + ["réglage/NOUN de/ADP la/DET fréquence/NOUN"],
        "réglage de fréquence",
        "réglage de la fréquence",
    ),
    VariantKind.PREPOSITION: (
        ["demande/NOUN d’/ADP extradition/NOUN"] * 2 + ["demande/NOUN pour/ADP extradition/NOUN"],
        "demande d’extradition",
        "demande pour extradition",
    ),
    VariantKind.INSERTION: (
        ["forces/NOUN de/ADP sécurité/NOUN"] * 2 + ["forces/NOUN serbes/ADJ de/ADP sécurité/NOUN"],
        "forces de sécurité",
        "forces serbes de sécurité",
    ),
    VariantKind.COORDINATION: (
        ["stock/NOUN d’/ADP armes/NOUN"] * 2 + ["stock/NOUN d’/ADP armes/NOUN et/CCONJ de/ADP munitions/NOUN"],
        "stock d’armes",
        "stock d’armes et de munitions",
    ),
    VariantKind.ABBREVIATION: (
        ["une/DET commission/NOUN rogatoire/ADJ internationale/ADJ (/PUNCT CRI/PROPN )/PUNCT"],
        "commission rogatoire internationale",
        "CRI",
    ),
}


def candidates(pages: list[str], kinds: frozenset[VariantKind]) -> dict[str, Candidate]:
    return {c.term: c for c in rank(count_page(map(sentence, pages)), kinds=kinds)}


@pytest.mark.parametrize("kind", VariantKind)
def test_variant_is_shown_under_its_candidate_with_its_frequency(kind: VariantKind) -> None:
    pages, term, form = GROUPED[kind]
    variants = {variant.form: variant for variant in candidates(pages, ALL_KINDS)[term].variants}
    assert variants[form].kind is kind
    assert variants[form].frequency == 1


@pytest.mark.parametrize("kind", VariantKind)
def test_each_kind_can_be_switched_off(kind: VariantKind) -> None:
    pages, term, form = GROUPED[kind]
    found = candidates(pages, ALL_KINDS - {kind})
    assert form not in {variant.form for variant in found[term].variants}
    assert any(form in {variant.form for variant in other.variants} for other in found.values())


@pytest.mark.parametrize(("form", "term", "kind"), table("variants"))
def test_kind_of_a_form(form: str, term: str, kind: str) -> None:
    assert variant_kind(form, term) == kind


@pytest.mark.parametrize(
    ("short", "before", "long"),
    [
        ("IHEDN", "l’Institut des hautes études de défense nationale", "Institut des hautes études de défense nationale"),
        ("CRI", "une commission rogatoire internationale", "commission rogatoire internationale"),
        ("ONU", "le magistrat", None),
    ],
)
def test_expansion(short: str, before: str, long: str | None) -> None:
    assert expansion(short, before) == long


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Une commission rogatoire internationale (CRI) est partie.", [("CRI", "commission rogatoire internationale")]),
        ("La CRI (commission rogatoire internationale) est partie.", [("CRI", "commission rogatoire internationale")]),
        ("au profit du SAJ (groupe d’intervention serbe) était", [("SAJ", "groupe d’intervention serbe")]),
        ("L’UE (2004) a, avec l’ONU (New York, Genève),", []),
        ("Le chef (voir plus haut) parle du SAJ (serbe).", []),
    ],
)
def test_abbreviations(text: str, pairs: list[tuple[str, str]]) -> None:
    assert abbreviations(text) == pairs


def test_abbreviation_names_its_full_form() -> None:
    found = terms("le/DET SAJ/PROPN (/PUNCT groupe/NOUN d’/ADP intervention/NOUN serbe/ADJ )/PUNCT")
    assert found["SAJ"].abbreviation_of == "groupe d’intervention serbe"
