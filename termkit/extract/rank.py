"""Ranked candidates from counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from typing import NamedTuple

from termkit.extract.citation import joined, lemma_key
from termkit.extract.counting import Counts
from termkit.extract.describe import contexts_of, term_of, variants_of
from termkit.extract.grouping import grouped
from termkit.extract.score import Evidence, Score, Scorer
from termkit.extract.tally import Tally
from termkit.extract.variants import ALL_KINDS
from termkit.model.candidate import Candidate, CandidateKind, Variant, VariantKind

# A candidate is a fragment if so much of its occurrences lie in one longer candidate that was met more than once.
FRAGMENT = 0.8
Known = Callable[[str], str | None]


def rank(
    counts: Counts,
    *,
    known: Known = lambda _: None,
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
        known: the id of the concept that a term has in the glossary already.
        min_frequency: how often a candidate must have been met.
        kinds: which differences make variants of one candidate, instead of candidates of their own.
        reference: counts of pages in ordinary language, to complement general French.
        contrast: counts of pages about something else, to set these against.
        new: leave out what is known.
        top: how many to answer at most; the fewer, the quicker.

    Returns:
        One candidate for all its variants; fragments that hardly ever stand outside one longer candidate are left out.
    """
    groups = grouped(counts, kinds)
    scorer = Scorer(counts, reference, contrast)
    expansions = _expansions(counts.abbreviations)
    shorts = {long.lower(): short for short, long in expansions.items()}
    rows = []
    concepts: dict[str, str] = {}
    for key, tally in sorted(groups.items(), key=lambda item: len(item[1].codes)):
        if tally.frequency < min_frequency:
            continue
        short = shorts.get(joined(tally.form[0].split(" ")).lower())
        term, kind = term_of(tally, kinds, introduced=short is not None)
        concept = known(term)
        if concept is None and _fragment(tally, groups):
            continue
        if concept is not None:
            concepts[key] = concept
        worth = scorer.score(tally, _evidence(tally, concept, concepts), introduced=short is not None)
        rows.append(_Row(round(worth.total, 4), tally, term, kind, worth, short, concept))
    rows.sort(key=lambda row: (-row.score, -row.tally.frequency, row.term))
    if VariantKind.ABBREVIATION not in kinds:
        rows = [row._replace(short=None) for row in rows]
    wanted = islice((row for row in rows if not (new and row.concept)), top)
    return [_candidate(row, expansions, counts.words) for row in wanted]


class _Row(NamedTuple):
    score: float
    tally: Tally
    term: str
    kind: CandidateKind
    worth: Score
    short: str | None
    concept: str | None


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


def _evidence(tally: Tally, concept: str | None, concepts: Mapping[str, str]) -> Evidence:
    if concept is not None:
        return Evidence.WHOLE
    return Evidence.PART if concepts and not tally.inside.isdisjoint(concepts) else Evidence.NONE


def _fragment(tally: Tally, groups: Mapping[str, Tally]) -> bool:
    """Whether a candidate hardly ever stands outside one longer candidate.

    What was met once only is no fragment: nothing tells yet which of the two is the term. The adjective of a people is not part
    of a term (*forces de sécurité serbes*).
    """
    longer = (groups[key] for key in tally.around if key in groups)
    most = max((other.frequency for other in longer if "K" not in other.codes), default=0)
    return most > 1 and most >= FRAGMENT * tally.frequency


def _expansions(introduced: Mapping[tuple[str, str], int]) -> dict[str, str]:
    """The expression for which each abbreviation was introduced most often."""
    ordered = sorted(introduced.items(), key=lambda item: (item[1], item[0]))
    return {short: long for (short, long), _ in ordered}
