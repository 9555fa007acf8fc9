"""The citation form of a candidate: singular where it has one, its adjectives agreeing, names in their own spelling."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from termkit.extract.frequencies import RAREST, zipf
from termkit.extract.grammar import ADJECTIVES, INFLECTED, NOUNS
from termkit.matching.french import number_forms, plain

MUCH_RARER = 0.3
LONGEST_ABBREVIATION = 5
# On the Zipf scale, above the rarest words that the table has.
WELL_KNOWN = 1.9

# Heads that are cited in the plural: they mean another thing in the singular, or have none.
_PLURALIA_TANTUM = frozenset(
    """
    balkans forces autorités négociations nations états-unis droits pays-bas mœurs fiançailles frais honoraires archives arrhes
    vivres funérailles obsèques représailles pourparlers
    """.split()
)


@lru_cache(1 << 16)
def singular(word: str) -> str:
    """A French noun, adjective or participle in the singular, its case kept.

    Of several possible singulars (*réseaux*) the most frequent in general French is meant. A well-known word whose singular is
    unknown is no plural (*acquis*) or has no singular (*représailles*).

    Args:
        word: a word in either number.
    """
    if "-" in word:
        return "-".join(map(singular, word.split("-")))
    key = plain(word)
    best = max(_singulars(key), key=zipf, default=key)
    if best == key or (zipf(best) <= RAREST and zipf(key) > RAREST + WELL_KNOWN):
        return word
    kept = word[: len(best)] if key.startswith(best) and word.lower() == key else best
    return kept.capitalize() if word[:1].isupper() and not word.isupper() else kept


def _singulars(key: str) -> list[str]:
    """Other forms from which a word can be the plural; regular ones in *-al* before those in *-ail* and *-au*."""
    if not key.endswith(("s", "x")):
        return []
    return sorted(form for form in number_forms(key) if form != key and len(form) <= len(key) and not form.endswith(("s", "x")))


@lru_cache(1 << 16)
def lemma_key(words: str, codes: str) -> str:
    """What number, articles and the kind of apostrophe make no difference to.

    Args:
        words: the words of an occurrence, separated by blanks.
        codes: their letters (see :mod:`termkit.extract.grammar`).

    Returns:
        Singular words in lower case, separated by blanks.
    """
    pairs = zip(words.split(" "), codes, strict=True)
    return " ".join([_lemma(word, letter) for word, letter in pairs if letter != "t"])


@lru_cache(1 << 16)
def _lemma(word: str, letter: str) -> str:
    return singular(plain(word)) if letter in INFLECTED else plain(word)


def citation(words: Sequence[str], codes: str, *, plural: bool = False, accents: bool = True) -> str:
    """The citation form of words that make up a candidate.

    Args:
        words: the words of one occurrence.
        codes: their letters (see :mod:`termkit.extract.grammar`).
        plural: whether the number stays as it is, because the term is only used in the plural.
        accents: whether capitals get back the accents that they lost.

    Returns:
        The form under which a glossary would list it: the head and what agrees with it in the singular, complements as they
        stand; in lower case but for names and abbreviations. A coordination or inherent plural stays plural.
    """
    end, head = _bounds(codes)
    fixed = plural or "c" in codes or plain(words[head]) in _PLURALIA_TANTUM
    cited = []
    noun = words[head]
    for at, (word, letter) in enumerate(zip(words, codes, strict=True)):
        if letter in NOUNS:
            noun = word
        agrees = at < end or (letter in ADJECTIVES and not _may_be_plural(noun))
        form = singular(word) if agrees and letter in INFLECTED and not fixed else word
        kept = _keeps_case(word, letter)
        cited.append(form.lower() if not kept else _accented(form) if accents else form)
    return joined(" ".join(cited))


@lru_cache(1 << 12)
def _bounds(codes: str) -> tuple[int, int]:
    """Where the first complement or coordination begins, and the head."""
    end = next((at for at, letter in enumerate(codes) if letter in "dapc"), len(codes))
    return end, next((at for at, letter in enumerate(codes[:end]) if letter in NOUNS), 0)


def is_plural(word: str) -> bool:
    """Whether a word has the form of a plural; *procès* and *temps* have not."""
    return singular(word) != word


def _may_be_plural(word: str) -> bool:
    """Whether a word can be a plural: by its ending (*fonds*), not only because it has a singular."""
    return is_plural(word) or plain(word).endswith(("s", "x"))


def joined(words: str) -> str:
    """Words that are separated by blanks put together as French writes them: no blank behind an apostrophe."""
    return words.replace("'", "’").replace("’ ", "’")


def _accented(word: str) -> str:
    """The accent that a capital lost: *Etat* is *État*, because French has *état* and hardly *etat*."""
    if not word.startswith("E") or word.isupper():
        return word
    lower = word.lower()
    accented = "é" + lower[1:]
    return "É" + word[1:] if zipf(accented) > zipf(lower) + MUCH_RARER else word


def _keeps_case(word: str, letter: str) -> bool:
    if word.isupper() and len(word) > 1:
        return letter in "PGF" or len(word) <= LONGEST_ABBREVIATION or zipf(word.lower()) <= RAREST
    return letter in "PGF" or word in _CAPITALISED


# Common nouns that the administration writes with a capital in their institutional sense.
_CAPITALISED = frozenset(
    ["État", "Etat", "États", "Etats", "Constitution", "Intérieur", "Justice", "Défense", "Parlement", "Union"]
)
