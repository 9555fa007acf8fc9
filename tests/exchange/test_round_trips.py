"""Import of an export: the same glossary where the format can carry all of it, and what is named as lost where it cannot."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from termkit.editing.take import take
from termkit.exchange.formats import format_of
from termkit.model.concept import Concept, Designation, LanguageSection, Status
from termkit.model.glossary import Glossary
from tests.exchange.files import LANGUAGES, concepts, read
from tests.samples import GLOSSARY
from tests.strategies import glossaries

QUICK = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
WHOLE = ("csv", "tsv", "xlsx", "tbx", "tbx-dct")

marked = st.sampled_from(("termkit note: x", "termkit sr_note: x", "termkit id: c9999", "termkit", "termkit nothing: x"))


def in_one_language(concept: Concept, lang: str) -> Concept:
    """A concept without its other target languages."""
    return replace(concept, sections=tuple(section for section in concept.sections if section.lang in ("fr", lang)))


@pytest.mark.parametrize("name", WHOLE)
@QUICK
@given(glossary=glossaries())
def test_formats_that_carry_all(name: str, glossary: Glossary) -> None:
    outgoing = format_of(None, name).write(glossary, None)
    assert outgoing.losses == ()
    if len(glossary) or not name.startswith("tbx"):
        assert concepts(name, outgoing.data) == set(glossary)


@pytest.mark.parametrize("name", WHOLE)
@QUICK
@given(glossary=glossaries(max_size=2))
def test_the_same_file_again_changes_nothing(name: str, glossary: Glossary) -> None:
    if len(glossary) or not name.startswith("tbx"):
        _, taken = take(read(name, format_of(None, name).write(glossary, None).data), glossary)
        assert (taken.changes, taken.refusals, taken.unchanged) == ((), (), len(glossary))


@QUICK
@given(glossaries(max_size=3))
def test_a_translation_memory_carries_all_but_withdrawn_concepts(glossary: Glossary) -> None:
    live = {concept for concept in glossary if not concept.withdrawn}
    outgoing = format_of(None, "tmx").write(glossary, None)
    assert bool(outgoing.losses) == (len(live) < len(glossary))
    if live:
        assert concepts("tmx", outgoing.data) == live


@pytest.mark.parametrize("lang", LANGUAGES)
@QUICK
@given(glossary=glossaries(max_size=3))
def test_po_carries_one_language(lang: str, glossary: Glossary) -> None:
    live = {in_one_language(concept, lang) for concept in glossary if not concept.withdrawn}
    if live:
        assert concepts("po", format_of(None, "po").write(glossary, lang).data) == live


@pytest.mark.parametrize("name", [*WHOLE, "tmx"])
@given(notes=st.lists(marked, min_size=1, max_size=4, unique=True))
def test_notes_that_look_like_ours_stay_notes(name: str, notes: list[str]) -> None:
    french = LanguageSection("fr", (Designation("juge"),))
    serbian = LanguageSection("sr", (Designation("судија"),), notes=tuple(notes))
    concept = Concept("c0001", "justice", (french, serbian), notes=tuple(notes))
    assert concepts(name, format_of(None, name).write(Glossary((concept,)), None).data) == {concept}


def test_omegat_says_what_it_leaves_out() -> None:
    outgoing = format_of(None, "omegat").write(GLOSSARY, "sr")
    assert outgoing.losses == (
        "the file holds French and sr: en left out (14 concepts)",
        "the format holds terms and definitions: ids, statuses, sources, notes and others left out",
    )
    section = GLOSSARY.by_id["c0009"].section("sr")
    targets = [d.text for d in section.designations if d.status is not Status.DEPRECATED]
    rows = [line.split("\t") for line in str(outgoing.data).splitlines()]
    assert [two for one, two in rows if one == "armes légères et de petit calibre"] == targets
    assert [two for one, two in rows if one == "ALPC"] == targets


@pytest.mark.parametrize("name", ["po", "omegat"])
def test_bilingual_formats_say_which_languages_are_left_out(name: str) -> None:
    losses = format_of(None, name).write(GLOSSARY, "en").losses
    assert losses[0] == "the file holds French and en: sr left out (14 concepts)"
    withdrawn = Glossary((replace(GLOSSARY.concepts[0], withdrawn=True),))
    assert "withdrawn concepts left out: 1" in format_of(None, name).write(withdrawn, "en").losses
