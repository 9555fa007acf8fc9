"""What the dictionary says of single words on a page."""

from __future__ import annotations

from termkit.matching.remember import remembered


@remembered
def is_known(word: str) -> bool:
    """Whether a word, in either script, is a form of any word of the dictionary."""
    from termkit.matching.serbian.inflect import readings

    return bool(readings(word))


@remembered
def is_adjective(word: str) -> bool:
    """Whether a word is an adjective, or a pronoun that agrees like one, and no common noun."""
    from termkit.matching.serbian.inflect import readings

    found = readings(word)
    nouns = (lexeme for kind in "Nn" for lexeme in found.get(kind, ()))
    return ("A" in found or "a" in found) and not any(lexeme.head[:1].islower() for lexeme in nouns)
