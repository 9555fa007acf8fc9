"""Candidates from tokens that are written down here: no model, no wait."""

from __future__ import annotations

import pytest

from termkit.extract.citation import citation, lemma_key, singular
from termkit.extract.counting import count_page
from termkit.extract.grammar import spans_of_run
from termkit.extract.rank import rank
from termkit.extract.repair import with_hyphens
from termkit.model.candidate import CandidateKind
from termkit.model.token import Sentence
from tests.extract.tagged import ARMS, MAGISTRATES, codes, sentence, table, terms


@pytest.mark.parametrize(("tagged", "letters", "why"), table("letters"))
def test_letters(tagged: str, letters: str, why: str) -> None:
    assert codes(tagged) == letters, why


@pytest.mark.parametrize(("letters", "expected"), table("candidates"))
def test_sequences_that_can_be_terms(letters: str, expected: str) -> None:
    assert [letters[start:end] for start, end, _ in spans_of_run(letters)] == expected.split()


@pytest.mark.parametrize(("words", "letters", "expected"), table("citation"))
def test_citation_form(words: str, letters: str, expected: str) -> None:
    assert citation(words.split(" "), letters) == expected


@pytest.mark.parametrize(
    ("plural", "expected"),
    [
        ("légères", "légère"),
        ("internationaux", "international"),
        ("internationales", "internationale"),
        ("travaux", "travail"),
        ("bureaux", "bureau"),
        ("pays", "pays"),
        ("enjeux", "enjeu"),
        ("procès", "procès"),
        ("cannabis", "cannabis"),
        ("Magistrats", "Magistrat"),
        ("décisions-cadres", "décision-cadre"),
    ],
)
def test_singular(plural: str, expected: str) -> None:
    assert singular(plural) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("La décision-cadre", "La décision - cadre", "La décision-cadre"),
        ("l’arc-en-ciel", "l’ arc - en - ciel", "l’ arc-en-ciel"),
        ("la Serbie -comme les Balkans- à", "la Serbie -comme les Balkans- à", "la Serbie comme les Balkans à"),
        ("armes - munitions", "armes - munitions", "armes - munitions"),
    ],
)
def test_hyphens(text: str, words: str, expected: str) -> None:
    parts = tuple(words.split())
    joined, tags = with_hyphens(Sentence(text, parts, ("NOUN",) * len(parts)))
    assert " ".join(joined) == expected
    assert len(tags) == len(joined)


def test_citation_form_is_singular_with_its_variants() -> None:
    candidate = terms(MAGISTRATES, "le/DET magistrat/NOUN de/ADP liaison/NOUN parle/VERB")["magistrat de liaison"]
    assert candidate.frequency == 2
    assert [(variant.form, variant.kind) for variant in candidate.variants] == [
        ("magistrat de liaison", None),
        ("magistrats de liaison", "number"),
    ]


def test_coordinated_term_keeps_its_plural() -> None:
    assert "armes légères et de petit calibre" in terms(ARMS)


def test_plural_that_is_always_used_is_cited() -> None:
    assert "marchés publics" in terms(*["les/DET marchés/NOUN publics/ADJ"] * 8)
    assert "marché public" in terms(*["les/DET marchés/NOUN publics/ADJ"] * 8, "le/DET marché/NOUN public/ADJ")


@pytest.mark.parametrize(
    "tagged",
    [
        "une/DET dizaine/NOUN d’/ADP actions/NOUN",
        "en/ADP matière/NOUN de/ADP terrorisme/NOUN",
        "grâce/NOUN à/ADP des/DET échanges/NOUN",
        "les/DET mêmes/ADJ pays/NOUN",
        "en/ADP particulier/NOUN",
        "mise/NOUN en/ADP place/NOUN de/ADP politiques/NOUN",
    ],
)
def test_light_words_make_no_term(tagged: str) -> None:
    assert terms(tagged).keys() <= {"terrorisme", "échange", "politique"}


def test_plural_adjective_does_not_belong_to_a_singular() -> None:
    found = terms("armes/NOUN à/ADP feu/NOUN détenues/VERB:Tense=Past|VerbForm=Part")
    assert "arme à feu" in found
    assert "feu détenues" not in found


def test_forms_share_a_key() -> None:
    assert lemma_key("trafics d’ armes", "NdN") == lemma_key("trafic des armes", "NdN") == "trafic de arme"


def test_fragment_is_no_candidate() -> None:
    found = terms(*["la/DET protection/NOUN des/ADP intérêts/NOUN financiers/ADJ"] * 2, "les/DET intérêts/NOUN financiers/ADJ")
    assert "protection d’intérêts financiers" in found or "protection des intérêts financiers" in found
    assert "protection des intérêts" not in found


def test_people_do_not_make_a_fragment_of_a_term() -> None:
    found = terms(*["les/DET forces/NOUN de/ADP sécurité/NOUN serbes/ADJ"] * 2)
    assert "forces de sécurité" in found


@pytest.mark.parametrize(
    ("tagged", "term", "kind"),
    [
        (MAGISTRATES, "magistrat de liaison", CandidateKind.TERM),
        ("le/DET SAJ/PROPN arrive/VERB", "SAJ", CandidateKind.ABBREVIATION),
        ("à/ADP Belgrade/PROPN", "Belgrade", CandidateKind.NAME),
        ("au/ADP Forum/NOUN de/ADP sécurité/NOUN de/ADP Belgrade/PROPN", "Forum de sécurité de Belgrade", CandidateKind.NAME),
    ],
)
def test_kind(tagged: str, term: str, kind: CandidateKind) -> None:
    assert terms(tagged)[term].kind is kind


def test_known_terms_carry_their_concept() -> None:
    found = rank(count_page([sentence(MAGISTRATES)]), known=lambda _: {"magistrat de liaison": "c0001"})
    assert {c.term: c.concept for c in found}["magistrat de liaison"] == "c0001"


def test_context_says_where_the_candidate_stands() -> None:
    context = terms(ARMS)["armes légères et de petit calibre"].contexts[0]
    assert context.text[context.start : context.end] == "armes légères et de petit calibre"
