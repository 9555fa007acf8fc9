"""Ranked candidates from counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from termkit.extract.citation import citation, joined
from termkit.extract.counting import MOST_CONTEXTS, Counts, Form, Seen
from termkit.extract.score import LEAST_FREE_SHARE, score
from termkit.extract.tally import Tally, tallies
from termkit.matching.french import without_accents
from termkit.model.candidate import Candidate, CandidateKind, Context, Variant

MOST_AROUND = 2
# Longer candidates that differ from a fragment by adjectives or a coordinated part: there the whole is the term.
_CLOSE = frozenset(["noun adjective", "coordinated complement"])
Known = Callable[[str], str | None]


def rank(counts: Counts, *, known: Known = lambda _: None, min_frequency: int = 1) -> list[Candidate]:
    """Candidates, best first.

    Args:
        counts: what was counted on all pages.
        known: the id of the concept that a term has in the glossary already.
        min_frequency: how often a candidate must have been met.

    Returns:
        One candidate for all its variants; fragments that hardly ever stand outside one longer candidate are left out.
    """
    merged = _same_without_accents(tallies(counts))
    total = max(1, counts.total)
    expansions = _expansions(counts.abbreviations)
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
                pages=tally.pages,
                pattern=tally.pattern,
                kind=_kind(term, tally),
                abbreviation_of=expansions.get(term),
                variants=tuple(Variant(form, count) for form, count in _sorted(tally.spellings())),
                contexts=_contexts(tally.forms),
                concept=concept,
                parts=worth.parts,
            )
        )
    return sorted(candidates, key=lambda c: (-c.score, -c.frequency, c.term))


def _sorted(counter: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counter.items(), key=lambda item: (-item[1], item[0]))


def _expansions(introduced: Mapping[tuple[str, str], int]) -> dict[str, str]:
    """The expression for which each abbreviation was introduced most often."""
    ordered = sorted(introduced.items(), key=lambda item: (item[1], item[0]))
    return {short: long for (short, long), _ in ordered}


def _contexts(forms: Iterable[tuple[Form, Seen]]) -> tuple[Context, ...]:
    """The first sentences in which a candidate was met, and where in them."""
    places = sorted({(place, words) for (words, _), seen in forms for place in seen.contexts})
    made: dict[tuple[str, int, str], Context] = {}
    for (path, line, text), words in places:
        if len(made) < MOST_CONTEXTS:
            start, end = _locate(words, text)
            made.setdefault((path, line, text), Context(path, line, text, start, end))
    return tuple(made.values())


def _locate(words: str, text: str) -> tuple[int, int]:
    """Where words separated by blanks stand in a text that may write them without; not as parts of longer words."""
    parts = words.split(" ")
    start = text.find(parts[0])
    while start >= 0:
        at = start
        for part in parts:
            at += text[at : at + 1].isspace()
            if not text.startswith(part, at):
                break
            at += len(part)
        else:
            if not text[at : at + 1].isalnum() and not text[max(start - 1, 0) : start].isalnum():
                return start, at
        start = text.find(parts[0], start + 1)
    return 0, 0


def _citation(tally: Tally) -> str:
    """The commonest citation form, of equally common ones the one with accents and the shortest."""
    cited: Counter[str] = Counter()
    for (words, codes), seen in tally.forms:
        cited[citation(words.split(" "), codes)] += seen.frequency
    return max(cited.items(), key=lambda item: (item[1], not item[0].isascii(), -len(item[0]), item[0]))[0]


def _kind(term: str, tally: Tally) -> CandidateKind:
    letters = "".join(filter(str.isalpha, term))
    if letters.isupper() and len(letters) > 1 and " " not in term:
        return CandidateKind.ABBREVIATION
    return CandidateKind.NAME if tally.codes[0] in "PF" else CandidateKind.TERM


def _fragment(tally: Tally, all_tallies: Mapping[str, Tally]) -> bool:
    """Whether a candidate hardly ever stands outside one or two longer ones.

    A word group that was met once inside a longer one is no fragment: nothing tells yet which of the two is the term.
    """
    if tally.free > LEAST_FREE_SHARE * tally.frequency or len(tally.around) > MOST_AROUND:
        return False
    around = [all_tallies[key] for key in tally.around if key in all_tallies]
    return len(tally.codes) == 1 or any(longer.frequency > 1 or longer.pattern in _CLOSE for longer in around)


def _same_without_accents(all_tallies: Mapping[str, Tally]) -> dict[str, Tally]:
    """Put *Etat de droit* under *État de droit*: accents that capitals lost are no difference."""
    by_bare: dict[str, list[str]] = {}
    for key in all_tallies:
        by_bare.setdefault(without_accents(key), []).append(key)
    merged: dict[str, Tally] = {}
    for bare, names in by_bare.items():
        lost = [name for name in names if name == bare and len(names) > 1 and _capitals_only(all_tallies[name])]
        kept = [name for name in names if name not in lost]
        merged |= {name: all_tallies[name] for name in kept}
        for name in lost:
            merged[kept[0]].take(all_tallies[name])
    return merged


def _capitals_only(tally: Tally) -> bool:
    spellings = [joined(words.split(" ")) for (words, _), _ in tally.forms]
    return all(any(word[:1].isupper() and word.isascii() for word in form.replace("’", "’ ").split()) for form in spellings)
