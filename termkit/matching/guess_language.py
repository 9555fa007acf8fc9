"""Which language a text is in, by its commonest words and its letters; enough to notice a wrong file."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import chain

from termkit.matching.script import key, script_of
from termkit.model.language import ENGLISH, FRENCH, SERBIAN, SERBIAN_LATIN, Language, Script

_WORDS = re.compile(r"[^\W\d_]+(?:['’])?")
# The commonest function words of each language that no other of the three shares.
_COMMON = {
    "fr": frozenset(
        """
        le la les des du de un une et est en que qui dans pour par sur au aux avec ce cette ces son sa ses leur leurs il
        elle ils ne pas plus ou où mais été sont ont être avoir fait comme nous vous d' l' qu' s' n' c' j'
        """.split()
    ),
    "en": frozenset(
        """
        the of and to in is was that it as with be by are this which or from at an has have had were not their its will
        would been they she he his her but all can we you your our who when also other than these there
        """.split()
    ),
    "sr": frozenset(
        """
        je i u na se da za od sa su koji koja koje kao o iz po ne ili bi bio bila će što do nije kako ali više već samo
        sve ovo ova ovaj tokom prema između nakon pre posle kod ovih njihov svoje svoj jer ako može mogu treba godine
        """.split()
    ),
}
_LETTERS = {"fr": "àâçèéêëîïôùûœ", "sr": "čćšžđ", "en": ""}
LEAST_SCORE = 2.0
CLEAR_LEAD = 1.3


def guess_language(text: str) -> Language | None:
    """The language that a text looks like.

    Args:
        text: running text; one sentence is mostly enough.

    Returns:
        French, English, or Serbian in the script of most of its letters; ``None`` where the words do not tell, or tell of
        none of the three languages.
    """
    text = unicodedata.normalize("NFC", text)
    if script_of(text) is Script.CYRILLIC:
        return SERBIAN
    scores = dict.fromkeys(_COMMON, 0.0)
    lower = text.lower().replace("’", "'")
    for lang in chain.from_iterable(map(_languages_of, _WORDS.findall(lower))):
        scores[lang] += 1
    for lang, letters in _LETTERS.items():
        scores[lang] += 0.5 * sum(lower.count(letter) for letter in letters)
    (best, score), (_, second) = sorted(scores.items(), key=lambda item: -item[1])[:2]
    if score < LEAST_SCORE or score < CLEAR_LEAD * second:
        return None
    return {"fr": FRENCH, "en": ENGLISH, "sr": SERBIAN_LATIN}[best]


@lru_cache(1 << 14)
def _languages_of(word: str) -> tuple[str, ...]:
    """The languages that have a word among their commonest ones."""
    return tuple([lang for lang, common in _COMMON.items() if word in common or (lang == "sr" and key(word) in common)])
