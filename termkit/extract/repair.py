"""Mends what small models tag wrongly as a matter of course."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from functools import cache

from termkit.model.token import Sentence, Token

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


def repaired(sentence: Sentence, lower: Container[str] = ()) -> Sentence:
    """A sentence with its systematic tagging mistakes mended.

    Capitalised common nouns are no names (*Sécurité intérieure*, *Ministre*), marks of lists are no words, adverbs in *-ment*
    are no adjectives, and a word tagged as a verb right behind a noun with the ending of a participle is one.

    Args:
        sentence: tagged words.
        lower: words that the pages also write in lower case.
    """
    tokens = tuple(_repaired(sentence.tokens, at, lower) for at in range(len(sentence.tokens)))
    return replace(sentence, tokens=tokens)


def _repaired(tokens: tuple[Token, ...], at: int, lower: Container[str]) -> Token:
    token = tokens[at]
    word, plain = token.text, token.text.lower()
    if not any(map(str.isalnum, word)) or plain in _NO_WORDS:
        return replace(token, pos="PUNCT")
    if token.pos == "PROPN" and word[:1].isupper() and not word.isupper() and (plain in lower or plain in _DIGNIFIED):
        return replace(token, pos="ADJ" if _follows_noun(tokens, at) and plain.endswith(_RELATIONAL) else "NOUN")
    if token.pos in ("ADJ", "NOUN", "VERB") and plain.endswith(_ADVERBIAL):
        return replace(token, pos="ADV")
    if token.pos in ("NOUN", "PROPN", "VERB") and word.islower() and _follows_noun(tokens, at) and _qualifies(plain):
        return replace(token, pos="ADJ", morph="")
    if token.pos == "VERB" and _follows_noun(tokens, at) and plain.endswith(_PARTICIPLE_ENDINGS) and "Part" not in token.morph:
        return replace(token, morph="Tense=Past|VerbForm=Part")
    return token


_ADVERBIAL = ("alement", "iquement", "ivement", "ellement", "eusement", "amment", "emment", "airement")


def _qualifies(plain: str) -> bool:
    """Whether a word behind a noun is an adjective, whatever the tagger says: it names a people, or is one of place."""
    return plain.rstrip("s").removesuffix("e") in _peoples() or plain.rstrip("s") in (
        "intérieur",
        "intérieure",
        "extérieur",
        "extérieure",
    )


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


_RELATIONAL = ("ien", "ienne", "ique", "aire", "al", "ale", "ieur", "ieure")


def _follows_noun(tokens: tuple[Token, ...], at: int) -> bool:
    return at > 0 and (tokens[at - 1].pos in ("NOUN", "ADJ") or tokens[at - 1].text.lower() in _DIGNIFIED)
