"""Which sequences of words can be a French term: patterns over parts of speech, as rows of data.

A sentence is written as a string with one letter a word, so that patterns are plain regular expressions:

====== ==================================================================================
``N``  noun
``n``  light noun: no term by itself, and none ends in it (*cas*, *nombre*)
``h``  light head: no longer term begins with it (*dizaine*, *membre*)
``m``  light noun and light head at once (*mise*, *matière*)
``P``  name
``F``  foreign word
``A``  adjective that can be a term by itself (*judiciaire*)
``B``  other adjective, or past participle
``l``  light adjective: no term begins or ends with it (*même*, *tel*)
``d``  *de*; ``a`` *à*; ``p`` another preposition; ``t`` article; ``c`` *et*
``.``  everything else
====== ==================================================================================
"""

from __future__ import annotations

import re
from functools import lru_cache

# (name, pattern): the name is what `--format json` shows as "pattern" of a candidate of this shape. N is a noun of any weight,
# J an adjective behind its noun, j one before it.
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("noun", r"N"),
    ("noun adjective", r"NJ+"),
    ("adjective noun", r"jN"),
    ("noun de noun", r"j?NJ*dt?j?[NPF]J*"),
    ("noun à noun", r"NJ*at?j?NJ*"),
    ("noun preposition noun", r"NJ*pt?j?[NP]J*"),
    ("noun complement complement", r"j?NJ*[dap]t?j?[NP]J*[dap]t?j?[NP]J*"),
    ("noun three complements", r"NJ*[dap]t?j?[NP]J*[dap]t?j?[NP]J*[dap]t?j?[NP]J*"),
    ("coordinated complement", r"NJc[da]j?N"),
    ("coordinated", r"Ndt?j?Ncdt?j?N"),
    ("noun noun", r"NN"),
    ("adjective", r"A"),
    ("name", r"P+|F{2,}"),
    ("name of name", r"[PN]J?(?:dt?)P+|P+J*(?:[dp]t?[PN]J*)+|PJ+"),
)
PATTERNS = tuple(
    (name, re.compile(pattern.replace("N", "[Nnhm]").replace("[[Nnhm]", "[Nnhm").replace("J", "[AB]").replace("j", "[ABl]")))
    for name, pattern in _PATTERNS
)
LONGEST = 9
NOUNS = frozenset("NnhmPF")
INFLECTED = frozenset("NnhmABl")

_INSIDE = re.compile(r"[NnhmPFABldaptc]+")
_FIRST = frozenset("NnPFAB")
_LAST = frozenset("NhPFAB")
_ALONE = frozenset("NhPA")


@lru_cache(1 << 16)
def pattern_of(codes: str) -> str | None:
    """The name of the first pattern that a sequence of letters has, ``None`` if it cannot be a term."""
    if (codes[0] not in _FIRST and len(codes) > 1) or codes[-1] not in _LAST or (len(codes) == 1 and codes not in _ALONE):
        return None
    return next((name for name, pattern in PATTERNS if pattern.fullmatch(codes)), None)


@lru_cache(1 << 16)
def spans_of_run(codes: str) -> tuple[tuple[int, int, bool], ...]:
    """All sequences of words in a run of letters that can be a term.

    Args:
        codes: letters without a full stop.

    Returns:
        (first word, one past the last word, whether it lies inside a longer one).
    """
    found = [
        (start, end)
        for start in range(len(codes))
        for end in range(start + 1, min(len(codes), start + LONGEST) + 1)
        if pattern_of(codes[start:end])
    ]
    return tuple((s, e, any(a <= s and e <= b and b - a > e - s for a, b in found)) for s, e in found)


def runs(codes: str) -> list[tuple[int, int]]:
    """Where the letters of a sentence run without a full stop."""
    return [match.span() for match in _INSIDE.finditer(codes)]


@lru_cache(1 << 16)
def containers(codes: str) -> tuple[tuple[int, int], ...]:
    """The sequences directly inside a candidate: those that lie in no other one which is itself shorter than the whole.

    Args:
        codes: the letters of a candidate.
    """
    inner = [(s, e) for s, e, _ in spans_of_run(codes) if e - s < len(codes)]
    return tuple((s, e) for s, e in inner if not any(a <= s and e <= b and b - a > e - s for a, b in inner))
