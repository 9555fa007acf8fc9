"""How much of a term a candidate is, without labels and without training.

score = log2(1 + frequency) x strangeness ^ 0.7 x length prior x glossary evidence

*Strangeness* compares each word's frequency in these pages with its frequency in general French (the "weirdness" of Ahmad et
al. 1999, as a logarithm): half the mean over the words of a candidate, half their minimum, so that one common word pulls it
down. Terms of the glossary count more, however common their words are. The only settings are those named below.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, fields

from termkit.extract.boundaries import LIGHT_ADJECTIVES
from termkit.extract.frequencies import zipf
from termkit.extract.tally import Tally
from termkit.model.candidate import ScorePart

EXPONENT = 0.7
PRIOR_BY_LENGTH = {1: 1.0, 2: 1.2, 3: 1.0}
PRIOR_OF_LONG = 0.7
RELATIONAL_ADJECTIVE = 0.85
IN_GLOSSARY = 1.3
LEAST_STRANGENESS_OF_KNOWN = 3.0
LEAST_FREE_SHARE = 0.2
_FUNCTION = frozenset("de d' d’ du des à au aux en par pour contre sans sur et ou le la les l' l’".split())


@dataclass(frozen=True, slots=True)
class Score:
    """A score and what it is made of."""

    total: float
    frequency: float
    strangeness: float
    prior: float
    evidence: float

    @property
    def parts(self) -> tuple[ScorePart, ...]:
        """Everything that the total is made of, by its name here."""
        named = ((field.name, getattr(self, field.name)) for field in fields(self) if field.name != "total")
        return tuple(ScorePart(name, round(value, 4)) for name, value in named)


def score(tally: Tally, words: Counter[str], total: int, *, known: bool = False) -> Score:
    """Score a candidate.

    Args:
        tally: what was seen of it.
        words: how often each word (lower case) was met on all pages.
        total: how many words all pages have.
        known: whether the glossary has it.
    """
    form = tally.form[0].lower().split(" ")
    content = [word for word in form if word not in _FUNCTION and word not in LIGHT_ADJECTIVES]
    strange = [_strangeness(word, words[word], total) for word in content] or [0.0]
    strangeness = (sum(strange) / len(strange) + min(strange)) / 2
    if known:
        strangeness = max(strangeness, LEAST_STRANGENESS_OF_KNOWN)
    prior = PRIOR_BY_LENGTH.get(len(content), PRIOR_OF_LONG)
    if tally.codes == "A":
        prior *= RELATIONAL_ADJECTIVE
    frequency = math.log2(1 + tally.frequency)
    evidence = IN_GLOSSARY if known else 1.0
    return Score(frequency * strangeness**EXPONENT * prior * evidence, frequency, strangeness, prior, evidence)


def _strangeness(word: str, here: int, total: int) -> float:
    return max(0.0, math.log10((here + 0.5) / total * 1e9) - zipf(word))
