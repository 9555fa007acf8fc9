"""Ranked candidates from counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from termkit.extract.counting import Counts, Tally
from termkit.extract.score import LEAST_FREE_SHARE, score
from termkit.matching.french import without_accents
from termkit.model.candidate import Candidate, CandidateKind, Variant

MOST_AROUND = 2
# Longer candidates that differ from a fragment by adjectives or a coordinated part: there the whole is the term.
_CLOSE = frozenset(["noun adjective", "coordinated complement"])
Known = Callable[[str], str | None]


def rank(
    counts: Counts,
    abbreviations: Mapping[str, str],
    *,
    known: Known = lambda _: None,
    min_frequency: int = 1,
) -> list[Candidate]:
    """Candidates, best first.

    Args:
        counts: what was counted on all pages.
        abbreviations: abbreviation -> full form, as the pages introduce them.
        known: the id of the concept that a term has in the glossary already.
        min_frequency: how often a candidate must have been met.

    Returns:
        One candidate for all its variants; fragments that hardly ever stand outside one longer candidate are left out.
    """
    merged = _same_without_accents(counts.tallies)
    total = max(1, sum(counts.words.values()))
    candidates = []
    for key, tally in merged.items():
        if tally.frequency < min_frequency or _fragment(tally, merged):
            continue
        term = _citation(tally)
        concept = known(term)
        worth = score(tally, counts.words, total, known=concept is not None)
        candidates.append(
            Candidate(
                term=term,
                lemma=key,
                score=round(worth.total, 4),
                frequency=tally.frequency,
                pages=len(tally.pages),
                pattern=tally.patterns.most_common(1)[0][0],
                kind=_kind(term, tally),
                abbreviation_of=abbreviations.get(term),
                variants=tuple(Variant(form, count) for form, count in tally.forms.most_common()),
                contexts=tuple(tally.contexts),
                concept=concept,
            )
        )
    return sorted(candidates, key=lambda c: (-c.score, -c.frequency, c.term))


def _citation(tally: Tally) -> str:
    """The commonest citation form, of equally common ones the one with accents and the shortest."""
    return max(tally.citations.items(), key=lambda item: (item[1], not item[0].isascii(), -len(item[0]), item[0]))[0]


def _kind(term: str, tally: Tally) -> CandidateKind:
    letters = "".join(filter(str.isalpha, term))
    if letters.isupper() and len(letters) > 1 and " " not in term:
        return CandidateKind.ABBREVIATION
    codes = tally.codes.most_common(1)[0][0]
    return CandidateKind.NAME if codes[0] in "PF" else CandidateKind.TERM


def _fragment(tally: Tally, tallies: Mapping[str, Tally]) -> bool:
    """Whether a candidate hardly ever stands outside one or two longer ones.

    A word group that was met once inside a longer one is no fragment: nothing tells yet which of the two is the term.
    """
    if tally.free > LEAST_FREE_SHARE * tally.frequency or len(tally.inside) > MOST_AROUND:
        return False
    single = all(len(codes) == 1 for codes in tally.codes)
    around = [tallies[key] for key in tally.inside if key in tallies]
    return single or any(longer.frequency > 1 or _CLOSE & set(longer.patterns) for longer in around)


def _same_without_accents(tallies: Mapping[str, Tally]) -> dict[str, Tally]:
    """Put *Etat de droit* under *État de droit*: accents that capitals lost are no difference."""
    by_bare: dict[str, list[str]] = {}
    for key in tallies:
        by_bare.setdefault(without_accents(key), []).append(key)
    merged: dict[str, Tally] = {}
    for bare, names in by_bare.items():
        lost = [name for name in names if name == bare and len(names) > 1 and _capitals_only(tallies[name])]
        kept = [name for name in names if name not in lost]
        merged |= {name: tallies[name] for name in kept}
        for name in lost:
            merged[kept[0]].add(tallies[name])
    return merged


def _capitals_only(tally: Tally) -> bool:
    return all(any(word[:1].isupper() and word.isascii() for word in form.replace("’", "’ ").split()) for form in tally.forms)
