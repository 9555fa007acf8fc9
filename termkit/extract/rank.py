"""Ranked candidates from counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from termkit.extract.citation import citation, is_plural, joined, lemma_key
from termkit.extract.counting import MOST_CONTEXTS, Counts, Form, Seen
from termkit.extract.grammar import containers
from termkit.extract.grouping import grouped
from termkit.extract.score import Evidence, Scorer
from termkit.extract.tally import Tally
from termkit.extract.variants import ALL_KINDS, variant_kind
from termkit.model.candidate import Candidate, CandidateKind, Context, Variant, VariantKind

# A candidate is a fragment if so much of its occurrences lie in one longer candidate that was met more than once.
FRAGMENT = 0.8
# A term that was met so often and never in the singular is cited in the plural.
ALWAYS_PLURAL = 8
Known = Callable[[str], str | None]


def rank(
    counts: Counts,
    *,
    known: Known = lambda _: None,
    min_frequency: int = 1,
    kinds: frozenset[VariantKind] = ALL_KINDS,
    reference: Counts | None = None,
    contrast: Counts | None = None,
) -> list[Candidate]:
    """Candidates, best first.

    Args:
        counts: what was counted on all pages.
        known: the id of the concept that a term has in the glossary already.
        min_frequency: how often a candidate must have been met.
        kinds: which differences make variants of one candidate, instead of candidates of their own.
        reference: counts of pages in ordinary language, to complement general French.
        contrast: counts of pages about something else, to set these against.

    Returns:
        One candidate for all its variants; fragments that hardly ever stand outside one longer candidate are left out.
    """
    groups = grouped(counts, kinds)
    scorer = Scorer(counts, reference, contrast)
    expansions = _expansions(counts.abbreviations)
    shorts = {
        long.lower(): Variant(short, counts.words[short.lower()], VariantKind.ABBREVIATION)
        for short, long in expansions.items()
    }
    concepts: dict[str, str] = {}
    candidates = []
    for tally in sorted(groups.values(), key=lambda tally: len(tally.codes)):
        if tally.frequency < min_frequency:
            continue
        short = shorts.get(joined(tally.form[0].split(" ")).lower())
        name = _is_name(tally, introduced=short is not None)
        term = joined(tally.form[0].split(" ")) if name else _citation(tally)
        concept = known(term)
        if concept is None and _fragment(tally, groups):
            continue
        if concept is not None:
            concepts[lemma_key(*tally.form)] = concept
        worth = scorer.score(tally, _evidence(tally, concept, concepts), introduced=short is not None)
        candidates.append(
            Candidate(
                term=term,
                lemma=lemma_key(*tally.form),
                score=round(worth.total, 4),
                frequency=tally.frequency,
                pages=tally.pages,
                pattern=tally.pattern,
                kind=CandidateKind.NAME if name else _kind(term, tally),
                abbreviation_of=expansions.get(term),
                variants=_variants(term, tally, short if VariantKind.ABBREVIATION in kinds else None),
                contexts=_contexts(tally.forms),
                concept=concept,
                parts=worth.parts,
            )
        )
    return sorted(candidates, key=lambda c: (-c.score, -c.frequency, c.term))


def _evidence(tally: Tally, concept: str | None, concepts: Mapping[str, str]) -> Evidence:
    if concept is not None:
        return Evidence.WHOLE
    words, codes = tally.form
    parts = words.split(" ")
    inner = (lemma_key(" ".join(parts[start:end]), codes[start:end]) for start, end in containers(codes))
    return Evidence.PART if concepts and any(key in concepts for key in inner) else Evidence.NONE


def _fragment(tally: Tally, groups: Mapping[str, Tally]) -> bool:
    """Whether a candidate hardly ever stands outside one longer candidate.

    What was met once only is no fragment: nothing tells yet which of the two is the term. The adjective of a people is not part
    of a term (*forces de sécurité serbes*).
    """
    longer = (groups[key] for key in tally.around if key in groups)
    most = max((other.frequency for other in longer if "K" not in other.codes), default=0)
    return most > 1 and most >= FRAGMENT * tally.frequency


def _citation(tally: Tally) -> str:
    """The commonest citation form, of equally common ones the one with accents and the shortest."""
    own = [(form, seen.frequency) for form, seen, kind in tally.forms if kind is None]
    plural = tally.frequency >= ALWAYS_PLURAL and all(is_plural(words.partition(" ")[0]) for (words, _), _ in own)
    cited: Counter[str] = Counter()
    for (words, codes), frequency in own:
        cited[citation(words.split(" "), codes, plural=plural)] += frequency
    if len(cited) == 1:
        return next(iter(cited))
    return max(cited.items(), key=lambda item: (item[1], not item[0].isascii(), -len(item[0]), item[0]))[0]


def _kind(term: str, tally: Tally) -> CandidateKind:
    letters = "".join(filter(str.isalpha, term))
    if letters.isupper() and len(letters) > 1 and " " not in term:
        return CandidateKind.ABBREVIATION
    return CandidateKind.NAME if tally.codes[0] in "PGF" else CandidateKind.TERM


def _is_name(tally: Tally, *, introduced: bool) -> bool:
    """Whether a noun with complements is a name: it always has its capital, and ends in a name or has an abbreviation."""
    words, codes = tally.form
    if len(codes) < 2 or codes[0] in "PGF" or tally.capitals < 1 or not (introduced or codes[-1] in "PG"):
        return False
    first = words.partition(" ")[0]
    return any(not text.startswith(first) for _, seen, _ in tally.forms for _, _, text in seen.contexts)


def _variants(term: str, tally: Tally, short: Variant | None) -> tuple[Variant, ...]:
    """The forms that were met, the most frequent first, and the abbreviation."""
    frequencies: Counter[str] = Counter()
    kinds: dict[str, VariantKind | None] = {}
    for (words, _), seen, kind in tally.forms:
        form = joined(words.split(" "))
        frequencies[form] += seen.frequency
        kinds.setdefault(form, kind or variant_kind(form, term))
    ordered = sorted(frequencies.items(), key=lambda item: (-item[1], item[0]))
    return (*[Variant(form, frequency, kinds[form]) for form, frequency in ordered], *([short] if short else []))


def _expansions(introduced: Mapping[tuple[str, str], int]) -> dict[str, str]:
    """The expression for which each abbreviation was introduced most often."""
    ordered = sorted(introduced.items(), key=lambda item: (item[1], item[0]))
    return {short: long for (short, long), _ in ordered}


def _contexts(forms: Iterable[tuple[Form, Seen, VariantKind | None]]) -> tuple[Context, ...]:
    """The first sentences in which a candidate was met, and where in them."""
    places = sorted({(place, words) for (words, _), seen, _ in forms for place in seen.contexts})
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
