"""Counts of a page and ranked candidates as plain values, for caches.

The path of a page is left out of its counts, so that a page that was moved is known again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from termkit.extract.counting import Counts, Seen
from termkit.model.candidate import Candidate, CandidateKind, Context, ScorePart, Variant, VariantKind

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


def pack_candidates(candidates: Sequence[Candidate]) -> Packed:
    """Candidates as tuples of strings and numbers; what they may be called in other languages is no part of a ranking.

    Args:
        candidates: what :func:`~termkit.extract.rank.rank` answers.
    """
    return tuple(
        (
            c.term,
            c.lemma,
            c.score,
            c.frequency,
            c.pages,
            c.pattern,
            c.kind.value,
            c.abbreviation_of,
            [(v.form, v.frequency, v.kind and v.kind.value) for v in c.variants],
            [(x.path, x.line, x.text, x.start, x.end) for x in c.contexts],
            c.concept,
            [(part.name, part.value) for part in c.parts],
        )
        for c in candidates
    )


def unpack_candidates(packed: Packed) -> Iterator[Candidate]:
    """Candidates from what :func:`pack_candidates` made of them.

    Args:
        packed: the values.
    """
    for term, lemma, score, frequency, pages, pattern, kind, short, variants, contexts, concept, parts in packed:
        yield Candidate(
            term,
            lemma,
            score,
            frequency,
            pages,
            pattern,
            CandidateKind(kind),
            short,
            tuple([Variant(form, count, differs and VariantKind(differs)) for form, count, differs in variants]),
            tuple([Context(*context) for context in contexts]),
            concept,
            tuple([ScorePart(*part) for part in parts]),
        )
