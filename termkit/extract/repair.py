"""From tags to the letters of :mod:`termkit.extract.grammar`, with what small models tag wrongly as a matter of course mended.

Capitalised common nouns are no names (*Sécurité intérieure*, *Ministre*), marks of lists are no words, adverbs in *-ment*
are no adjectives, and a word tagged as a verb right behind a noun with the ending of a participle is one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from termkit.extract.boundaries import LIGHT_ADJECTIVES, LIGHT_ALONE, LIGHT_ENDS, LIGHT_HEADS
from termkit.extract.frequencies import RAREST, zipf
from termkit.model.token import Sentence

_FUNCTION = {
    **dict.fromkeys(["de", "d'", "d’", "du", "des"], "d"),
    **dict.fromkeys(["à", "au", "aux"], "a"),
    **dict.fromkeys(["le", "la", "l'", "l’", "les"], "t"),
    **dict.fromkeys(["un", "une", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "notre", "nos"], "u"),
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
_NO_WORDS = frozenset(
    """
    jpeg jpg png gif pdf doc docx html www http https mo ko comme lequel laquelle lesquels lesquelles duquel desquels desquelles
    auquel auxquels auxquelles ci-après ci-dessus ci-dessous ci-joint maint maints maintes autrefois autrui
    trois quatre cinq six sept huit dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt trente
    quarante cinquante soixante cent cents
    """.split()
)
_ROMAN = re.compile(r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})")
# The end of Latin Extended-A, which has the letters of all European languages.
_LAST_LATIN = "\u017f"
_PARTICIPLE_ENDINGS = ("é", "ée", "és", "ées", "u", "ue", "us", "ues", "ie", "ies")
_ADVERBIAL = ("alement", "iquement", "ivement", "ellement", "eusement", "amment", "emment", "airement")
_RELATIONAL = tuple(
    """
    aire aires ique iques al ale aux ales iel ielle iels ielles if ive ifs ives ien ienne iens iennes eux euse ier ière
    """.split()
)
_RELATIONAL_CAPITALISED = ("ien", "ienne", "ique", "aire", "al", "ale", "ieur", "ieure")
_PLACES = frozenset(["intérieur", "intérieure", "extérieur", "extérieure"])

# Adjectives that stand before their noun and are taken for nouns there.
_PRENOMINAL = frozenset("haut haute hauts hautes faux fausse fausses double doubles libre libres".split())

# What depends on the neighbours, rule by rule. v is a verb with the ending of a participle, I a noun, name or verb that is an
# adjective behind a noun, D and E capitalised common nouns, X a name without a capital, H an adjective that may be a noun.
_IN_CONTEXT = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (
        (r"(?<=[NnehmABKVlDEvXI])E", "A"),
        (r"[DE]", "N"),
        (r"(?<=[NnehmABKVIX])v", "V"),
        (r"v", "."),
        (r"(?<=[NnehmABKV])I", "V"),
        (r"I", "m"),
        (r"(?<=[NnehmABKV])X", "A"),
        (r"X", "N"),
        (r"H(?=[NnehmP])", "B"),
        (r"H", "N"),
        # An article or preposition, and no noun to come: the adjective or participle is the noun (*l'acquis communautaire*).
        (r"(?<=[tud])[AB](?=[dacl.]|$)", "N"),
        (r"(?<=[tu])V(?=[dacl.]|$)", "N"),
        (r"(?<=[tud])[ABV](?=[ABKV]+(?:[dacpl.]|$))", "N"),
        # *munitions et explosifs*
        (r"(?<=[Nnehm]c)[AB](?=[dacl.]|$)", "N"),
    )
)
_CONTEXTUAL = re.compile(r"[DEvIXHU]|[tud][ABV]|[Nnehm]c[AB]")


def codes_of(words: Sequence[str], tags: Sequence[str]) -> str:
    """One letter for each word of a sentence.

    Args:
        words: the words.
        tags: part of speech and features of each.
    """
    codes = "".join(map(_MEMO.__getitem__, zip(words, tags, strict=True)))
    if _CONTEXTUAL.search(codes):
        codes = codes.replace("U", "P" if any(map(str.islower, words)) else "N")
        for pattern, letter in _IN_CONTEXT:
            codes = pattern.sub(letter, codes)
    return codes


def with_hyphens(sentence: Sentence) -> tuple[Sequence[str], Sequence[str]]:
    """Words and tags of a sentence with hyphenated words in one piece; taggers like to take *décision-cadre* apart.

    Args:
        sentence: a tagged sentence.

    Returns:
        Words and tags. A compound is a noun if a part of it is one, otherwise what its last part is.
    """
    if "-" not in sentence.text:
        return sentence.words, sentence.tags
    words: list[str] = []
    tags: list[str] = []
    open_compound = False
    for word, tag in zip(sentence.words, sentence.tags, strict=True):
        if open_compound and word[0].isalpha() and f"{words[-1]}-{word}" in sentence.text:
            words[-1] += f"-{word}"
            tags[-1] = tag if _outranks(tag, tags[-1]) else tags[-1]
        elif word != "-" or not words or not words[-1][-1].isalpha() or f"{words[-1]}-" not in sentence.text:
            words.append(word.strip("-") or word)
            tags.append(tag)
        open_compound = word == "-" and words[-1][-1].isalpha()
    return words, tags


def _outranks(tag: str, before: str) -> bool:
    return not before.startswith("NOUN") and tag.startswith(("NOUN", "PROPN", "ADJ"))


class _Memo(dict[tuple[str, str], str]):
    """Letters by word and tag; emptied when it grows beyond what a language has of common words."""

    def __missing__(self, pair: tuple[str, str]) -> str:
        if len(self) > 200_000:
            self.clear()
        letter = self[pair] = letter_of(*pair)
        return letter


_MEMO = _Memo()


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
    if lower in _NO_WORDS or not _is_word(word, lower):
        return "."
    if pos in ("PROPN", "NOUN") and word[0].isupper() and not word.isupper() and lower in _DIGNIFIED:
        return "E" if lower.endswith(_RELATIONAL_CAPITALISED) else "D"
    if pos in ("ADJ", "NOUN", "VERB") and lower.endswith(_ADVERBIAL):
        return "."
    if word.islower() and pos in ("NOUN", "ADJ", "PROPN", "VERB"):
        if lower.rstrip("s") in _PLACES:
            return "I"
        if _of_people(lower):
            return "K"
    if pos in ("NOUN", "ADJ") and word in territories():
        return "G"
    letter = _BY_POS.get(pos)
    return letter(word, lower, morph) if letter else "."


def _is_word(word: str, lower: str) -> bool:
    """Whether a token is a word of a language in Latin letters; formulas, numerals and codes are not, *CO2* is."""
    if len(word) < (2 if word.isupper() else 3) or not word[0].isalpha() or word[-1] == "-" or _ROMAN.fullmatch(word):
        return False
    if not word.replace("-", "").isalpha():
        return len(word) > 2 and zipf(lower) > RAREST
    return word.isascii() or max(word) <= _LAST_LATIN


def _noun(word: str, lower: str, __: str) -> str:
    if word.isupper():
        return "U"
    if lower in _PRENOMINAL:
        return "H"
    if lower in LIGHT_ADJECTIVES:
        return "l"
    head = lower in LIGHT_HEADS
    if lower in LIGHT_ENDS:
        return "m" if head else "e"
    if lower in LIGHT_ALONE:
        return "m" if head else "n"
    return "h" if head else "N"


def _adjective(_: str, lower: str, __: str) -> str:
    if lower in LIGHT_ADJECTIVES:
        return "l"
    return "A" if lower.endswith(_RELATIONAL) else "B"


def _verb(_: str, lower: str, morph: str) -> str:
    if "VerbForm=Part" in morph and "Tense=Past" in morph:
        return "l" if lower in LIGHT_ADJECTIVES else "V"
    return "v" if lower.endswith(_PARTICIPLE_ENDINGS) and "Part" not in morph else "."


def _name(word: str, _: str, __: str) -> str:
    if not word[0].isupper():
        return "X"
    return "G" if word in territories() else "P"


_BY_POS = {"NOUN": _noun, "ADJ": _adjective, "VERB": _verb, "PROPN": _name, "X": lambda *_: "F"}


def _of_people(lower: str) -> bool:
    """Whether an adjective is that of a people (*serbe*, *franco-serbe*)."""
    return _stem(lower.rpartition("-")[2]) in _peoples()


def _stem(adjective: str) -> str:
    return adjective.rstrip("s").removesuffix("e").rstrip("s")


@cache
def territories() -> frozenset[str]:
    """States and continents that French names in one word."""
    from babel import Locale

    return frozenset(name for name in Locale.parse("fr").territories.values() if name.isalpha())


@cache
def _peoples() -> frozenset[str]:
    """The languages of CLDR, which French calls by the adjective of the people, without endings."""
    from babel import Locale

    names = Locale.parse("fr").languages.values()
    return frozenset(_stem(name) for name in names if name.isalpha()) | {"balkaniqu", "kosovar"}
