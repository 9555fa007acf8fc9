"""Serbian in two scripts: the key that words are matched by, transliteration for display, and mixed-up letters.

The key of a word is Latin and lower case: Cyrillic to Latin loses nothing, while the way back is not unique (``nj`` is њ in
*njegov* and нј in *injekcija*), so it is only used for what people read.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from termkit.model.language import Script

WORD = re.compile(
    "[^\\W_]+(?:[\u00ad\u200b\u200c\u200d\u2060\u0300-\u036f]+[^\\W_]*)*"
    "(?:[-\u2010\u2011'’ʼ][^\\W_]+(?:[\u00ad\u200b\u0300-\u036f]+[^\\W_]*)*)*"
)
"""A word: letters and digits with inner hyphens and apostrophes, and the invisible characters that PDF leaves in words."""

_CYRILLIC = "абвгдђежзијклљмнњопрстћуфхцчџш"
_LATIN = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split()
_TO_LATIN = dict(zip(_CYRILLIC, _LATIN, strict=True))
_TO_CYRILLIC = {latin: cyrillic for cyrillic, latin in _TO_LATIN.items()}

_INVISIBLE = dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_UNIFY = {"‐": "-", "‑": "-", "’": "'", "ʼ": "'", "‘": "'", "´": "'", "′": "'", "ð": "đ", "ǆ": "dž", "ǉ": "lj", "ǌ": "nj"}
_KEY = str.maketrans({**_TO_LATIN, **_INVISIBLE, **_UNIFY})
_MARKS = dict.fromkeys(range(0x300, 0x370))

# Letters that look alike in the two scripts: Latin as typed -> Cyrillic as meant. Upper case has more of them.
_ALIKE = dict(zip("aejopcxyABEJKMHOPCTXY", "аејорсхуАВЕЈКМНОРСТХУ", strict=True))
_ALIKE_BACK = {cyrillic: latin for latin, cyrillic in _ALIKE.items()}
_CYRILLIC_LETTER = re.compile("[\u0400-\u04ff]")
_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f]")
_PART = re.compile("[^\\W_]+")

_PROTECTED = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|\b\w*[qwxyQWXY]\w*\b|\b(?=[IVXLC]{2,}\b)[IVXLC]+\b|\b\d+[A-Za-z]+\b"
)
# Stems in which n+j, l+j or d+ž are two letters. Grouped as: what stands before the seam, what stands behind it.
_SEAMS = re.compile(
    r"(?i)\b((?:mikro|hiper|re|de|ko)?in)(j(?:ek|unk))|\b((?:re|de|hiper|dis)?kon)(j(?:ek|ug|uk|un))|\b(an)(jon)"
    r"|\b(onl?)(j(?:lajn|an))|\b(tan)(jug)|\b(and)(žej)|\b(feld)(žandar)|\b(nad)(ž(?:et|iv|nj|up))|\b(od)(ž(?:al|ar|iv))"
    r"|\b(pod)(ž(?:anr|drel|up|an))|\b(van)(j(?:ezič|ed))|\b(pred)(ž)|\b(šen)(j[aiou])"
)


@lru_cache(1 << 17)
def key(word: str) -> str:
    """The form under which a word is compared, the same for both scripts.

    Args:
        word: one token, in either script, as it stands on the page.

    Returns:
        The word in lower-case Latin, composed (NFC), without stress marks and invisible characters. Look-alike letters of the
        other script are read as what was meant.
    """
    composed = unicodedata.normalize("NFC", word)
    if _CYRILLIC_LETTER.search(composed) and _LATIN_LETTER.search(composed):
        composed = _PART.sub(lambda part: repair(part.group()), composed)
    # What combines with its letter is composed by now; the marks left over are stress and length.
    return composed.translate(_MARKS).lower().translate(_KEY)


def fold_diacritics(plain: str) -> str:
    """A key as people type it without the letters č, ć, š, ž, đ (*sluzba* for *služba*)."""
    decomposed = unicodedata.normalize("NFD", plain.replace("đ", "dj"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def script_of(text: str) -> Script | None:
    """The script that most letters of a text are in, ``None`` for a text without letters."""
    cyrillic, latin = len(_CYRILLIC_LETTER.findall(text)), len(_LATIN_LETTER.findall(text))
    if cyrillic == latin == 0:
        return None
    return Script.CYRILLIC if cyrillic >= latin else Script.LATIN


def to_latin(text: str) -> str:
    """Serbian Cyrillic to Latin; everything else stays.

    A digraph is in capitals where its neighbours are (ЉУБАВ, LJUBAV) and in title case otherwise (Љубав, Ljubav).
    """
    text = unicodedata.normalize("NFC", text)
    letters = []
    for at, letter in enumerate(text):
        latin = _TO_LATIN.get(letter.lower())
        if latin is None:
            letters.append(letter)
        elif letter.islower():
            letters.append(latin)
        elif len(latin) == 1:
            letters.append(latin.upper())
        else:
            letters.append(latin.upper() if _among_capitals(text, at) else latin.capitalize())
    return "".join(letters)


def to_cyrillic(text: str) -> str:
    """Serbian Latin to Cyrillic, for display only.

    Addresses, Roman numerals, measures and words with q, w, x or y stay Latin; *injekcija*, *konjunkcija*, *nadživeti* ... are
    known to have no digraph at the seam.
    """
    text = unicodedata.normalize("NFC", text)
    pieces, last = [], 0
    for match in _PROTECTED.finditer(text):
        pieces += [_cyrillic(text[last : match.start()]), match.group()]
        last = match.end()
    return "".join([*pieces, _cyrillic(text[last:])])


def repair(word: str) -> str:
    """A word with the look-alikes of the other script replaced; unchanged where nothing says which script was meant."""
    cyrillic, latin = _CYRILLIC_LETTER.findall(word), _LATIN_LETTER.findall(word)
    if not cyrillic or not latin:
        return word
    to_cyrillic_possible = all(letter in _ALIKE for letter in latin)
    to_latin_possible = all(letter in _ALIKE_BACK for letter in cyrillic)
    if to_cyrillic_possible and (not to_latin_possible or len(cyrillic) >= len(latin)):
        return "".join(_ALIKE.get(letter, letter) for letter in word)
    if to_latin_possible:
        return "".join(_ALIKE_BACK.get(letter, letter) for letter in word)
    return to_latin(word) if len(latin) > len(cyrillic) else _cyrillic(word)


def mixed_script_words(text: str) -> list[tuple[int, int, str, str]]:
    """The words in which the two scripts are mixed.

    Args:
        text: running text.

    Returns:
        (start, end, word, repaired word) in the order of the text. Parts of a hyphenated word are looked at one by one
        (``NATO-а`` is no mixture), and so is a Cyrillic ending behind a Latin abbreviation (``EUа``).
    """
    found = []
    for part in _PART.finditer(text):
        word = part.group()
        if _CYRILLIC_LETTER.search(word) and _LATIN_LETTER.search(word) and not _ENDING_BEHIND_ACRONYM.fullmatch(word):
            found.append((part.start(), part.end(), word, repair(word)))
    return found


_ENDING_BEHIND_ACRONYM = re.compile(r"[A-Z\d]{2,}(?:а|у|ом|ов\w{1,3}|ови\w*)|\d+[A-Za-zа-шђјљњћџ]+")


def _among_capitals(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    if after.isalpha():
        return after.isupper()
    before = text[at - 1 : at]
    return before.isalpha() and before.isupper()


def _cyrillic(text: str) -> str:
    text = _SEAMS.sub(lambda match: "\0".join(group for group in match.groups() if group), text)
    letters, at = [], 0
    while at < len(text):
        pair = text[at : at + 2]
        width = 2 if pair.lower() in ("lj", "nj", "dž") else 1
        cyrillic = _TO_CYRILLIC.get(text[at : at + width].lower())
        if cyrillic is None:
            letters.append(text[at])
            at += 1
            continue
        letters.append(cyrillic.upper() if text[at].isupper() else cyrillic)
        at += width
    return "".join(letters).replace("\0", "")
