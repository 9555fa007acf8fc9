"""Serbian in two scripts: the key that words are matched by, transliteration for display, and mixed-up letters.

The key of a word is Latin and lower case: Cyrillic to Latin loses nothing, while the way back is not unique (``nj`` is њ in
*njegov* and нј in *injekcija*), so it is only used for what people read.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from termkit.matching.codes import without_codes
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

_LETTERS = str.maketrans({**_TO_LATIN, **{c.upper(): lat.upper() for c, lat in _TO_LATIN.items() if len(lat) == 1}})
_CAPITAL_DIGRAPH = re.compile("[ЉЊЏ]")

_DIGRAPH = re.compile("[Ll][Jj]|[Nn][Jj]|[Dd][Žž]")
_SINGLE = {latin: cyrillic for latin, cyrillic in _TO_CYRILLIC.items() if len(latin) == 1}
_CYRILLIC_LETTERS = str.maketrans({**_SINGLE, **{latin.upper(): cyrillic.upper() for latin, cyrillic in _SINGLE.items()}})

_INVISIBLE = dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_UNIFY = {"‐": "-", "‑": "-", "’": "'", "ʼ": "'", "‘": "'", "´": "'", "′": "'", "ð": "đ", "ǆ": "dž", "ǉ": "lj", "ǌ": "nj"}
# Stress and length: grave, acute, circumflex, macron, double grave, inverted breve. Some vowels have them built in.
_STRESS = "\u0300\u0301\u0302\u0304\u030f\u0311"
_STRESSED = {
    composed: letter
    for letter in "aeiour"
    for mark in _STRESS
    if len(composed := unicodedata.normalize("NFC", letter + mark)) == 1
}
_KEY = str.maketrans({**_TO_LATIN, **_INVISIBLE, **_UNIFY, **_STRESSED})
_MARKS = dict.fromkeys(range(0x300, 0x370))

# Letters that look alike in the two scripts: Latin as typed -> Cyrillic as meant. Upper case has more of them.
_ALIKE = dict(zip("aejopcxyđħABEJKMHOPCTXYĐĦ", "аејорсхуђћАВЕЈКМНОРСТХУЂЋ", strict=True))
# Other Cyrillic alphabets have letters that pass for Latin ones, too.
_ALIKE_BACK = {cyrillic: latin for latin, cyrillic in _ALIKE.items()} | {"і": "i", "І": "I", "ѕ": "s", "Ѕ": "S", "ԁ": "d"}
_CYRILLIC_LETTER = re.compile("[\u0400-\u04ff]")
_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f]")
_CYRILLIC_RUN = re.compile("[\u0400-\u04ff]+")
_LATIN_RUN = re.compile("[A-Za-z\u00c0-\u024f]+")
_PART = re.compile("[^\\W_]+")


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
    if not composed.isalpha():
        # Letters with a caron are composed by now; the marks left over are stress and length.
        composed = composed.translate(_MARKS)
    return composed.lower().translate(_KEY)


def fold_diacritics(plain: str) -> str:
    """A key as people type it without the letters č, ć, š, ž, đ (*sluzba* for *služba*)."""
    decomposed = unicodedata.normalize("NFD", plain.replace("đ", "dj"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def letters_of(script: Script) -> re.Pattern[str]:
    """A letter of a script."""
    return _CYRILLIC_LETTER if script is Script.CYRILLIC else _LATIN_LETTER


def script_of(text: str) -> Script | None:
    """The script that most letters of a text are in, ``None`` for a text without letters."""
    if not _CYRILLIC_LETTER.search(text):
        return Script.LATIN if _LATIN_LETTER.search(text) else None
    if not _LATIN_LETTER.search(text):
        return Script.CYRILLIC
    cyrillic, latin = (sum(map(len, run.findall(text))) for run in (_CYRILLIC_RUN, _LATIN_RUN))
    return Script.CYRILLIC if cyrillic >= latin else Script.LATIN


def to_latin(text: str) -> str:
    """Serbian Cyrillic to Latin; everything else stays.

    A digraph is in capitals where its neighbours are (ЉУБАВ, LJUBAV) and in title case otherwise (Љубав, Ljubav).
    """
    text = unicodedata.normalize("NFC", text)
    return _CAPITAL_DIGRAPH.sub(_capital_digraph, text).translate(_LETTERS)


def _capital_digraph(letter: re.Match[str]) -> str:
    text, at = letter.string, letter.start()
    neighbour = text[at + 1 : at + 2] if text[at + 1 : at + 2].isalpha() else text[max(at - 1, 0) : at]
    digraph = _TO_LATIN[letter.group().lower()]
    return digraph.upper() if neighbour.isupper() else digraph.capitalize()


def to_cyrillic(text: str) -> str:
    """Serbian Latin to Cyrillic, for display only.

    Addresses, Roman numerals, measures and words with q, w, x or y stay Latin; *injekcija*, *konjunkcija*, *nadživeti* ... are
    known to have no digraph at the seam.
    """
    text = unicodedata.normalize("NFC", text)
    pieces, last = [], 0
    for match in _protected().finditer(text):
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
    if len(latin) > len(cyrillic):
        return to_latin(word)
    # Latin letters that look alike stand for what they look like, runs with other letters in them for their sounds.
    return _LATIN_RUN.sub(lambda run: _read_as_cyrillic(run.group()), word)


def _read_as_cyrillic(run: str) -> str:
    alike = [_ALIKE.get(letter) for letter in run]
    return "".join(letter or "" for letter in alike) if all(alike) else _cyrillic(run)


def mixed_script_words(text: str) -> list[tuple[int, int, str, str]]:
    """The words in which the two scripts are mixed.

    Args:
        text: running text.

    Returns:
        (start, end, word, repaired word) in the order of the text. Parts of a hyphenated word are looked at one by one
        (``NATO-а`` is no mixture), and so is a Cyrillic ending behind a Latin abbreviation (``EUа``).
    """
    found: list[tuple[int, int, str, str]] = []
    if not _LATIN_LETTER.search(text) or not _CYRILLIC_LETTER.search(text):
        return found
    for part in _PART.finditer(without_codes(text)):
        word = part.group()
        if _CYRILLIC_LETTER.search(word) and _LATIN_LETTER.search(word) and not _ENDING_BEHIND_ACRONYM.fullmatch(word):
            found.append((part.start(), part.end(), word, repair(word)))
    return found


_ENDING_BEHIND_ACRONYM = re.compile(r"[A-Z\d]{2,}(?:а|у|ом|ов\w{1,3}|ови\w*)|\d+[A-Za-zа-шђјљњћџ]+")


def _cyrillic(text: str) -> str:
    text = _seams().sub(lambda match: "\0".join(group for group in match.groups() if group), text)
    return _DIGRAPH.sub(_cyrillic_digraph, text).translate(_CYRILLIC_LETTERS).replace("\0", "")


def _cyrillic_digraph(digraph: re.Match[str]) -> str:
    pair = digraph.group()
    cyrillic = _TO_CYRILLIC[pair.lower()]
    return cyrillic.upper() if pair[0].isupper() else cyrillic


@cache
def _protected() -> re.Pattern[str]:
    """What stays Latin; compiled for those who write Cyrillic."""
    return re.compile(
        r"(?:https?://|www\.)\S+"
        r"|[\w.+-]+@[\w-]+\.[\w.]+"
        r"|\b[\w-]+(?:\.[\w-]+)*\.(?:rs|com|org|net|eu|int|gov|edu|info|fr|uk|de)\b(?:/\S*)?"
        r"|\b\w*[qwxyQWXY]\w*(?:-[A-Z]\w*)*\b"  # Newton, Wi-Fi
        r"|\b\w*[^\W\d_a-zA-ZčćšžđČĆŠŽĐ\u0400-\u04ff\u00aa\u00ba]\w*\b"  # Müller
        r"|\b(?=[IVXLC]{2,}\b)[IVXLC]+\b"
        r"|\b\d+[A-Za-z]+\b"
    )


@cache
def _seams() -> re.Pattern[str]:
    """Stems in which n+j, l+j or d+ž are two letters. Grouped as: what stands before the seam, what stands behind it."""
    return re.compile(
        r"(?i)\b((?:mikro|hiper|re|de|ko)?in)(j(?:ek|unk))|\b((?:re|de|hiper|dis)?kon)(j(?:ek|ug|uk|un(?!ktivaln)))"
        r"|\b(an)(jon)|\b(onl?)(j(?:lajn|an))|\b(tan)(jug)|\b(man)(jogan)|\b(pon)(jedelj)|\b(and)(žej)|\b(feld)(žandar)"
        r"|\b(nad)(ž(?:et|iv|nj|up))|\b(od)(ž(?:al(?!an)|ar|iv))|\b(pod)(ž(?:anr|drel|up|an|eg))|\b(van)(j(?:ezič|ed))"
        r"|\b(pred)(ž(?!onj))|\b(šen)(j(?:[aiou]|eng))"
    )
