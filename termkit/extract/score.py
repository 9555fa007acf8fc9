"""How much of a term a candidate is, without labels and without training.

The score is a product of parts, each of which can be shown:

frequency
    ``log2(1 + n)``; an occurrence inside a longer candidate counts half, but for terms of the glossary.
strangeness
    Each word's frequency in these pages over its frequency in general French, as a logarithm (the "weirdness" of Ahmad et al.
    1999); half the mean over the words of the candidate and half their minimum, so that one common word pulls it down; to the
    power of 0.7.
unithood
    How much oftener the first and the last word stand together than they would by chance (normalised pointwise mutual
    information, Bouma 2009).
spread
    On how many of the pages, on a logarithmic scale.
shape
    The number of words, adjectives that stand alone, articles inside.
spelling
    The share of occurrences with a small letter: capitals are for names, unless the glossary has them or an
    abbreviation stands for them.
introduced
    More if the pages introduce an abbreviation for it.
glossary
    More if the glossary has the candidate, a little more if it has a term inside it.
contrast
    The share of its frequency here against the pages to contrast with, if there are any.

The constants below are all its settings. They are round numbers, chosen on ACTER French (corruption, wind energy) and on terms
that Canadian statutes define, where none of them moves the result by much; see ``docs/decisions/0004-extraction.md``.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from enum import Enum
from functools import cached_property, lru_cache
from typing import NamedTuple

from termkit.extract.citation import singular
from termkit.extract.counting import Counts
from termkit.extract.frequencies import zipf
from termkit.extract.tally import Tally
from termkit.matching.french import plain
from termkit.model.candidate import ScorePart

NESTED = 0.5
EXPONENT = 0.7
LEAST_STRANGENESS = 0.5
UNITHOOD = 0.6
SPREAD = 0.2
BY_LENGTH = {1: 1.0, 2: 1.75, 3: 1.5}
LONGER = 0.75
RELATIONAL_ADJECTIVE = 0.8
OTHER_ADJECTIVE = 0.6
ARTICLE_INSIDE = 0.6
OF_A_PEOPLE = 0.6
CAPITAL = 0.5
INTRODUCED = 1.5
IN_GLOSSARY = 1.3
AROUND_KNOWN = 1.1
LEAST_STRANGENESS_OF_KNOWN = 3.0
# General French weighs as much as so many words of the user's own reference.
GENERAL_WORDS = 100_000

_PER_BILLION = 1e9
_SMALL = frozenset("daptcul")
_ARTICLES = frozenset(["du", "des", "au", "aux"])


class Evidence(Enum):
    """What the glossary knows of a candidate."""

    NONE = 0
    PART = 1
    WHOLE = 2


class Score(NamedTuple):
    """A score and the parts that it is the product of."""

    frequency: float
    strangeness: float
    unithood: float = 1.0
    spread: float = 1.0
    shape: float = 1.0
    spelling: float = 1.0
    introduced: float = 1.0
    glossary: float = 1.0
    contrast: float = 1.0

    @property
    def total(self) -> float:
        """The product of the parts."""
        return math.prod(self)

    @property
    def parts(self) -> tuple[ScorePart, ...]:
        """The parts by name."""
        return tuple([ScorePart(name, round(value, 4)) for name, value in zip(self._fields, self, strict=True)])


class Scorer:
    """Scores the candidates of some pages.

    Args:
        counts: what was counted on the pages.
        reference: counts of pages in ordinary language, which are put together with general French: the more words they have,
            the more they say (a Dirichlet prior, Zhai and Lafferty 2004).
        contrast: counts of pages about something else; what is as frequent there is no term of these.
    """

    def __init__(self, counts: Counts, reference: Counts | None = None, contrast: Counts | None = None) -> None:
        self._counts = counts
        self._total = max(1, counts.total)
        self._log_pages = math.log(counts.pages) if counts.pages > 1 else math.inf
        self._reference = reference
        self._contrast = contrast
        self._lemmas = _lemma_counts(counts)
        self._contrast_forms = _form_counts(contrast) if contrast else Counter()
        self._strangeness: dict[str, float] = {}

    def score(self, tally: Tally, evidence: Evidence = Evidence.NONE, *, introduced: bool = False) -> Score:
        """The score of a candidate.

        Args:
            tally: what was seen of it.
            evidence: what the glossary knows of it.
            introduced: whether the pages introduce an abbreviation for it.
        """
        words, codes = tally.form
        parts = words.lower().split(" ")
        content = [parts[at] for at in _content(codes)]
        known = evidence is Evidence.WHOLE
        least = LEAST_STRANGENESS_OF_KNOWN if known else LEAST_STRANGENESS
        return Score(
            frequency=math.log2(1 + tally.free + (1 if known else NESTED) * tally.nested),
            strangeness=max(least, self._strangeness_of(content)) ** EXPONENT,
            unithood=1 + UNITHOOD * (self._association(content, tally.frequency) if len(content) > 1 else 0.5),
            spread=self._spread(tally.pages),
            shape=_shape(parts, codes, len(content), established=known or introduced),
            spelling=1.0 if known or introduced else 1 - CAPITAL * tally.capitals,
            introduced=INTRODUCED if introduced else 1.0,
            glossary=IN_GLOSSARY if known else AROUND_KNOWN if evidence is Evidence.PART else 1.0,
            contrast=self._against(tally) if self._contrast else 1.0,
        )

    def at_most(self, frequency: int, *, introduced: bool = False) -> float:
        """What the score of a candidate cannot be above, whatever its words are and whatever the glossary says of them.

        Args:
            frequency: how often it was met.
            introduced: whether the pages introduce an abbreviation for it.
        """
        return Score(
            frequency=math.log2(1 + frequency),
            strangeness=self._strangest**EXPONENT,
            unithood=1 + UNITHOOD,
            spread=self._spread(min(frequency, self._counts.pages)),
            shape=max(BY_LENGTH.values()),
            introduced=INTRODUCED if introduced else 1.0,
            glossary=IN_GLOSSARY,
        ).total

    @cached_property
    def _strangest(self) -> float:
        unknown = ""
        return max(LEAST_STRANGENESS_OF_KNOWN, *map(self._strange, [unknown, *self._counts.words]))

    def _spread(self, pages: int) -> float:
        return 1 + SPREAD * math.log(pages) / self._log_pages

    def _strangeness_of(self, content: Sequence[str]) -> float:
        strange = [self._strange(word) for word in content]
        return (sum(strange) / len(strange) + min(strange)) / 2

    def _strange(self, word: str) -> float:
        if word not in self._strangeness:
            here = (self._counts.words[word] + 0.5) / self._total
            general = zipf(word)
            if self._reference:
                expected = GENERAL_WORDS * 10**general / _PER_BILLION
                seen = (self._reference.words[word] + expected) / (self._reference.total + GENERAL_WORDS)
                general = math.log10(seen * _PER_BILLION)
            self._strangeness[word] = max(0.0, math.log10(here * _PER_BILLION) - general)
        return self._strangeness[word]

    def _association(self, content: Sequence[str], together: int) -> float:
        first, last = self._lemmas[singular(plain(content[0]))], self._lemmas[singular(plain(content[-1]))]
        if not first or not last or together >= self._total:
            return 0.0
        share = math.log(together * self._total / (first * last)) / -math.log(together / self._total)
        return min(1.0, max(0.0, share))

    def _against(self, tally: Tally) -> float:
        here = tally.frequency / self._total
        assert self._contrast is not None
        there = sum(self._contrast_forms[words.lower()] for words in {words for (words, _), _, _ in tally.forms})
        return here / (here + there / max(1, self._contrast.total))


@lru_cache(1 << 12)
def _content(codes: str) -> tuple[int, ...]:
    """Where the words of a candidate stand that are more than a preposition, an article or *et*."""
    return tuple([at for at, letter in enumerate(codes) if letter not in _SMALL])


def _shape(parts: Sequence[str], codes: str, length: int, *, established: bool) -> float:
    if codes == "A":
        return RELATIONAL_ADJECTIVE
    if codes == "B":
        return OTHER_ADJECTIVE
    shape = BY_LENGTH.get(length, LONGER)
    if established:
        return shape
    article = "t" in codes or not _ARTICLES.isdisjoint(parts)
    return shape * (ARTICLE_INSIDE if article else 1.0) * (OF_A_PEOPLE if "K" in codes else 1.0)


def _lemma_counts(counts: Counts) -> Counter[str]:
    made: Counter[str] = Counter()
    for word, frequency in counts.words.items():
        made[singular(plain(word))] += frequency
    return made


def _form_counts(counts: Counts) -> Counter[str]:
    made: Counter[str] = Counter()
    for (words, _), seen in counts.forms.items():
        made[words.lower()] += seen.frequency
    return made
