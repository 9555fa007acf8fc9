"""French: tokens, and the forms of a designation by rules of number; no model, no dictionary."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from termkit.matching.entry import TermEntry
from termkit.matching.pattern import Pattern, Slot

_APOSTROPHES = "'’ʼ′‘´"
_UNIFY = str.maketrans(
    {
        **dict.fromkeys(_APOSTROPHES, "'"),
        **dict.fromkeys("‐‑", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
        "œ": "oe",
        "æ": "ae",
        "ﬁ": "fi",
        "ﬂ": "fl",
    }
)
_TOKEN = re.compile(
    rf"(?:aujourd|prud|entr|presqu|quelqu|main-d|chef-d|hors-d)[{_APOSTROPHES}]\w+(?:-\w+)*"
    rf"|\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)[{_APOSTROPHES}](?=\w)"
    r"|\w+(?:[\u00ad\u200b\u0300-\u036f]+\w*)*(?:[-‐‑]\w+(?:\u00ad\w+)*)*",
    re.IGNORECASE,
)
_ARTICLES = frozenset(["le", "la", "les", "l'", "un", "une"])
_CONTRACTED = {"du": "de", "des": "de", "d'": "de", "au": "à", "aux": "à", "qu'": "que"}
_LINKS = frozenset("de à en par pour contre sans sur et ou".split())
_CLITIC = re.compile(r"-(?:t-)?(?:il|elle|on|ils|elles|je|tu|nous|vous|ce|le|la|les|lui|leur|y|en|moi|toi|là|ci)$")
_ACRONYM = re.compile(r"[A-ZÀ-Ý0-9]*[A-ZÀ-Ý]{2}[A-ZÀ-Ý0-9]*s?")

# Words in -s, -x or -z that are singular as they stand.
_SINGULAR = frozenset(
    """
    abcès abus accès anglais appentis avis biais bois bras bus cabas campus cas choix compromis concours congrès corps
    cours croix débris décès dépens devis discours divers dos doux encens envers excès faux fax fils fois fonds français
    frais gaz gris heurts huis intrus jus laps logis lois mais marais mauvais mépris mois nez obus os palais paradis paris
    parcours pas pays permis poids pois précis prix procès processus procès-verbal progrès propos puis puits rabais ras
    recours refus relais remords repas repos repris revers riz roux sans sas secours sens six dix soumis sous succès
    surplus sursis taudis tapis temps tiers toux travers très univers velours vers vis virus voix taux houx époux
    """.split()
)
_PLURALS_IN_X = frozenset(["bijou", "caillou", "chou", "genou", "hibou", "joujou", "pou"])
_PLURALS_IN_EUX = frozenset("adieux aveux cheveux dieux enjeux essieux feux jeux lieux milieux neveux voeux".split())
_PLURALS_IN_AUX = frozenset(["bail", "corail", "émail", "soupirail", "travail", "vantail", "vitrail"])
_REGULAR = frozenset(
    "bal bancal carnaval cérémonial chacal fatal festival final natal naval récital régal bleu émeu landau pneu sarrau".split()
)


class French:
    """Matching of French designations."""

    fold_lowercase = False

    def words(self, text: str) -> Sequence[tuple[int, int]]:
        """The spans of words, elided articles and prepositions apart from what follows them."""
        return [match.span() for match in _TOKEN.finditer(text)]

    def keys(self, word: str) -> tuple[str, ...]:
        """Lower case with contractions undone; words with a capital also without their accents (``Etat``)."""
        return _keys(word)

    def patterns(self, entry: TermEntry) -> tuple[Pattern, ...]:
        """The designation with each word in singular and plural, and as the glossary's own irregular forms.

        A name of one word has no other number (*Frances* is not *France*).
        """
        words = [entry.text[start:end] for start, end in self.words(entry.text)]
        name = entry.pos == "proper noun" and len(words) == 1
        slots = tuple(slot for word in words if (slot := _slot(word, varies=not name)))
        exact = tuple(
            Pattern(tuple(Slot(frozenset(k[:1])) for s, e in self.words(form) if (k := _keys(form[s:e]))))
            for form in entry.forms
        )
        return tuple(pattern for pattern in (Pattern(slots), *exact) if pattern.slots)

    def blocks(self, key: str) -> bool:
        """No gap reaches over a preposition or conjunction."""
        return key in _LINKS

    def agree(self, adjective: str, noun: str) -> bool:
        """Number and gender are not checked: French words hardly stand apart from each other."""
        return True

    def fold(self, key: str) -> str:
        """A key without accents."""
        return without_accents(key)


def without_accents(text: str) -> str:
    """A text without its accents and cedillas."""
    if text.isascii():
        return text
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


@lru_cache(1 << 16)
def plain(word: str) -> str:
    """A token in lower case, composed, with one kind of apostrophe and hyphen, clitics cut, contractions undone."""
    lower = unicodedata.normalize("NFC", word).lower().translate(_UNIFY)
    clitic = _CLITIC.search(lower)
    if clitic and clitic.start() > 1:
        lower = lower[: clitic.start()]
    return _CONTRACTED.get(lower, lower)


def _keys(word: str) -> tuple[str, ...]:
    key = plain(word)
    if key in _ARTICLES:
        return ()
    keys = [key]
    if _ACRONYM.fullmatch(word):
        keys.append("^" + key)
    if any(letter.isupper() for letter in word):
        keys.append("~" + without_accents(key))
    return tuple(keys)


@lru_cache(1 << 15)
def _slot(word: str, *, varies: bool) -> Slot | None:
    key = plain(word)
    if key in _ARTICLES:
        return None
    capital = word[:1].isupper()
    if _ACRONYM.fullmatch(word):
        return Slot(frozenset({"^" + key, "^" + key + "s"}), capital=True)
    if key in _LINKS:
        return Slot(frozenset({key}), function=True)
    forms = number_forms(key) if varies else frozenset([key])
    return Slot(forms | {"~" + without_accents(form) for form in forms}, capital=capital)


@lru_cache(1 << 15)
def number_forms(word: str) -> frozenset[str]:
    """A word in the singular and the plural.

    Args:
        word: a word as :func:`plain` writes it, in either number.

    Returns:
        The word, its plurals, and what it may be the plural of. Each part of a hyphenated word varies.
    """
    if "-" in word:
        parts = [sorted(number_forms(part)) for part in word.split("-")]
        return frozenset("-".join(combined) for combined in itertools.islice(itertools.product(*parts), 64))
    singulars = {word, *_singulars(word)}
    return frozenset(singulars | {plural for singular in singulars for plural in _plurals(singular)})


def _singulars(word: str) -> set[str]:
    if word in _SINGULAR or len(word) < 3:
        return set()
    if word.endswith("aux"):
        return {word[:-3] + "al", word[:-3] + "ail", word[:-1]} if len(word) > 4 else {word[:-1]}
    if word == "yeux":
        return {"oeil"}
    if word.endswith("eux"):
        return {word[:-1]} if word in _PLURALS_IN_EUX else set()
    if word.endswith("x"):
        return {word[:-1]} if word[:-1] in _PLURALS_IN_X else set()
    return {word[:-1]} if word.endswith("s") and not word.endswith("ss") else set()


def _plurals(word: str) -> set[str]:
    if word in _SINGULAR or word.endswith(("s", "x", "z")) or not word.isalpha():
        return set()
    if word in _REGULAR:
        return {word + "s"}
    if word.endswith("al"):
        return {word[:-2] + "aux"}
    if word in _PLURALS_IN_AUX:
        return {word[:-3] + "aux"}
    if word.endswith(("au", "eu")) or word in _PLURALS_IN_X:
        return {word + "x"}
    return {word + "s"}
