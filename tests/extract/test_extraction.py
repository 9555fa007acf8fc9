"""Extraction on tokens that are written down here: no model, no wait."""

from __future__ import annotations

import math

import pytest

from termkit.extract.abbreviations import abbreviations, expansion
from termkit.extract.citation import citation, lemma_key, singular
from termkit.extract.counting import count_page
from termkit.extract.rank import rank
from termkit.extract.repair import codes_of
from termkit.model.candidate import Candidate
from termkit.model.token import Sentence


def sentence(tagged: str, path: str = "page.txt", line: int = 1) -> Sentence:
    """A sentence from ``word/POS`` pairs; an apostrophe ends a word without a blank."""
    pairs = [pair.rpartition("/")[::2] for pair in tagged.split()]
    words = tuple(word for word, _ in pairs)
    tags = tuple(tag.replace(":", "|") for _, tag in pairs)
    return Sentence(" ".join(words).replace("’ ", "’"), words, tags, path, line)


def codes(tagged: str) -> str:
    made = sentence(tagged)
    return codes_of(made.words, made.tags)


MAGISTRATES = "Les/DET magistrats/NOUN de/ADP liaison/NOUN arrivent/VERB ./PUNCT"
ARMS = "Le/DET trafic/NOUN d’/ADP armes/NOUN légères/ADJ et/CCONJ de/ADP petit/ADJ calibre/NOUN augmente/VERB ./PUNCT"


def terms(*tagged: str) -> dict[str, Candidate]:
    return {candidate.term: candidate for candidate in rank(count_page(map(sentence, tagged)))}


def test_citation_form_is_singular_with_its_variants() -> None:
    found = terms(MAGISTRATES, "le/DET magistrat/NOUN de/ADP liaison/NOUN parle/VERB")
    candidate = found["magistrat de liaison"]
    assert candidate.frequency == 2
    assert {variant.form for variant in candidate.variants} == {"magistrats de liaison", "magistrat de liaison"}


def test_coordinated_term_keeps_its_plural() -> None:
    assert "armes légères et de petit calibre" in terms(ARMS)


@pytest.mark.parametrize(
    "tagged",
    [
        "une/DET dizaine/NOUN d’/ADP actions/NOUN",
        "en/ADP matière/NOUN de/ADP terrorisme/NOUN",
        "grâce/NOUN à/ADP des/DET échanges/NOUN",
        "les/DET mêmes/ADJ pays/NOUN",
        "en/ADP particulier/NOUN",
    ],
)
def test_light_words_make_no_term(tagged: str) -> None:
    unwanted = {
        "dizaine d’actions",
        "matière de terrorisme",
        "grâce à des échanges",
        "même pays",
        "particulier",
        "dizaine",
        "matière",
    }
    assert unwanted.isdisjoint(terms(tagged))


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("légères", "légère"),
        ("internationaux", "international"),
        ("internationales", "internationale"),
        ("travaux", "travail"),
        ("pays", "pays"),
        ("enjeux", "enjeu"),
        ("procès", "procès"),
        ("Magistrats", "Magistrat"),
    ],
)
def test_singular(plural: str, expected: str) -> None:
    assert singular(plural) == expected


def test_adjectives_agree_and_complements_stay() -> None:
    assert citation(["commissions", "rogatoires", "internationales"], "NAA") == "commission rogatoire internationale"
    assert citation(["demandes", "d’", "armes"], "NdN") == "demande d’armes"


def test_lost_accent_of_a_capital_comes_back() -> None:
    assert citation(["Etat", "de", "droit"], "NdN") == "État de droit"


def test_variants_share_a_key() -> None:
    assert lemma_key("trafics d’ armes", "NdN") == lemma_key("trafic des armes", "NdN") == "trafic de arme"


def test_dignified_noun_is_no_name() -> None:
    assert codes("service/NOUN de/ADP Sécurité/PROPN intérieure/ADJ") == "NdNV"


def test_mark_of_a_list_is_no_word() -> None:
    assert codes("•/NOUN armes/NOUN") == ".N"


def test_participle_behind_its_noun() -> None:
    assert codes("armes/NOUN détenues/VERB") == "NV"


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


def test_abbreviation_is_tied_to_its_full_form() -> None:
    pairs = abbreviations("Une commission rogatoire internationale (CRI) est partie.")
    assert pairs == [("CRI", "commission rogatoire internationale")]


def test_known_terms_carry_their_concept() -> None:
    found = rank(count_page([sentence(MAGISTRATES)]), known={"magistrat de liaison": "c0001"}.get)
    assert {c.term: c.concept for c in found}["magistrat de liaison"] == "c0001"


def test_score_is_what_its_parts_say() -> None:
    candidate = terms(MAGISTRATES)["magistrat de liaison"]
    parts = {part.name: part.value for part in candidate.parts}
    assert candidate.score == pytest.approx(math.prod(parts.values()), abs=0.001)
