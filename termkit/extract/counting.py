"""Counts of candidates; the counts of two sets of pages add up, in any order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from termkit.extract.boundaries import ADVERBIALS, LIGHT_ADJECTIVES, LIGHT_HEADS, LIGHT_NOUNS
from termkit.extract.citation import citation, joined, lemma_key
from termkit.extract.grammar import code, spans
from termkit.extract.repair import repaired
from termkit.model.candidate import Context
from termkit.model.token import Sentence, Token

MOST_CONTEXTS = 5


@dataclass
class Tally:
    """What was seen of one candidate: how often in which form, on which pages, inside which longer candidates."""

    codes: Counter[str] = field(default_factory=Counter)
    patterns: Counter[str] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    citations: Counter[str] = field(default_factory=Counter)
    pages: set[str] = field(default_factory=set)
    inside: Counter[str] = field(default_factory=Counter)
    contexts: list[Context] = field(default_factory=list)

    @property
    def frequency(self) -> int:
        """All occurrences."""
        return sum(self.forms.values())

    @property
    def free(self) -> int:
        """Occurrences that are not part of a longer candidate."""
        return self.frequency - sum(self.inside.values())

    def add(self, other: Tally) -> None:
        """Take in what was seen of the same candidate elsewhere."""
        for mine, theirs in (
            (self.codes, other.codes),
            (self.patterns, other.patterns),
            (self.forms, other.forms),
            (self.citations, other.citations),
            (self.inside, other.inside),
        ):
            mine.update(theirs)
        self.pages |= other.pages
        self.contexts = sorted({*self.contexts, *other.contexts}, key=lambda c: (c.path, c.line, c.text))[:MOST_CONTEXTS]


@dataclass
class Counts:
    """Candidates by their lemma key, and how often each word was met."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    words: Counter[str] = field(default_factory=Counter)
    pages: set[str] = field(default_factory=set)

    def merge(self, other: Counts) -> None:
        """Take in the counts of other pages."""
        for key, tally in other.tallies.items():
            self.tallies.setdefault(key, Tally()).add(tally)
        self.words.update(other.words)
        self.pages |= other.pages


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    key: str
    pattern: str


def count(sentences: Iterable[Sentence]) -> Counts:
    """Count the candidates of tagged sentences."""
    counts = Counts()
    tagged = list(sentences)
    lower = _written_low(tagged)
    for raw in tagged:
        sentence = repaired(raw, lower)
        counts.pages.add(sentence.path)
        counts.words.update(token.text.lower() for token in sentence.tokens if any(map(str.isalpha, token.text)))
        _count_sentence(counts, sentence)
    return counts


def _written_low(sentences: Iterable[Sentence]) -> frozenset[str]:
    return frozenset(t.text for s in sentences for t in s.tokens if t.text.islower() and t.pos in ("NOUN", "ADJ"))


def _count_sentence(counts: Counts, sentence: Sentence) -> None:
    tokens = sentence.tokens
    codes = "".join(map(code, tokens))
    found = list(_candidates(tokens, codes))
    for item in found:
        words = tokens[item.start : item.end]
        letters = codes[item.start : item.end]
        tally = counts.tallies.setdefault(item.key, Tally())
        tally.codes[letters] += 1
        tally.patterns[item.pattern] += 1
        tally.forms[joined([token.text for token in words])] += 1
        tally.citations[citation(words, letters)] += 1
        tally.pages.add(sentence.path)
        around = _around(item, found)
        if around is not None:
            tally.inside[around.key] += 1
        context = Context(sentence.path, sentence.line, " ".join(sentence.text.split()))
        if len(tally.contexts) < MOST_CONTEXTS and context not in tally.contexts:
            tally.contexts.append(context)


def _around(item: _Found, found: Sequence[_Found]) -> _Found | None:
    """The shortest longer candidate that an occurrence lies in."""
    longer = [o for o in found if o.start <= item.start and item.end <= o.end and o.end - o.start > item.end - item.start]
    return min(longer, key=lambda other: other.end - other.start, default=None)


def _candidates(tokens: Sequence[Token], codes: str) -> Iterator[_Found]:
    for start, end, pattern in spans(tokens):
        words = tokens[start:end]
        if _acceptable(words, codes[start:end], pattern, tokens[start - 1] if start else None):
            yield _Found(start, end, lemma_key(words, codes[start:end]), pattern)


def _acceptable(words: Sequence[Token], codes: str, pattern: str, before: Token | None) -> bool:
    first, last = words[0].text.lower(), words[-1].text.lower()
    if {first, last} & LIGHT_ADJECTIVES or len(first) < 2:
        return False
    if len(words) == 1:
        if first in LIGHT_NOUNS or len(first) < 3 or (codes == "A" and not first.endswith(_RELATIONAL)):
            return False
        return not (before is not None and before.text.lower() == "en" and first in ADVERBIALS)
    if first in LIGHT_HEADS or last in LIGHT_NOUNS:
        return False
    behind_noun = (words[at].text.lower() for at in range(1, len(words)) if codes[at - 1 : at + 1] in ("NA", "AA"))
    return not any(word in LIGHT_ADJECTIVES for word in behind_noun)


_RELATIONAL = tuple(
    """
    aire aires ique iques al ale aux ales iel ielle iels ielles if ive ifs ives ien ienne iens iennes eux euse ier ière
    """.split()
)
