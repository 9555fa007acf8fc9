"""Ijekavian variants of ekavian words, as far as the lexicon has them (it holds both pronunciations)."""

from __future__ import annotations

import itertools
from functools import lru_cache

from termkit.matching.serbian.lexicon import lexicon

MOST_SUBSTITUTIONS = 2


@lru_cache(1 << 12)
def ijekavian_variants(word: str) -> frozenset[str]:
    """The words that an ekavian word may be in ijekavian pronunciation.

    Args:
        word: a citation form as a key.

    Returns:
        Dictionary words of the same class in which one or two ``e`` are ``ije``, ``je`` or ``i``; a few of them are other
        words (*era*, *jera*), which is why ijekavian is only matched on request.
    """
    wanted = _classes(word) or {"N", "A", "V"}
    places = [at for at, letter in enumerate(word) if letter == "e"]
    found = set()
    for count in range(1, min(MOST_SUBSTITUTIONS, len(places)) + 1):
        for chosen in itertools.combinations(places, count):
            for sounds in itertools.product(("ije", "je", "i"), repeat=count):
                variant = _substituted(word, dict(zip(chosen, sounds, strict=True)))
                if variant is not None and _classes(variant) & wanted:
                    found.add(variant)
    return frozenset(found)


def _substituted(word: str, sounds: dict[int, str]) -> str | None:
    if any(sound == "i" and word[at + 1 : at + 2] not in ("o", "j") for at, sound in sounds.items()):
        return None
    return "".join(sounds.get(at, letter) for at, letter in enumerate(word))


def _classes(word: str) -> set[str]:
    return {lexeme.kind for lexeme in lexicon().lexemes(word) if lexeme.paradigm and lexeme.citation == word}
