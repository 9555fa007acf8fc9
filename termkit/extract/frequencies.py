"""How frequent a word is in general French."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

# Words outside the table are rarer than all in it; this is their frequency on the Zipf scale.
RAREST = 1.5
# About that of words that lose a vowel (*l’*, *qu’*): the table has them as their full forms.
ELIDED = 7.0


def zipf(word: str) -> float:
    """Frequency on the Zipf scale (van Heuven et al. 2014): log10 of the occurrences in a billion words.

    Args:
        word: a word in lower case; the parts of a hyphenated one are looked up if the whole is not known.
    """
    table = _table()
    if word in table:
        return table[word]
    if word.endswith(("’", "'")):
        return ELIDED
    parts = [part for part in word.replace("’", "'").split("-") if part]
    return min((table.get(part, RAREST) for part in parts), default=RAREST)


def count_listed(words: Iterable[str]) -> int:
    """How many of some words in lower case are among the frequent ones of general French."""
    return sum(map(_table().__contains__, words))


@cache
def _table() -> dict[str, float]:
    data = gzip.decompress(files(__package__).joinpath("data", "french-frequencies.txt.gz").read_bytes())
    table: dict[str, float] = {}
    for line in data.decode("utf-8").splitlines():
        hundredths, *words = line.split(" ")
        table |= dict.fromkeys(words, int(hundredths) / 100)
    return table
