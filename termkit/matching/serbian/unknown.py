"""Words outside the dictionary: they inflect like the words that end as they do."""

from __future__ import annotations

from termkit.matching.serbian.lexicon import Lexeme, lexicon

_LONGEST_ENDING, _SHORTEST_ENDING = 6, 2
_ADJECTIVE_ENDINGS = "i a o e u og oga om ome omu oj ih im ima eg ega em emu".split()


def guessed_lexemes(word: str) -> tuple[Lexeme, ...]:
    """The paradigms of most dictionary words that share the longest end with a word.

    Args:
        word: a citation form as a key.

    Returns:
        At most two lexemes, the likelier one first; none where no word of the dictionary ends like this.
    """
    for size in range(min(_LONGEST_ENDING, len(word) - 1), _SHORTEST_ENDING - 1, -1):
        usable = tuple(
            Lexeme(word, number)
            for number in lexicon().endings.get(word[-size:], ())
            if word.endswith(lexicon().rules(number)[0][0])
        )
        if usable:
            return usable
    return ()


def guessed_forms(word: str) -> frozenset[str]:
    """The forms of a word after the paradigms of words with the same end."""
    return frozenset({word}).union(*(lexicon().forms(lexeme) for lexeme in guessed_lexemes(word)))


def foreign_forms(word: str) -> frozenset[str]:
    """The endings of foreign names, vowel-final ones above all, that no paradigm covers."""
    last, stem = word[-1], word[:-1]
    found = {word}
    if last == "a":
        found |= {stem + ending for ending in ("e", "i", "u", "o", "om", "ama")}
    elif last not in "aeiou":
        found |= {word + ending for ending in ("a", "u", "om", "em", "e", "i", "ima", "ovi", "ova", "ove", "ovima")}
    elif last == "i":
        found |= {word + ending for ending in ("ja", "ju", "jem", "jom", "je", "ji", "jima")}
        if word[-2:-1] in tuple("nlrtdsšk"):
            found |= {stem + ending for ending in ("a", "u", "im", "ih", "ima")}
    else:
        found |= {word + ending for ending in ("a", "u", "om", "em", "i", "e", "ima")}
        if last in "oe":
            found |= {stem + ending for ending in ("a", "u", "om", "em", "e", "i")}
    return frozenset(found)


def adjective_forms(word: str) -> frozenset[str]:
    """All adjective endings, soft and hard, on the stem of an unknown adjective."""
    stem = word[:-1] if word[-1] in "iaoe" and len(word) > 3 else word
    return frozenset({word, stem, *(stem + ending for ending in _ADJECTIVE_ENDINGS)})
