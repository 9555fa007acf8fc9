"""Serbian designations as slots: which word is the head, which ones agree with it, which ones stay as they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from termkit.matching.entry import TermEntry
from termkit.matching.pattern import Pattern, Slot
from termkit.matching.script import WORD, key, to_latin
from termkit.matching.serbian.ijekavian import ijekavian_variants
from termkit.matching.serbian.inflect import forms, readings
from termkit.matching.serbian.lexicon import Lexeme
from termkit.matching.serbian.stopwords import CONJUNCTIONS, PREPOSITIONS, STOP_WORDS
from termkit.matching.serbian.suppletion import ATTRIBUTIVE, CITED_PLURALS
from termkit.matching.serbian.unknown import foreign_forms, guessed_lexemes

_ACRONYM = re.compile("[A-ZČĆŠŽĐ0-9]*[A-ZČĆŠŽĐ]{2}[A-ZČĆŠŽĐ0-9]*")
_LONG_ENDINGS = (("oga", "og"), ("ega", "eg"), ("ome", "om"), ("omu", "om"), ("emu", "em"), ("ima", "im"))
# People write tužiocom for tužiocem, and the dictionary has mišom for mišem; an ending is not a defect.
_SOFT_INSTRUMENTALS = {ending: tuple(c + ending for c in "c č ć đ j š ž lj nj dž".split()) for ending in ("em", "om")}
_TWINS = ({"s", "sa"}, {"k", "ka"})
LONGEST_REORDERED = 4


def patterns(entry: TermEntry, *, ijekavian: bool = False) -> tuple[Pattern, ...]:
    """The designation with its generated forms, each form that the glossary gives as it is, and its other hyphenation.

    Args:
        entry: the designation.
        ijekavian: whether ijekavian forms count as well.
    """
    texts = [(entry.text, False), *((form, True) for form in entry.forms)]
    made = [_pattern(text, entry.pos, exact=exact, ijekavian=ijekavian) for text, exact in texts]
    other = _with_other_hyphen(entry.text, entry.pos, ijekavian=ijekavian)
    return (*(pattern for pattern in made if pattern.slots), *filter(None, [other]))


def _with_other_hyphen(text: str, pos: str | None, *, ijekavian: bool) -> Pattern | None:
    """*сајбер-напад* for *сајбер напад*, *контакт тачка* for *контакт-тачка*: people write either."""
    first, mark, rest = text.partition("-") if "-" in text else text.partition(" ")
    if key(first) not in ATTRIBUTIVE or not rest:
        return None
    if mark == "-":
        return _pattern(f"{first} {rest}", pos, exact=False, ijekavian=ijekavian)
    apart = _pattern(rest, pos, exact=False, ijekavian=ijekavian)
    joined = apart.slots[0]._replace(keys=frozenset(f"{key(first)}-{form}" for form in apart.slots[0].keys))
    return apart._replace(slots=(joined, *apart.slots[1:]))


def _pattern(text: str, pos: str | None, *, exact: bool, ijekavian: bool) -> Pattern:
    raw = [match.group() for match in WORD.finditer(text)]
    words = [key(word) for word in raw]
    if exact:
        return Pattern(tuple(Slot(frozenset({word})) for word in words))
    phrase = _Phrase(words, pos)
    slots = tuple(_slot(phrase, at, raw[at], ijekavian=ijekavian) for at in range(len(words)))
    last = len(slots) - 1
    short = 1 < len(slots) <= LONGEST_REORDERED
    return Pattern(slots, phrase.head, short and phrase.head == last and not any(slot.function for slot in slots))


def _slot(phrase: _Phrase, at: int, raw: str, *, ijekavian: bool) -> Slot:
    word = phrase.words[at]
    if phrase.function[at]:
        return Slot(next((frozenset(twins) for twins in _TWINS if word in twins), frozenset({word})), function=True)
    if word.isdigit():
        return Slot(frozenset({word}))
    if _ACRONYM.fullmatch(to_latin(raw)):
        return Slot(frozenset({"^" + word}), capital=True)
    kinds = phrase.kinds(at)
    found = _generated(word, kinds, alone=len(phrase.words) == 1, behind_head=at > phrase.head)
    if kinds.startswith(("N", "n")) and phrase.is_foreign_name(at, capital=raw[:1].isupper()):
        found |= foreign_forms(word) - STOP_WORDS
    if ijekavian:
        found = found.union(*(forms(variant, kinds) for variant in ijekavian_variants(word)))
    return Slot(found, agrees=at < phrase.head and kinds.startswith("A"), capital=raw[:1].isupper())


class _Phrase:
    """The words of a designation, what each of them can be, and which one governs the others."""

    def __init__(self, words: list[str], pos: str | None) -> None:
        self.words = words
        self.readings = [_readings(word, last=at == len(words) - 1) for at, word in enumerate(words)]
        self.function = [
            word in PREPOSITIONS or word in CONJUNCTIONS or (word in STOP_WORDS and not {"N", "A"} & set(found))
            for word, found in zip(words, self.readings, strict=True)
        ]
        self.pos = pos if len(words) == 1 else None
        self.head = self._head()

    def kinds(self, at: int) -> str:
        """The reading classes that a word has in this designation."""
        found = self.readings[at]
        adjective, noun = "A" in found or "a" in found, "N" in found or "n" in found
        if self.pos in ("adjective", "verb"):
            return "Aa" if self.pos == "adjective" else "Vv"
        if at < self.head:
            return "Aa" if adjective else "N"
        if at == self.head:
            return "N" if "N" in found else "n" if "n" in found else ""
        if adjective and not noun:
            return "Aa"
        followed = at + 1 < len(self.words) and not self.function[at + 1]
        return "NnAa" if adjective and followed else "Nn"

    def is_foreign_name(self, at: int, *, capital: bool) -> bool:
        """Whether a word may decline as no dictionary word does: *Otoa*, *Adija*, *akija*."""
        nouns = self.readings[at].get("N", frozenset())
        names = [lexeme for lexeme in nouns if lexeme.head[:1].isupper()]
        unlisted = (not nouns or bool(names)) if capital else bool(names) and len(names) == len(nouns)
        return unlisted and self.words[at][-1] in "oeiu"

    def _head(self) -> int:
        content = [at for at, function in enumerate(self.function) if not function]
        for at in content:
            if not self._leads_up(at) and ("N" in self.readings[at] or not self.readings[at]):
                return at
        for at in content:  # plural citation (unutrašnji poslovi)
            if "n" in self.readings[at] and not self._leads_up(at):
                return at
        return max(content, default=0)

    def _leads_up(self, at: int) -> bool:
        """Whether the word is an adjective of a later noun, or a noun that stands before one as adjectives do."""
        return self._belongs_to_later_noun(at) or self._is_attributive(at)

    def _is_attributive(self, at: int) -> bool:
        """*сајбер напад*, and as a rule what the dictionary lacks: *ДНК профил*; but *егзекватура пресуда* has a genitive."""
        if at + 1 == len(self.words) or "N" not in self.readings[at + 1]:
            return False
        return self.words[at] in ATTRIBUTIVE or (not self.readings[at] and self.words[at + 1][-1] != "a")

    def _belongs_to_later_noun(self, at: int) -> bool:
        """Whether the word is an adjective and a noun follows, over adjectives and conjunctions only."""
        if "A" not in self.readings[at] or self.words[at] in CITED_PLURALS:
            return False
        for later in range(at + 1, len(self.words)):
            found = self.readings[later]
            if self.function[later]:
                if self.words[later] in CONJUNCTIONS:
                    continue
                return False
            if "N" in found or not found or ("n" in found and self.words[later][-1] in "aei"):
                return True
            if "A" not in found:
                return False
        return False


@lru_cache(1 << 15)
def _generated(word: str, kinds: str, *, alone: bool, behind_head: bool) -> frozenset[str]:
    """The forms of a word that is in its place in a designation; long glossaries use the same words again and again."""
    found = forms(word, kinds, alone=alone)
    if behind_head:
        found |= _long_and_short(word)
    if kinds.startswith(("N", "n")):
        for ending, other in (("em", "om"), ("om", "em")):
            found |= {form[:-2] + other for form in found if form.endswith(_SOFT_INSTRUMENTALS[ending])}
    return found


def _readings(word: str, *, last: bool) -> Mapping[str, frozenset[Lexeme]]:
    """What a word can be; one that the dictionary lacks is an adjective if adjectives end like it (*pucajuće*, *kiberski*)."""
    end = word.rsplit("-", 1)[-1]
    found = readings(end)
    if found or last or end[-1:] not in tuple("iaeo"):
        return found
    return {"A": frozenset()} if any(lexeme.kind == "A" for lexeme in guessed_lexemes(end[:-1] + "i")) else found


def _long_and_short(word: str) -> set[str]:
    """Adjective endings in their long and short form: *organizovanog*, *organizovanoga*."""
    found = {word}
    for long, short in _LONG_ENDINGS:
        if word.endswith(long):
            found.add(word[: -len(long)] + short)
        if word.endswith(short):
            found.add(word[: -len(short)] + long)
    return found
