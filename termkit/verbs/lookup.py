"""Looks a term up in every language at once: exact, then inflected, then abbreviation, then misspelt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from termkit.errors import UsageError
from termkit.matching.script import WORD, fold_diacritics, key
from termkit.model.concept import Concept
from termkit.model.glossary import Glossary

FUZZY_CUTOFF = 0.78


class MatchKind(StrEnum):
    """How a query met a designation, best first."""

    EXACT = "exact"
    INFLECTED = "inflected"
    ABBREVIATION = "abbreviation"
    FUZZY = "fuzzy"


@dataclass(frozen=True, slots=True)
class LookupMatch:
    """A concept that a query names; ``matched`` is the designation it was met by, ``score`` is 1 unless misspelt."""

    concept: Concept
    kind: MatchKind
    score: float
    matched: str
    lang: str
    explanation: str | None = None


@dataclass(frozen=True, slots=True)
class _Named:
    text: str
    lang: str
    concept: Concept
    abbreviation: bool


def lookup(query: str, glossary: Glossary, *, lang: str | None = None, limit: int = 10) -> tuple[LookupMatch, ...]:
    """The concepts that a text names.

    Args:
        query: a designation in any of the languages, in either script of Serbian, in any inflected form.
        glossary: where to look.
        lang: look only among the designations of this language.
        limit: at most so many matches.

    Returns:
        Matches of the best kind that there is: a misspelling is only looked for where nothing is spelt that way.

    Raises:
        UsageError: the query has no letter or digit.
    """
    wanted = query_key(query)
    if not wanted:
        raise UsageError("nothing to look up; give a word or a term")
    named = [name for name in _names(glossary) if lang in (None, name.lang)]
    steps: tuple[Callable[[], Iterable[LookupMatch]], ...] = (
        lambda: _same(wanted, named, abbreviation=False),
        lambda: _inflected(query, glossary, lang),
        lambda: _same(wanted, named, abbreviation=True),
        lambda: _fuzzy(wanted, named),
    )
    for step in steps:
        if found := _distinct(step()):
            return found[:limit]
    return ()


def query_key(text: str) -> str:
    """What two spellings of one designation share: case, script, apostrophes, blanks and hyphens do not count."""
    return " ".join(key(word.group()) for word in WORD.finditer(text.replace("'", "’").replace("’", "’ ")))


def _names(glossary: Glossary) -> Iterator[_Named]:
    for concept in glossary:
        if not concept.withdrawn:
            for section in concept.sections:
                for designation in section.designations:
                    yield _Named(designation.text, section.lang, concept, designation.abbreviation)


def _same(wanted: str, named: Sequence[_Named], *, abbreviation: bool) -> Iterator[LookupMatch]:
    kind = MatchKind.ABBREVIATION if abbreviation else MatchKind.EXACT
    for name in named:
        if name.abbreviation is abbreviation and query_key(name.text) == wanted:
            yield LookupMatch(name.concept, kind, 1.0, name.text, name.lang)


def _inflected(query: str, glossary: Glossary, lang: str | None) -> Iterator[LookupMatch]:
    """Matches by generated forms; forms are generated only for designations that can be meant at all."""
    from termkit.matching.entry import entries_of
    from termkit.matching.explain import explain
    from termkit.matching.index import compile_index
    from termkit.matching.tier import Tier

    wanted = query_key(query)
    for code in (glossary.source_language, *glossary.languages):
        if lang not in (None, code):
            continue
        index = compile_index([entry for entry in entries_of(glossary, code) if _may_be(wanted, entry.text)], code)
        for match in index.find(query, Tier.LENIENT):
            if query_key(query[match.start : match.end]) == wanted:
                entry = index.entries[match.entry]
                kind = MatchKind.ABBREVIATION if entry.abbreviation else MatchKind.INFLECTED
                yield LookupMatch(glossary.by_id[entry.concept], kind, 1.0, entry.text, code, explain(entry, query.strip()))


def _may_be(wanted: str, text: str) -> bool:
    """Whether each word of a query begins like some word of a designation; suppletive words begin like none of theirs."""
    from termkit.matching.serbian.suppletion import MORE_FORMS

    words = query_key(text).split()
    initials = {fold_diacritics(word)[:1] for word in words}
    return all(fold_diacritics(word)[:1] in initials for word in wanted.split()) or any(word in MORE_FORMS for word in words)


def _fuzzy(wanted: str, named: Sequence[_Named]) -> list[LookupMatch]:
    from rapidfuzz.distance import Indel

    bare = fold_diacritics(wanted)
    words = set(bare.split())
    found = []
    for name in named:
        other = fold_diacritics(query_key(name.text))
        score = Indel.normalized_similarity(bare, other, score_cutoff=FUZZY_CUTOFF)
        if words <= set(other.split()):
            score = max(score, FUZZY_CUTOFF + (1 - FUZZY_CUTOFF) * len(bare) / len(other) * 0.5)
        if score:
            found.append(LookupMatch(name.concept, MatchKind.FUZZY, round(score, 3), name.text, name.lang))
    return sorted(found, key=lambda match: (-match.score, match.matched))


def _distinct(matches: Iterable[LookupMatch]) -> tuple[LookupMatch, ...]:
    best: dict[str, LookupMatch] = {}
    for match in matches:
        best.setdefault(match.concept.id, match)
    return tuple(best.values())
