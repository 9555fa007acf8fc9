"""English: tokens, and the forms of a designation by rules of number and spelling; no model, no dictionary."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from termkit.matching.entry import TermEntry
from termkit.matching.french import without_accents
from termkit.matching.pattern import Pattern, Slot

_UNIFY = str.maketrans(
    {**dict.fromkeys("’ʼ′‘´", "'"), **dict.fromkeys("‐‑", "-"), **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff")}
)
_TOKEN = re.compile(r"[^\W_]+(?:[\u00ad\u200b\u0300-\u036f]+[^\W_]*)*(?:['’ʼ][^\W_]+)?")
_ARTICLES = frozenset(["the", "a", "an"])
_LINKS = frozenset("of in on for to against with without by from at into and or".split())
_ACRONYM = re.compile(r"[A-Z0-9]*[A-Z]{2}[A-Z0-9]*s?")
_IRREGULAR = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet", "tooth": "teeth", "mouse": "mice",
    "criterion": "criteria", "phenomenon": "phenomena", "analysis": "analyses", "basis": "bases", "crisis": "crises",
    "hypothesis": "hypotheses", "thesis": "theses", "datum": "data", "medium": "media", "memorandum": "memoranda",
    "appendix": "appendices", "index": "indices", "life": "lives", "wife": "wives", "knife": "knives", "thief": "thieves",
    "leaf": "leaves", "half": "halves", "self": "selves", "loaf": "loaves", "wolf": "wolves", "money": "monies",
}  # fmt: skip
_SINGULAR_OF = {plural: singular for singular, plural in _IRREGULAR.items()}
_INVARIABLE = frozenset(
    """
    aircraft always business campus corps evidence has his information intelligence is its means news police politics
    premises headquarters series species status thus this us virus was yes ammunition apparatus census
    consensus process access address loss press witness
    """.split()
)
# British and American spellings: what one writes at the end of a stem, the other writes so.
_SPELLINGS = (
    (re.compile(r"is(e|es|ed|ing|ation|ations|er|ers)$"), r"iz\1"),
    (re.compile(r"iz(e|es|ed|ing|ation|ations|er|ers)$"), r"is\1"),
    (re.compile(r"our(s?|ed|able)$"), r"or\1"),
    (re.compile(r"(?<=[bhlv])or(s?|ed|able)$"), r"our\1"),
    (re.compile(r"ence(s?)$"), r"ense\1"),
    (re.compile(r"ense(s?)$"), r"ence\1"),
    (re.compile(r"([aeiou])ll(ed|ing|er|ers)$"), r"\1l\2"),
    (re.compile(r"([aeiou])l(ed|ing|er|ers)$"), r"\1ll\2"),
    (re.compile(r"tre(s?)$"), r"ter\1"),
    (re.compile(r"ogue(s?)$"), r"og\1"),
)
_NONE = frozenset[str]()
_SAME_WORD = {"judgement": "judgment", "judgment": "judgement", "programme": "program", "cheque": "check", "licence": "license"}


class English:
    """Matching of English designations."""

    fold_lowercase = False

    def words(self, text: str) -> Sequence[tuple[int, int]]:
        """The spans of words; the parts of a hyphenated one are words (``cross-border`` is ``cross border``)."""
        return [match.span() for match in _TOKEN.finditer(text)]

    def keys(self, word: str) -> tuple[str, ...]:
        """Lower case without possessive; words in capitals also as acronyms."""
        return _keys(word)

    def patterns(self, entry: TermEntry) -> tuple[Pattern, ...]:
        """The designation with its words in singular and plural, in British and American spelling, and the given forms.

        A spelling that the glossary deprecates is not among them (*judgement* of *judgment*).
        """
        words, unlike = self._cut(entry.text), [self._cut(text) for text in entry.unlike]
        slots = [_slot(word, but=_spelt_in(unlike, words, at) if unlike else _NONE) for at, word in enumerate(words)]
        given = [[_slot(word, exact=True) for word in self._cut(form)] for form in entry.forms]
        patterns = (Pattern(tuple(filter(None, some))) for some in (slots, *given))
        return tuple(pattern for pattern in patterns if pattern.slots)

    def _cut(self, text: str) -> list[str]:
        return [text[start:end] for start, end in self.words(text)]

    def blocks(self, key: str) -> bool:
        """No gap reaches over a preposition or conjunction."""
        return key in _LINKS

    def agree(self, adjective: str, noun: str) -> bool:
        """English adjectives do not inflect."""
        return True

    def fold(self, key: str) -> str:
        """A key without accents (``attaché``)."""
        return without_accents(key)


@lru_cache(1 << 16)
def _plain(word: str) -> str:
    lower = unicodedata.normalize("NFC", word).lower().translate(_UNIFY)
    return lower[:-2] if lower.endswith("'s") else lower


def _keys(word: str) -> tuple[str, ...]:
    key = _plain(word)
    if key in _ARTICLES:
        return ()
    keys = [key]
    if _ACRONYM.fullmatch(word):
        keys.append("^" + key)
    if not key.isascii():
        keys.append(without_accents(key))
    return tuple(keys)


def _spelt_in(designations: Sequence[Sequence[str]], words: Sequence[str], at: int) -> frozenset[str]:
    """How a word of a designation is spelt in designations that have its other words."""
    alike = (other for other in designations if len(other) == len(words))
    spelt = {_plain(other[at]) for other in alike if [*other[:at], words[at], *other[at + 1 :]] == words}
    return frozenset(form for word in spelt - _in_both_numbers(_plain(words[at])) for form in _in_both_numbers(word))


@lru_cache(1 << 15)
def _slot(word: str, *, exact: bool = False, but: frozenset[str] = _NONE) -> Slot | None:
    key = _plain(word)
    if key in _ARTICLES:
        return None
    capital = word[:1].isupper()
    if _ACRONYM.fullmatch(word):
        return Slot(frozenset({"^" + key, "^" + key + "s"}), capital=True)
    if key in _LINKS:
        return Slot(frozenset({key}), function=True)
    forms = frozenset({key}) if exact else word_forms(key) - but
    return Slot(forms | {without_accents(form) for form in forms}, capital=capital)


@lru_cache(1 << 15)
def word_forms(word: str) -> frozenset[str]:
    """A word in singular and plural and in either spelling.

    Args:
        word: a word in lower case, in either number.
    """
    numbers = _in_both_numbers(word)
    spelt = {pattern.sub(other, form) for form in numbers for pattern, other in _SPELLINGS}
    return frozenset(numbers | spelt | {_SAME_WORD[form] for form in numbers if form in _SAME_WORD})


def _in_both_numbers(word: str) -> set[str]:
    singulars = {word, *_singulars(word)}
    return singulars | {plural for singular in singulars for plural in _plurals(singular)}


def plural_of(word: str) -> str:
    """The plural of a word in lower case, the usual one where there are two; a word without a plural as it is."""
    return _IRREGULAR.get(word) or next(iter(_plurals(word)), word)


def _singulars(word: str) -> set[str]:
    if word in _SINGULAR_OF:
        return {_SINGULAR_OF[word]}
    if word in _INVARIABLE or len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return set()
    if word.endswith("ies") and len(word) > 4:
        return {word[:-3] + "y"}
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return {word[:-2]}
    return {word[:-1]}


def _plurals(word: str) -> set[str]:
    if word in _IRREGULAR:
        return {_IRREGULAR[word], word + "s"}
    if (word in _INVARIABLE and not word.endswith("ss")) or word in _SINGULAR_OF or not word.isalpha():
        return set()
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return {word[:-1] + "ies"}
    if word.endswith(("s", "sh", "ch", "x", "z")):
        return {word + "es"}
    return {word + "s"}
