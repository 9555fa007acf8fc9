"""The English verb behind a noun of action: *seizure*, *seized*; *entry into force*, *entered into force*.

By rules of spelling; what they make beside real verbs (*seizur*) are no words, and harm nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

LEAST_STEM = 4
"""Letters that are left of a noun: *off* is not the verb of *offence*."""

# What nouns of action end with, and what their verbs have there.
_ENDINGS = (
    ("ification", ("ify",)),
    ("ation", ("e", "ate", "")),
    ("sion", ("de", "d", "se", "s")),
    ("ion", ("e", "")),
    ("ment", ("",)),
    ("ure", ("e",)),
    ("al", ("e", "")),
    ("ance", ("", "e")),
    ("ery", ("er", "e")),
    ("y", ("e",)),
    ("ing", ("", "e")),
)
_IRREGULAR = {
    "admission": "admit admits admitted admitting",
    "coming": "come comes came",
    "detention": "detain detains detained detaining",
    "entry": "enter enters entered entering",
    "hearing": "hear hears heard",
    "proof": "prove proves proved proven proving",
    "remission": "remit remits remitted remitting",
    "retention": "retain retains retained retaining",
    "theft": "steal steals stole stolen stealing",
    "trial": "try tries tried trying",
}
_WORD = re.compile(r"[^\W\d_]+")
_LINKS = frozenset(["of", "in", "into", "for", "to", "from", "on"])


def is_told_by_verb(designation: str, text: str) -> bool:
    """Whether a text has the verb of a designation's head, and the rest of the designation's words.

    Args:
        designation: an English designation, a noun or a noun with a complement.
        text: an English sentence.
    """
    words = designation.lower().split()
    head = next((at for at, word in enumerate(words) if word in _LINKS), len(words)) - 1
    there = set(_WORD.findall(text.lower()))
    rest = {word for at, word in enumerate(words) if at != head and word not in _LINKS}
    return rest <= there and not there.isdisjoint(verb_forms(words[head]))


@lru_cache(1 << 12)
def verb_forms(noun: str) -> frozenset[str]:
    """The forms of the verb that a noun of action is made from.

    Args:
        noun: an English noun in the singular and in lower case.
    """
    if noun in _IRREGULAR:
        return frozenset(_IRREGULAR[noun].split())
    return frozenset(form for verb in _verbs(noun) for form in _conjugated(verb)) - {noun, noun + "s"}


def _verbs(noun: str) -> Iterator[str]:
    yield noun
    for ending, others in _ENDINGS:
        stem = noun.removesuffix(ending)
        if stem != noun and len(stem) >= LEAST_STEM:
            yield from (stem + other for other in others)


def _conjugated(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y"):
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    return verb, verb + "s", verb + "ed", verb + "ing"
