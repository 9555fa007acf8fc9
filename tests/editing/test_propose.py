"""Candidates into a glossary: what it has in any way is passed over, everything else is proposed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from termkit.editing.propose import propose
from termkit.model.candidate import Candidate, CandidateKind, Context, Equivalent
from termkit.model.concept import Concept
from termkit.model.glossary import Glossary
from tests.samples import GLOSSARY


def candidate(term: str, **more: object) -> Candidate:
    return replace(Candidate(term, term, 1.0, 1, 1, "noun"), **more)  # type: ignore[arg-type]


def proposed(*candidates: Candidate, glossary: Glossary = GLOSSARY) -> list[Concept]:
    new, _ = propose(glossary, candidates, "security")
    return [concept for concept in new if concept.id not in glossary.by_id]


def test_everything_of_a_new_concept_is_proposed() -> None:
    contexts = (Context("a.md", 3, "..."), Context("a.md", 3, "... again"), Context("b c.md", 7, "..."), Context("-", 1, "..."))
    equivalents = (Equivalent("sr", "трговина ватреним оружјем", ("c0007", "c0008")),)
    (new,) = proposed(candidate("trafic d’armes à feu", contexts=contexts, equivalents=equivalents))
    assert (new.domain, new.preferred("fr"), new.pos) == ("security", "trafic d’armes à feu", "noun")
    assert new.references == ("a.md:3", "b c.md:7")
    assert new.proposed
    assert new.section("sr").proposed
    assert new.section("sr").notes == ("composed of c0007 + c0008",)
    assert new.preferred("en") is None


@pytest.mark.parametrize(
    "term",
    [
        "magistrat de liaison",
        "État de Droit",
        "ministère de l'Intérieur",  # another apostrophe
        "CRI",  # an abbreviation
        "mise sous scellés",  # proposed already
    ],
)
def test_what_the_glossary_has_is_passed_over(term: str) -> None:
    new, said = propose(GLOSSARY, [candidate(term)], "security")
    assert new == GLOSSARY
    assert (said.taken.changes, said.known) == ((), 1)


def test_inflected_forms_are_asked_for() -> None:
    _, said = propose(GLOSSARY, [candidate("juges")], "security", known=lambda _: {"juges"})
    assert said.known == 1


def test_withdrawn_concepts_do_not_come_back() -> None:
    glossary = replace(GLOSSARY, concepts=tuple(replace(c, withdrawn=c.id == "c0013") for c in GLOSSARY))
    assert proposed(candidate("tribunal"), glossary=glossary) == []


def test_abbreviation_joins_its_full_form_whichever_comes_first() -> None:
    full = candidate("groupe d’action financière", contexts=(Context("a.md", 1, "..."),))
    short = candidate(
        "GAFI",
        kind=CandidateKind.ABBREVIATION,
        abbreviation_of="groupe d’action financière",
        contexts=(Context("b.md", 2, "..."),),
    )
    for order in ((full, short), (short, full)):
        (new,) = proposed(*order)
        assert new.preferred("fr") == "groupe d’action financière"
        assert new.section("fr").abbreviations == ("GAFI",)
        assert set(new.references) == {"a.md:1", "b.md:2"}


def test_abbreviation_of_a_known_term_is_passed_over() -> None:
    short = candidate("MdL", kind=CandidateKind.ABBREVIATION, abbreviation_of="magistrat de liaison")
    assert proposed(short) == []


def test_twice_the_same_adds_nothing() -> None:
    once, _ = propose(GLOSSARY, [candidate("drone")], "security")
    twice, said = propose(once, [candidate("drone")], "security")
    assert twice == once
    assert said.known == 1


def test_what_cannot_stand_in_a_glossary_is_refused() -> None:
    _, said = propose(GLOSSARY, [candidate("dro\x00ne"), candidate("drone")], "security")
    assert len(said.taken.refusals) == 1
    assert len(said.taken.changes) == 1
