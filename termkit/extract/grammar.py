"""Which sequences of words can be a French term: patterns over parts of speech, as rows of data.

A sentence is written as a string with one letter a word, so that patterns are plain regular expressions:

====== ==================================================================================
``N``  noun
``n``  noun that is no term by itself (*action*)
``e``  noun that is no term by itself, and none ends in it (*cas*)
``h``  noun that no term begins with, if a preposition follows (*enjeu de*)
``m``  noun that is all of this (*dizaine*), but may have adjectives (*cadre juridique*)
``P``  name
``G``  name of a state or a continent: it makes no longer name with the one behind it
``F``  foreign word
``A``  adjective with a relational ending (*judiciaire*)
``B``  other adjective
``K``  adjective of a people (*serbe*)
``V``  past participle
``l``  light adjective: no term begins or ends with it (*même*, *tel*)
``d``  *de*; ``a`` *à*; ``p`` another preposition; ``t`` article; ``u`` other determiner; ``c`` *et*
``.``  everything else
====== ==================================================================================
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

# (name, pattern): the name is what `--format json` shows as "pattern" of a candidate of this shape. N is a noun of any weight,
# J an adjective or participle behind its noun, j an adjective before it.
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("noun", r"N"),
    ("noun adjective", r"NJ+"),
    ("adjective noun", r"jN"),
    ("noun de noun", r"j?NJ*dt?j?[NPF]J*"),
    ("noun à noun", r"NJ*at?j?NJ*"),
    ("noun preposition noun", r"NJ*pt?j?[NP]J*"),
    ("noun complement complement", r"j?NJ*[dap]t?j?[NP]J*[dap]t?j?[NP]J*"),
    ("noun three complements", r"NJ*[dap]t?j?[NP]J*[dap]t?j?[NP]J*[dap]t?j?[NP]J*"),
    ("coordinated complement", r"(?:Ndt?)?NJc[da]j?N"),
    ("coordinated", r"Ndt?j?Ncdt?j?N"),
    ("noun noun", r"NN"),
    ("adjective", r"[AB]"),
    ("name", r"G|Q+|F{2,}"),
    ("name of name", r"[PN]J?(?:dt?)P+|P+J*(?:[dp]t?[PN]J*)+|PJ+"),
)
_CLASSES = {"N": "Nnehm", "J": "ABKV", "j": "ABl", "P": "PG", "Q": "P"}
NOUNS = frozenset("NnehmPGF")
ADJECTIVES = frozenset("ABKV")
CONTRACTED = frozenset("da")
INFLECTED = frozenset("NnehmABKVl")
LONGEST = 9

_INSIDE = re.compile(r"[NnehmPGFABKVldaptc]+")
# What a candidate may not be: a light word alone, at its end or its beginning, an adjective in front of a preposition, what
# stands around a complex preposition (*au profit de*), or what is said of a place (*en Serbie*).
_UNFIT = re.compile(r"[nemFKVl]|l.*|V.*|.*[eml]|[hm][dap].*|[nehm][Nnehm].*|[ABK][dap].*|.+[em]d.*|.+pt?G.*")
# A name behind two complements belongs to the first noun (*forum de sécurité de Belgrade*).
_OF_NAME = re.compile(r"[Nnehm][ABKV]*[dp]t?[PG]+")
_AFTER_PREPOSITION = re.compile(r"[dap]t?$")
# What a candidate can begin and end with; so much follows from all this, and spares most sequences of words a further look.
FIRST = frozenset("NnehmPGFAB")
LAST = frozenset("NnhPGFABKV")


def _expanded(pattern: str) -> str:
    """A pattern with its classes spelt out."""
    inside, made = False, []
    for sign in pattern:
        inside = sign == "[" or (inside and sign != "]")
        letters = _CLASSES.get(sign, sign)
        made.append(letters if inside or len(letters) == 1 else f"[{letters}]")
    return "".join(made)


PATTERNS = tuple((name, re.compile(_expanded(pattern))) for name, pattern in _PATTERNS)


@lru_cache(1 << 16)
def pattern_of(codes: str) -> str | None:
    """The name of the first pattern that a sequence of letters has, ``None`` if it cannot be a term."""
    if _UNFIT.fullmatch(codes):
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
    last = [at + 1 for at, letter in enumerate(codes) if letter in LAST]
    found: list[tuple[int, int, bool]] = []
    reached = 0
    for start in [at for at, letter in enumerate(codes) if letter in FIRST]:
        within = last[bisect_right(last, start) : bisect_right(last, start + LONGEST)]
        ends = [end for end in within if _can_be_term(codes, start, end)]
        found += [(start, end, end <= reached or end < ends[-1]) for end in ends]
        reached = max([reached, *ends])
    return tuple(found)


def _can_be_term(codes: str, start: int, end: int) -> bool:
    if pattern_of(codes[start:end]) is None:
        return False
    return not (_OF_NAME.fullmatch(codes, start, end) and _AFTER_PREPOSITION.search(codes[max(start - 2, 0) : start]))


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
