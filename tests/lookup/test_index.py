"""An index answers what the glossary itself answers, whatever is asked and however it came to be."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termkit.lookup.database import create, open_to_fill, open_to_read
from termkit.lookup.index import Index
from termkit.lookup.keys import bare, query_key
from termkit.lookup.match import LookupMatch
from termkit.lookup.scan import Scan
from termkit.lookup.search import search
from termkit.lookup.stored import DamagedError, dump, load
from termkit.lookup.update import update
from termkit.matching.entry import entries_of
from termkit.matching.languages import language_matcher
from termkit.matching.script import to_cyrillic, to_latin
from termkit.model.concept import Concept
from termkit.model.glossary import Glossary
from termkit.verbs.glossary_open import open_glossary
from termkit.workspace import bundled
from tests.samples import GLOSSARY
from tests.strategies import concepts, glossaries

LANGUAGES = ("fr", "sr", "en")


def fill(path: Path, glossary: Glossary) -> int:
    """Bring an index up to date, or make it; says how many concepts were filed for it."""
    new = not path.exists()
    database = create(path) if new else open_to_fill(path)
    database.execute("begin")
    states = {concept.id: dump(concept).encode() for concept in glossary}
    filed = update(database, states, glossary.by_id.__getitem__, LANGUAGES, new=new)
    database.commit()
    database.close()
    return filed


def opened(path: Path) -> Index:
    return Index(open_to_read(path), LANGUAGES)


def told(matches: tuple[LookupMatch, ...]) -> list[tuple[str, str, float, str, str, str | None]]:
    return [(m.concept.id, m.kind, m.score, m.matched, m.lang, m.explanation) for m in matches]


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return open_glossary(bundled())


@pytest.fixture(scope="module")
def index(glossary: Glossary, tmp_path_factory: pytest.TempPathFactory) -> Index:
    path = tmp_path_factory.mktemp("index") / "lookup.sqlite"
    assert fill(path, glossary) == len(glossary)
    return opened(path)


def inflected(concept: Concept, lang: str, chance: random.Random) -> str:
    """Any forms of the words of a designation, one for each."""
    entry = chance.choice(entries_of(Glossary((concept,)), lang))
    pattern = chance.choice(language_matcher(lang).patterns(entry))
    words = [chance.choice(sorted(slot.keys)).lstrip("^~") for slot in pattern.slots]
    return " ".join(words)


def misspelt(text: str, chance: random.Random) -> str:
    """A letter lost, doubled, exchanged for another, or in the place of its neighbour; or two words in one."""
    at = chance.randrange(len(text))
    return chance.choice(
        (
            text[:at] + text[at + 1 :],
            text[:at] + text[at : at + 1] + text[at:],
            text[:at] + chance.choice("aeistrn ") + text[at + 1 :],
            text[:at] + text[at + 1 : at + 2] + text[at] + text[at + 2 :],
            text.replace(" ", "", 1),
        )
    )


def queries(glossary: Glossary, number: int) -> Iterator[str]:
    """What people may ask for: designations as they are, inflected, misspelt, bare, shortened, lengthened, in either script."""
    chance = random.Random(7)
    known = [(concept, section.lang) for concept in glossary for section in concept.sections if section.designations]
    known = [(concept, lang) for concept, lang in known if not concept.withdrawn]
    for concept, lang in chance.sample(known, number):
        text = chance.choice(concept.section(lang).designations).text
        yield text
        forms = inflected(concept, lang, chance)
        yield to_cyrillic(forms) if lang == "sr" and chance.random() < 0.5 else forms
        yield bare(query_key(forms))
        yield misspelt(chance.choice((text, to_latin(text), forms)), chance)
        yield misspelt(misspelt(text, chance), chance)
        words = text.split()
        yield " ".join(chance.sample(words, max(1, len(words) - 1)))
        yield f"le {text} {chance.choice(('nouveau', 'новог', 'zakon'))}"


def test_the_bundled_glossary_is_found_with_and_without_index(glossary: Glossary, index: Index) -> None:
    scan = Scan(glossary)
    kinds = dict.fromkeys(("exact", "inflected", "fuzzy", ""), 0)
    for query in queries(glossary, 45):
        matches = search(query, scan)
        assert told(search(query, index)) == told(matches), query
        kinds[matches[0].kind if matches else ""] = kinds.get(matches[0].kind if matches else "", 0) + 1
    assert all(count > 5 for count in kinds.values()), kinds


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("query", ["судија", "sudijom", "police", "lettre", "a", "од", "de", "žandarmerji", "MUP-a", "xyzzy"])
def test_one_language_and_few_matches(query: str, lang: str, glossary: Glossary, index: Index) -> None:
    for limit in (1, 3):
        expected = told(search(query, Scan(glossary), lang=lang, limit=limit))
        assert told(search(query, index, lang=lang, limit=limit)) == expected
        assert len(expected) <= limit


@pytest.mark.parametrize(
    ("query", "concept", "kind"),
    [
        ("le magistrat de liaison", "c0001", "inflected"),
        ("the liaison magistrates", "c0001", "inflected"),
        ("zamolnicama medjunarodnim", "c0002", "inflected"),
        ("medjunarodnazamolnica", "c0002", "fuzzy"),
        ("commission rogatoire", "c0002", "fuzzy"),
        ("magistrat de liaison français", "c0001", "fuzzy"),
        ("МУП-ом", "c0012", "abbreviation"),
    ],
)
def test_what_is_meant_is_found(query: str, concept: str, kind: str, tmp_path: Path) -> None:
    fill(tmp_path / "x.sqlite", GLOSSARY)
    for candidates in (Scan(GLOSSARY), opened(tmp_path / "x.sqlite")):
        first, *_ = search(query, candidates)
        assert (first.concept.id, first.kind) == (concept, kind)


@settings(deadline=None, max_examples=60)
@given(st.lists(glossaries(max_size=3), min_size=1, max_size=3), st.text("abcčžéœ абвђљ’-", max_size=6))
def test_an_index_follows_its_glossary(tmp_path_factory: pytest.TempPathFactory, states: list[Glossary], query: str) -> None:
    path = tmp_path_factory.mktemp("index") / "x.sqlite"
    for glossary in states:
        fill(path, glossary)
        index = opened(path)
        asked = {d.text for state in states for c in state for s in c.sections for d in s.designations}
        for text in (query, *sorted(asked)):
            assert told(search(text, index)) == told(search(text, Scan(glossary))), text


def test_only_concepts_that_changed_are_filed_anew(tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    assert fill(path, GLOSSARY) == len(GLOSSARY)
    assert fill(path, GLOSSARY) == 0
    assert fill(path, Glossary(GLOSSARY.concepts[1:])) == 0
    assert fill(path, GLOSSARY) == 1


@given(concepts(1))
def test_a_concept_is_kept_whole(concept: Concept) -> None:
    assert load(dump(concept)) == concept


@pytest.mark.parametrize("text", [None, "", 7, "00000000{}", b"x"])
def test_what_was_not_kept_is_not_read(text: object) -> None:
    with pytest.raises(DamagedError):
        load(text)


def test_a_letter_that_changed_on_the_disk_is_noticed() -> None:
    text = dump(GLOSSARY.concepts[0])
    with pytest.raises(DamagedError):
        load(text.replace("magistrat", "magistrot"))
