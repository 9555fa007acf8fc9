"""From tags to the letters of :mod:`termkit.extract.grammar`, with what small models tag wrongly as a matter of course mended.

Capitalised common nouns are no names (*Sécurité intérieure*, *Ministre*), marks of lists are no words, adverbs in *-ment*
are no adjectives, and a word tagged as a verb right behind a noun with the ending of a participle is one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from termkit.extract.boundaries import LIGHT_ADJECTIVES, LIGHT_HEADS, LIGHT_NOUNS

_FUNCTION = {
    **dict.fromkeys(["de", "d'", "d’", "du", "des"], "d"),
    **dict.fromkeys(["à", "au", "aux"], "a"),
    **dict.fromkeys(["le", "la", "l'", "l’", "les"], "t"),
    "et": "c",
}
_OTHER_PREPOSITIONS = frozenset(["en", "par", "pour", "contre", "sans", "sur"])

# Common nouns that French administrations like to write with a capital.
_DIGNIFIED = frozenset(
    """
    ambassade ambassadeur assemblée bureau centre commission conseil convention cour direction directeur département
    état etat états etats forum gouvernement institut loi ministre ministère office parlement président protocole préfet
    règlement service société tribunal union sécurité intérieur intérieure justice défense police gendarmerie expertise
    """.split()
)
_NO_WORDS = frozenset(["jpeg", "jpg", "png", "gif", "pdf", "doc", "docx", "html", "www", "http", "https", "mo", "ko"])
_PARTICIPLE_ENDINGS = ("é", "ée", "és", "ées", "u", "ue", "us", "ues", "ie", "ies")
_ADVERBIAL = ("alement", "iquement", "ivement", "ellement", "eusement", "amment", "emment", "airement")
_RELATIONAL = tuple(
    """
    aire aires ique iques al ale aux ales iel ielle iels ielles if ive ifs ives ien ienne iens iennes eux euse ier ière
    """.split()
)
_RELATIONAL_CAPITALISED = ("ien", "ienne", "ique", "aire", "al", "ale", "ieur", "ieure")
_PLACES = frozenset(["intérieur", "intérieure", "extérieur", "extérieure"])

# What depends on the word before, first letter by letter: v is a verb with the ending of a participle, q a noun, name or verb
# that is an adjective behind a noun, Q the same that is a name otherwise, D and E capitalised common nouns.
_IN_CONTEXT = (
    (re.compile(r"(?<=[NnhmABlDEvqQ])E"), "A"),
    (re.compile(r"[DE]"), "N"),
    (re.compile(r"(?<=[NnhmABlqQ])v"), "B"),
    (re.compile(r"(?<=[NnhmAB])[qQ]"), "A"),
    (re.compile(r"q"), "N"),
    (re.compile(r"Q"), "."),
    (re.compile(r"v"), "."),
)
_CONTEXTUAL = re.compile(r"[DEvqQ]")


def codes_of(words: Sequence[str], tags: Sequence[str]) -> str:
    """One letter for each word of a sentence.

    Args:
        words: the words.
        tags: part of speech and features of each.
    """
    codes = "".join(map(_letters, words, tags))
    if _CONTEXTUAL.search(codes):
        for pattern, letter in _IN_CONTEXT:
            codes = pattern.sub(letter, codes)
    return codes


class _Memo(dict[tuple[str, str], str]):
    """Letters by word and tag; emptied when it grows beyond what a language has of common words."""

    def __missing__(self, pair: tuple[str, str]) -> str:
        if len(self) > 200_000:
            self.clear()
        letter = self[pair] = letter_of(*pair)
        return letter


_MEMO = _Memo()


def _letters(word: str, tag: str) -> str:
    return _MEMO[word, tag]


def letter_of(word: str, tag: str) -> str:
    """The letter of a word before its neighbours are looked at.

    Args:
        word: the word.
        tag: its part of speech and features.
    """
    lower = word.lower()
    if lower in _FUNCTION:
        return _FUNCTION[lower]
    pos, _, morph = tag.partition("|")
    if lower in _OTHER_PREPOSITIONS:
        return "p" if pos in ("ADP", "PRON") else "."
    if len(word) < 2 or lower in _NO_WORDS or not word[-1].isalpha() or any(map(str.isdigit, word)):
        return "."
    if pos == "PROPN" and word[0].isupper() and not word.isupper() and lower in _DIGNIFIED:
        return "E" if lower.endswith(_RELATIONAL_CAPITALISED) else "D"
    if pos in ("ADJ", "NOUN", "VERB") and lower.endswith(_ADVERBIAL):
        return "."
    if pos in ("NOUN", "PROPN", "VERB") and word.islower() and _qualifies(lower):
        return "q" if pos == "NOUN" else "Q"
    if pos == "VERB":
        if "VerbForm=Part" in morph and "Tense=Past" in morph:
            return "l" if lower in LIGHT_ADJECTIVES else "B"
        return "v" if lower.endswith(_PARTICIPLE_ENDINGS) and "Part" not in morph else "."
    if pos == "PROPN":
        return "P" if word[0].isupper() else "."
    if pos == "NOUN":
        return _noun(lower)
    if pos == "ADJ":
        return "l" if lower in LIGHT_ADJECTIVES else "A" if lower.endswith(_RELATIONAL) and len(word) > 2 else "B"
    return "F" if pos == "X" else "."


def _noun(lower: str) -> str:
    if lower in LIGHT_ADJECTIVES:
        return "l"
    light = lower in LIGHT_NOUNS or len(lower) < 3
    return "m" if light and lower in LIGHT_HEADS else "n" if light else "h" if lower in LIGHT_HEADS else "N"


def _qualifies(lower: str) -> bool:
    """Whether a word behind a noun is an adjective, whatever the tagger says: it names a people, or is one of place."""
    return lower.rstrip("s").removesuffix("e") in _peoples() or lower.rstrip("s") in _PLACES


@cache
def _peoples() -> frozenset[str]:
    """The languages of CLDR, which French calls by the adjective of the people, without endings."""
    from babel import Locale

    names = Locale.parse("fr").languages.values()
    return frozenset(name.rstrip("s").removesuffix("e") for name in names if name.isalpha()) | {
        "européen",
        "balkaniqu",
        "kosovar",
    }
