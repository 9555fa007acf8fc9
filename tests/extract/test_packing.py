"""Counts of a page on their way to the cache and back."""

from __future__ import annotations

import marshal
import pickle
from dataclasses import fields

from termkit.extract.counting import Counts, Seen, count_page
from termkit.extract.packing import pack, pack_candidates, unpack, unpack_candidates
from termkit.extract.rank import rank
from termkit.model.candidate import Candidate, Context, ScorePart, Variant
from tests.extract.tagged import ARMS, MAGISTRATES, sentence


def counted(path: str, first: int) -> Counts:
    return count_page(sentence(tagged, path, first + at) for at, tagged in enumerate([MAGISTRATES, ARMS, MAGISTRATES]))


def test_page_comes_back_from_another_place() -> None:
    packed = marshal.loads(marshal.dumps(pack(counted("old.txt", 1))))
    assert unpack(packed, "new.txt", 100) == counted("new.txt", 100)


def test_counts_come_back_from_another_process() -> None:
    counts = counted("page.txt", 1).merge(counted("other.txt", 7))
    assert pickle.loads(pickle.dumps(counts)) == counts
    assert pickle.loads(pickle.dumps(Counts())) == Counts()


def test_ranking_comes_back() -> None:
    ranking = rank(counted("page.txt", 1), known=lambda _: {"magistrat de liaison": "c0001"})
    assert ranking
    packed = marshal.loads(marshal.dumps(pack_candidates(ranking)))
    assert list(unpack_candidates(packed)) == ranking


def test_nothing_is_forgotten() -> None:
    """What is pruned is never packed, so that ``missed`` and ``lost`` are nought; a new field must find its way into pack."""
    assert {field.name for field in fields(Counts)} == {"forms", "words", "abbreviations", "pages", "total", "lost"}
    names = {kind: {field.name for field in fields(kind)} for kind in (Candidate, Variant, Context, ScorePart)}
    assert names == {
        Candidate: {
            *("term", "lemma", "score", "frequency", "pages", "pattern", "kind", "abbreviation_of", "variants", "contexts"),
            *("concept", "parts", "equivalents"),
        },
        Variant: {"form", "frequency", "kind"},
        Context: {"path", "line", "text", "start", "end"},
        ScorePart: {"name", "value"},
    }
    assert set(Seen._fields) == {"frequency", "nested", "pages", "contexts", "missed"}
