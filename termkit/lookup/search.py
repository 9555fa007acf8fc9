"""Looks a text up: exact, then inflected, then abbreviation, then misspelt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from termkit.lookup.candidates import Candidates
from termkit.lookup.keys import bare, query_key, word_keys
from termkit.lookup.match import LookupMatch, MatchKind
from termkit.model.concept import Concept, Designation, Status

SIMILAR = 0.78
"""How like a misspelt text must be to a designation, as the share of letters in their longest common subsequence."""
SIMILAR_WORD = 0.7
"""How like a misspelt word must be to a word of the designation."""
SHORT_WORD = 3
"""Words of so few letters are like many others, and need not be like one of the designation."""

_RANK = {Status.PREFERRED: 0, Status.ADMITTED: 1, Status.DEPRECATED: 2}


def search(query: str, candidates: Candidates, *, lang: str | None = None, limit: int = 10) -> tuple[LookupMatch, ...]:
    """The concepts that a text names.

    Args:
        query: a designation in any of the languages, in either script of Serbian, in any inflected form.
        candidates: where to look.
        lang: look only among the designations of this language.
        limit: at most so many matches.

    Returns:
        Matches of the best kind that there is, best first, each concept once: a misspelling is only looked for where nothing
        is spelt that way. Nothing for a query without a letter or digit.
    """
    wanted = query_key(query)
    if not wanted:
        return ()
    steps: tuple[Callable[[], Iterable[LookupMatch]], ...] = (
        lambda: _same(wanted, candidates, lang, abbreviation=False),
        lambda: _inflected(query, candidates, lang),
        lambda: _same(wanted, candidates, lang, abbreviation=True),
        lambda: _Fuzzy(wanted, candidates, lang, limit).matches(),
    )
    for step in steps:
        if found := _distinct(step()):
            return found[:limit]
    return ()


def _designations(concept: Concept, lang: str | None) -> Iterator[tuple[str, Designation]]:
    for section in concept.sections:
        if lang in (None, section.lang):
            for designation in section.designations:
                yield section.lang, designation


def _same(wanted: str, candidates: Candidates, lang: str | None, *, abbreviation: bool) -> Iterator[LookupMatch]:
    kind = MatchKind.ABBREVIATION if abbreviation else MatchKind.EXACT
    for concept in candidates.spelt(bare(wanted)):
        for code, designation in _designations(concept, lang):
            if designation.abbreviation is abbreviation and query_key(designation.text) == wanted:
                yield LookupMatch(concept, kind, 1.0, designation.text, code)


def _inflected(query: str, candidates: Candidates, lang: str | None) -> Iterator[LookupMatch]:
    """Matches by generated forms, which are made anew for the few designations that can be meant."""
    from termkit.matching.entry import entries_of
    from termkit.matching.explain import explain
    from termkit.matching.index import compile_index
    from termkit.matching.languages import language_matcher
    from termkit.matching.tier import Tier
    from termkit.model.glossary import Glossary

    for code in candidates.languages:
        if lang not in (None, code):
            continue
        words = len(word_keys(query, language_matcher(code)))
        for concept in candidates.inflected(query, code):
            index = compile_index(entries_of(Glossary((concept,)), code), code)
            for match in index.find(query, Tier.LENIENT):
                if len(match.words) == words:
                    entry = index.entries[match.entry]
                    kind = MatchKind.ABBREVIATION if entry.abbreviation else MatchKind.INFLECTED
                    yield LookupMatch(concept, kind, 1.0, entry.text, code, explain(entry, query.strip()))


class _Fuzzy:
    """A search for what a query may be a misspelling or a part of."""

    def __init__(self, wanted: str, candidates: Candidates, lang: str | None, limit: int) -> None:
        self._text = bare(wanted)
        self._words = frozenset(self._text.split())
        long = frozenset(word for word in self._words if len(word) > SHORT_WORD)
        self._telling = long or self._words
        self._needed = len(self._telling) if len(self._telling) < 3 else len(self._telling) - 1
        self._candidates, self._lang, self._limit = candidates, lang, limit
        self._found: dict[str, LookupMatch] = {}

    def matches(self) -> Iterable[LookupMatch]:
        """The best matches, one a concept."""
        for concept in self._candidates.spelt(self._text):
            self._consider(concept)
        for concept in self._candidates.alike(self._text, self._telling, self._needed, self._lang):
            self._consider(concept)
        for length, concept in self._candidates.containing(self._words, self._lang):
            if self._out_of_reach(length):
                break
            self._consider(concept)
        return self._found.values()

    def _consider(self, concept: Concept) -> None:
        if concept.id in self._found:
            return
        scored = [
            (self._score(bare(query_key(designation.text))), -_RANK[designation.status], designation.text, code)
            for code, designation in _designations(concept, self._lang)
        ]
        score, _, text, code = max(scored, default=(0.0, 0, "", ""))
        if score:
            self._found[concept.id] = LookupMatch(concept, MatchKind.FUZZY, score, text, code)

    def _score(self, other: str) -> float:
        """How like a bare designation is to the query; 0 if it is not like enough."""
        from rapidfuzz.distance import Indel

        if other.replace(" ", "") == self._text.replace(" ", ""):
            return 1.0
        words = other.split()
        part = self._part(len(other)) if self._words.issubset(words) else 0.0
        whole = Indel.normalized_similarity(self._text, other, score_cutoff=SIMILAR)
        if whole <= part:
            return part
        alike = sum(any(Indel.normalized_similarity(word, w) >= SIMILAR_WORD for w in words) for word in self._telling)
        return whole if alike >= self._needed else part

    def _part(self, length: int) -> float:
        """The score of a designation of which the query is some of the words."""
        return SIMILAR + (1 - SIMILAR) * min(1.0, len(self._text) / max(length, 1)) * 0.5

    def _out_of_reach(self, length: int) -> bool:
        """Whether no designation of which the query is a part, and which is at least so long, is among the best any more."""
        best = max(self._part(length), 2 * len(self._text) / (len(self._text) + length))
        return sum(match.score > best for match in self._found.values()) >= self._limit


def _distinct(matches: Iterable[LookupMatch]) -> tuple[LookupMatch, ...]:
    """The best match of each concept, best first."""
    best: dict[str, LookupMatch] = {}
    for match in sorted(matches, key=_order):
        best.setdefault(match.concept.id, match)
    return tuple(best.values())


def _order(match: LookupMatch) -> tuple[float, int, bool, str, int, str]:
    """Score, then status of the designation, then accepted concepts before proposed ones, then ids."""
    concept = match.concept
    rank = min(_RANK[d.status] for lang, d in _designations(concept, match.lang) if d.text == match.matched)
    return -match.score, rank, concept.proposed, concept.domain, len(concept.id), concept.id
