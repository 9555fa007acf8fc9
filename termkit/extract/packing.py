"""The counts of one page as plain values, for a cache; the page's path is left out, so that a moved page is known again."""

from __future__ import annotations

from collections import Counter
from typing import Any

from termkit.extract.counting import Counts, Seen

Packed = tuple[Any, ...]


def pack(counts: Counts) -> Packed:
    """Counts as tuples, lists and dictionaries of strings and whole numbers; every sentence is in them once.

    Args:
        counts: what :func:`~termkit.extract.counting.count_page` answers.
    """
    places: dict[tuple[int, str], int] = {}
    seen_in = [
        tuple([places.setdefault((line, text), len(places)) for _, line, text in seen.contexts])
        for seen in counts.forms.values()
    ]
    return (
        [words for words, _ in counts.forms],
        [codes for _, codes in counts.forms],
        [seen.frequency for seen in counts.forms.values()],
        [seen.nested for seen in counts.forms.values()],
        seen_in,
        list(places),
        dict(counts.words),
        dict(counts.abbreviations),
        counts.pages,
        counts.total,
    )


def unpack(packed: Packed, path: str, line: int = 1) -> Counts:
    """Counts from what :func:`pack` made of them.

    Args:
        packed: the values.
        path: where the page is now.
        line: the line at which what was counted begins in it.
    """
    words, codes, frequencies, nested, seen_in, places, vocabulary, abbreviations, pages, total = packed
    at = [(path, number + line - 1, text) for number, text in places]
    found = zip(words, codes, frequencies, nested, seen_in, strict=True)
    forms = {(w, c): Seen(f, n, pages, tuple([at[index] for index in contexts])) for w, c, f, n, contexts in found}
    return Counts(forms, Counter(vocabulary), Counter(abbreviations), pages, total)
