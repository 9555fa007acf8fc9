"""Which sequences of words can be a French term: patterns over parts of speech, as rows of data.

One letter a word: N noun, P name, A adjective or past participle, d *de*, a *à*, p another preposition, t article,
c *et*, F foreign word; a full stop for everything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from termkit.model.token import Token

# (name, pattern): the name is what `--format json` shows as "pattern" of a candidate of this shape.
PATTERNS: tuple[tuple[str, str], ...] = (
    ("noun", r"N"),
    ("noun adjective", r"NA+"),
    ("adjective noun", r"AN"),
    ("noun de noun", r"A?NA*dt?A?[NPF]A*"),
    ("noun à noun", r"NA*at?A?NA*"),
    ("noun preposition noun", r"NA*pt?A?[NP]A*"),
    ("noun complement complement", r"A?NA*[dap]t?A?[NP]A*[dap]t?A?[NP]A*"),
    ("noun three complements", r"NA*[dap]t?A?[NP]A*[dap]t?A?[NP]A*[dap]t?A?[NP]A*"),
    ("coordinated complement", r"NAc[da]A?N"),
    ("coordinated", r"Ndt?A?Ncdt?A?N"),
    ("noun noun", r"NN"),
    ("adjective", r"A"),
    ("name", r"P+|F{2,}"),
    ("name of name", r"[PN]A?(?:dt?)[P]+|P+A*(?:[dp]t?[PN]A*)+|PA+"),
)
LONGEST = 9

_DE = frozenset(["de", "d'", "d’", "du", "des"])
_A = frozenset(["à", "au", "aux"])
_OTHER = frozenset(["en", "par", "pour", "contre", "sans", "sur"])
_ARTICLES = frozenset(["le", "la", "l'", "l’", "les"])
_COMPILED = tuple((name, re.compile(pattern)) for name, pattern in PATTERNS)


def code(token: Token) -> str:
    """The letter of a word."""
    lower = token.text.lower()
    if lower in _DE:
        return "d"
    if lower in _A:
        return "a"
    if lower in _OTHER and token.pos in ("ADP", "PRON"):
        return "p"
    if lower in _ARTICLES:
        return "t"
    if lower == "et":
        return "c"
    if not any(map(str.isalpha, token.text)) or any(map(str.isdigit, token.text)):
        return "."
    if token.pos == "VERB" and "VerbForm=Part" in token.morph and "Tense=Past" in token.morph:
        return "A"
    if (token.pos == "PROPN" and not token.text[:1].isupper()) or token.text.endswith("-"):
        return "."
    return {"NOUN": "N", "PROPN": "P", "ADJ": "A", "X": "F"}.get(token.pos, ".")


@lru_cache(1 << 14)
def pattern_of(codes: str) -> str | None:
    """The name of the first pattern that a sequence of letters has, ``None`` if it cannot be a term."""
    return next((name for name, pattern in _COMPILED if pattern.fullmatch(codes)), None)


def spans(tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    """All word sequences that can be a term, nested ones included.

    Args:
        tokens: a sentence.

    Yields:
        (first token, one past the last token, pattern name).
    """
    codes = "".join(map(code, tokens))
    for run in re.finditer(r"[NPAFdaptc]+", codes):
        letters = run.group()
        for start in range(len(letters)):
            if letters[start] not in "NPAF":
                continue
            for end in range(start + 1, min(len(letters), start + LONGEST) + 1):
                if letters[end - 1] in "NPAF" and (name := pattern_of(letters[start:end])):
                    yield run.start() + start, run.start() + end, name
