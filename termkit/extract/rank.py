"""Ranked candidates from counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from termkit.extract.citation import joined, lemma_key
from termkit.extract.counting import Counts
from termkit.extract.describe import contexts_of, term_of, variants_of
from termkit.extract.grouping import grouped
from termkit.extract.nesting import Nesting
from termkit.extract.score import Evidence, Score, Scorer
from termkit.extract.tally import Tally
from termkit.extract.variants import ALL_KINDS
from termkit.model.candidate import Candidate, CandidateKind, Variant, VariantKind

# A candidate is a fragment if so much of its occurrences lie in one longer candidate that was met more than once.
FRAGMENT = 0.8
# Scores that differ by less are equal.
DIGITS = 4
# Groups that are named and scored at a time, while there may be better ones.
AT_A_TIME = 1024
Known = Callable[[Sequence[str]], Mapping[str, str]]


def rank(
    counts: Counts,
    *,
    known: Known = lambda _: {},
    min_frequency: int = 1,
    kinds: frozenset[VariantKind] = ALL_KINDS,
    reference: Counts | None = None,
    contrast: Counts | None = None,
    new: bool = False,
    top: int | None = None,
) -> list[Candidate]:
    """Candidates, best first.

    Args:
        counts: what was counted on all pages.
        known: the concepts, by their ids, of those of some terms that the glossary has.
        min_frequency: how often a candidate must have been met.
        kinds: which differences make variants of one candidate, instead of candidates of their own.
        reference: counts of pages in ordinary language, to complement general French.
        contrast: counts of pages about something else, to set these against.
        new: leave out what is known.
        top: how many to answer at most; the fewer, the quicker.

    Returns:
        One candidate for all its variants; fragments that hardly ever stand outside one longer candidate are left out.
    """
    expansions = _expansions(counts.abbreviations)
    groups, nesting = grouped(counts, kinds)
    judge = _Judge(groups, nesting, Scorer(counts, reference, contrast), expansions, known, kinds)
    rows = judge.best(top, min_frequency, new=new)
    if VariantKind.ABBREVIATION not in kinds:
        rows = [row._replace(short=None) for row in rows]
    return [_candidate(row, expansions, counts.words) for row in rows]


class _Name(NamedTuple):
    term: str
    kind: CandidateKind
    concept: str | None


class _Row(NamedTuple):
    score: float
    tally: Tally
    term: str
    kind: CandidateKind
    worth: Score
    short: str | None
    concept: str | None


def _order(row: _Row) -> tuple[Any, ...]:
    return -row.score, -row.tally.frequency, row.term, row.tally.form


class _Judge:
    """Names groups and scores them, but for those that cannot be among the best.

    Args:
        groups: what was seen of each group, by its key.
        nesting: which groups stand in which.
        scorer: scores them.
        expansions: what the pages introduce abbreviations for.
        known: see :func:`rank`.
        kinds: see :func:`rank`.
    """

    def __init__(
        self,
        groups: Mapping[str, Tally],
        nesting: Nesting,
        scorer: Scorer,
        expansions: Mapping[str, str],
        known: Known,
        kinds: frozenset[VariantKind],
    ) -> None:
        self._groups = groups
        self._nesting = nesting
        self._scorer = scorer
        self._known = known
        self._kinds = kinds
        shorts = {long.lower(): short for short, long in expansions.items()}
        forms = ((key, joined(tally.form[0]).lower()) for key, tally in groups.items())
        self._introduced = {key: shorts[form] for key, form in forms if form in shorts}
        self._names: dict[str, _Name] = {}

    def best(self, top: int | None, min_frequency: int, *, new: bool) -> list[_Row]:
        """Rows of the best candidates, best first; the arguments are those of :func:`rank`."""
        keys = [key for key, tally in self._groups.items() if tally.frequency >= min_frequency]
        if top is None:
            return sorted(self._rows(keys, new=new), key=_order)
        bound = cache(self._scorer.at_most)
        at_most = {key: bound(self._groups[key].frequency, introduced=key in self._introduced) for key in keys}
        likely = sorted(keys, key=at_most.__getitem__, reverse=True)
        rows: list[_Row] = []
        for start in range(0, len(likely), AT_A_TIME):
            batch = likely[start : start + AT_A_TIME]
            if len(rows) == top:
                if round(at_most[batch[0]], DIGITS) < rows[-1].score:
                    break
                batch = [key for key in batch if self._may_reach(key, rows[-1].score)]
            rows = sorted([*rows, *self._rows(batch, new=new)], key=_order)[:top]
        return rows

    def _may_reach(self, key: str, score: float) -> bool:
        """Whether a candidate would have a score if it were in the glossary, which is not asked of those that would not."""
        return round(self._score(key, Evidence.WHOLE).total, DIGITS) >= score

    def _rows(self, keys: Sequence[str], *, new: bool) -> Iterator[_Row]:
        self._give_names(keys)
        wanted = [key for key in keys if not (new if self._names[key].concept else self._is_fragment(key))]
        inside = {key: self._nesting.inside(key) & self._groups.keys() for key in wanted}
        self._give_names(set().union(*inside.values()))
        for key in wanted:
            (term, kind, concept), tally, short = self._names[key], self._groups[key], self._introduced.get(key)
            part = any(self._names[inner].concept for inner in inside[key])
            worth = self._score(key, Evidence.WHOLE if concept else Evidence.PART if part else Evidence.NONE)
            yield _Row(round(worth.total, DIGITS), tally, term, kind, worth, short, concept)

    def _is_fragment(self, key: str) -> bool:
        """Whether a candidate hardly ever stands outside one longer candidate.

        What was met once only is no fragment: nothing tells yet which of the two is the term.
        """
        return self._nesting.around(key) >= max(2, FRAGMENT * self._groups[key].frequency)

    def _score(self, key: str, evidence: Evidence) -> Score:
        return self._scorer.score(self._groups[key], evidence, introduced=key in self._introduced)

    def _give_names(self, keys: Iterable[str]) -> None:
        found = {
            key: term_of(self._groups[key], self._kinds, introduced=key in self._introduced)
            for key in keys
            if key not in self._names
        }
        concepts = self._known([term for term, _ in found.values()])
        self._names |= {key: _Name(term, kind, concepts.get(term)) for key, (term, kind) in found.items()}


def _candidate(row: _Row, expansions: Mapping[str, str], words: Mapping[str, int]) -> Candidate:
    tally = row.tally
    short = Variant(row.short, words[row.short.lower()], VariantKind.ABBREVIATION) if row.short else None
    return Candidate(
        term=row.term,
        lemma=lemma_key(*tally.form),
        score=row.score,
        frequency=tally.frequency,
        pages=tally.pages,
        pattern=tally.pattern,
        kind=row.kind,
        abbreviation_of=expansions.get(row.term),
        variants=variants_of(row.term, tally, short),
        contexts=contexts_of(tally.forms),
        concept=row.concept,
        parts=row.worth.parts,
    )


def _expansions(introduced: Mapping[tuple[str, str], int]) -> dict[str, str]:
    """The expression for which each abbreviation was introduced most often."""
    ordered = sorted(introduced.items(), key=lambda item: (item[1], item[0]))
    return {short: long for (short, long), _ in ordered}
