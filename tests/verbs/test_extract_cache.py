"""Rankings on disk: made once for the same values, and for others anew."""

from __future__ import annotations

from pathlib import Path

from termkit.extract.rank import rank
from termkit.model.candidate import Candidate
from termkit.verbs.extract_cache import ranked
from tests.extract.test_packing import counted


def test_ranking_is_made_once_for_the_same_values(tmp_path: Path) -> None:
    calls = []

    def make() -> list[Candidate]:
        calls.append(None)
        return rank(counted("page.txt", 1))

    expected = rank(counted("page.txt", 1))
    assert [list(ranked(make, [1, "a"], tmp_path)) for _ in range(3)] == [expected] * 3
    assert len(calls) == 1
    assert [list(ranked(make, given, tmp_path)) for given in ([2, "a"], [1, "b"], ["1", "a"])] == [expected] * 3
    assert len(calls) == 4
    assert list(ranked(make, [1, "a"], None)) == expected
    assert len(calls) == 5
