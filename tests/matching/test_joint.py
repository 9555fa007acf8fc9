"""Two indexes as one: together they find what each of them finds alone."""

from __future__ import annotations

from functools import cache

import pytest

from termkit.matching.entry import TermEntry
from termkit.matching.index import Match, TermIndex, compile_index
from termkit.matching.names import given_names
from termkit.matching.tier import Tier
from tests.matching.test_tables import ROWS

LANGUAGES = ["fr", "sr", "en"]


@cache
def terms(lang: str) -> TermIndex:
    """An index of all designations of the table of a language."""
    designations = dict.fromkeys(term for other, term, _, _ in ROWS if other == lang)
    return compile_index([TermEntry(f"c{at:04}", term, lang) for at, term in enumerate(designations)], lang)


def raised(match: Match, entries: int) -> Match:
    return match._replace(entry=match.entry + entries)


@pytest.mark.parametrize("tier", Tier)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_joint_index_finds_what_both_find(lang: str, tier: Tier) -> None:
    first, second = terms(lang), given_names(lang)
    joint = first.joined_with(second)
    names = " ".join(entry.text for entry in second.entries)
    for text in [*(text for other, _, text, _ in ROWS if other == lang), names]:
        apart = [*first.find(text, tier), *(raised(match, len(first.entries)) for match in second.find(text, tier))]
        assert sorted(joint.find(text, tier)) == sorted(apart), text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_designations_of_the_second_stand_behind_those_of_the_first(lang: str) -> None:
    first, second = terms(lang), given_names(lang)
    joint = first.joined_with(second)
    assert list(joint.entries) == [*first.entries, *second.entries]
    assert joint.entries[-1] == second.entries[-1]
    assert joint.entries[:2] == first.entries[:2]
    assert len(joint.entries) == len(first.entries) + len(second.entries)


def test_joint_index_is_made_once() -> None:
    first, second = terms("fr"), given_names("fr")
    assert first.joined_with(second) is first.joined_with(second)
    assert first.joined_with(terms("fr")) is not first.joined_with(second)


def test_joint_table_has_the_keys_of_both() -> None:
    first, second = terms("fr").compiled.table, given_names("fr").compiled.table
    joint = terms("fr").joined_with(given_names("fr")).compiled.table
    assert set(joint) == {*first, *second}
    assert len(joint) == len({*first, *second})
    assert all(joint[key][: len(slots)] == slots for key, slots in first.items())
    with pytest.raises(KeyError):
        joint["no such word"]
