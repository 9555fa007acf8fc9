"""What two spellings of one designation have in common."""

from __future__ import annotations

from functools import lru_cache

from termkit.matching.pattern import LanguageMatcher
from termkit.matching.script import WORD, fold_diacritics, key

_LIGATURES = {"œ": "oe", "æ": "ae"}


@lru_cache(1 << 13)
def query_key(text: str) -> str:
    """A text by which it is found exactly: case, script, apostrophes, blanks and the like do not count."""
    return " ".join(key(word.group()) for word in WORD.finditer(text.replace("'", "’").replace("’", "’ ")))


@lru_cache(1 << 13)
def bare(text: str) -> str:
    """A key as people type it without diacritics."""
    if text.isascii():
        return text
    for ligature, letters in _LIGATURES.items():
        text = text.replace(ligature, letters)
    return fold_diacritics(text)


@lru_cache(1 << 16)
def bare_forms(keys: frozenset[str] | tuple[str, ...]) -> frozenset[str]:
    """The keys of a word in matching (see ``termkit.matching.pattern.Slot``), bare and without their marks."""
    return frozenset(bare(text.lstrip("^~")) for text in keys)


def word_keys(text: str, language: LanguageMatcher) -> list[frozenset[str]]:
    """The bare keys of each word of a text that counts in its language; articles do not."""
    words = (language.keys(text[start:end]) for start, end in language.words(text))
    return [bare_forms(keys) for keys in words if keys]
