"""Mends what small models tag wrongly as a matter of course."""

from __future__ import annotations

from dataclasses import replace

from termkit.extract.frequencies import zipf
from termkit.model.token import Sentence, Token

COMMON = 3.0
"""Zipf frequency from which a capitalised word is read as the common noun that it is without the capital."""

_PARTICIPLE_ENDINGS = ("é", "ée", "és", "ées")


def repaired(sentence: Sentence) -> Sentence:
    """A sentence with its systematic tagging mistakes mended.

    Capitalised common nouns are no names (*Sécurité intérieure*, *Ministre*), marks of lists are no words, and a word tagged
    as a verb right behind a noun with the ending of a participle is one.
    """
    tokens = tuple(_repaired(sentence.tokens, at) for at in range(len(sentence.tokens)))
    return replace(sentence, tokens=tokens)


def _repaired(tokens: tuple[Token, ...], at: int) -> Token:
    token = tokens[at]
    word = token.text
    if not any(map(str.isalnum, word)):
        return replace(token, pos="PUNCT")
    if (
        token.pos == "PROPN"
        and word[:1].isupper()
        and not word.isupper()
        and zipf(word.lower()) >= COMMON
        and _lower_nearby(tokens, at)
    ):
        return replace(token, pos="ADJ" if _looks_like_adjective(tokens, at) else "NOUN")
    behind_noun = at > 0 and tokens[at - 1].pos in ("NOUN", "ADJ")
    if token.pos == "VERB" and behind_noun and word.lower().endswith(_PARTICIPLE_ENDINGS) and "Part" not in token.morph:
        return replace(token, morph="Tense=Past|VerbForm=Part")
    return token


def _lower_nearby(tokens: tuple[Token, ...], at: int) -> bool:
    """A name has names around it; a noun that a writer dignified with a capital has a small word before it."""
    before = tokens[at - 1].text if at else ""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return not (before[:1].isupper() and at > 1) and not after[:1].isupper()


def _looks_like_adjective(tokens: tuple[Token, ...], at: int) -> bool:
    return (
        at > 0
        and tokens[at - 1].pos == "NOUN"
        and tokens[at].text.lower().endswith(("ien", "ienne", "ique", "aire", "al", "ale"))
    )
