"""What two segments in different languages share: numbers, names and other cognates, marks, terms.

Cognates as in Simard, Foster and Isabelle, "Using cognates to align sentences in bilingual corpora" (1992), but over the
skeleton of a word, so that *Belgrade* and *Београд*, *Frédéric* and *Фредерик* meet; each weighs what it tells (its inverse
frequency in the pages).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from termkit.matching.french import without_accents
from termkit.matching.script import key

_WORD = re.compile(r"[^\W\d_]{3,}|\d+(?:[.,]\d+)*")
_MARKS = re.compile(r"[?!:%()\[\]€$]|[«„“”\"]")
_SKELETON = (
    ("ph", "f"), ("th", "t"), ("qu", "k"), ("ch", "h"), ("sch", "s"), ("dj", "d"), ("lj", "l"), ("nj", "n"), ("ck", "k"),
)  # fmt: skip
_SOUNDS = str.maketrans({"q": "k", "c": "k", "w": "v", "y": "i", "z": "s", "x": "k", "j": "i", "g": "g", "h": None})
COGNATE_LETTERS = 4
NUMBER_WEIGHT, MARK_WEIGHT, TERM_WEIGHT = 1.5, 0.5, 1.2

Bag = Counter[str]
Terms = Callable[[str], Iterable[str]]


def bag_of(text: str, terms: Terms | None = None) -> Bag:
    """The evidence in a segment, as a bag of features that both languages share.

    Args:
        text: the segment.
        terms: finds the glossary's concepts in a text of this language; their ids become features.
    """
    features: Bag = Counter()
    for word in _WORD.findall(text):
        if word[0].isdigit():
            features["#" + re.sub(r"[.,]", "", word)] += 1
        elif (skeleton := skeleton_of(word)) and len(skeleton) >= COGNATE_LETTERS - 1:
            features["w" + skeleton[:COGNATE_LETTERS]] += 1
    for mark in _MARKS.findall(text):
        features["." + ('"' if mark in '«„“”"' else mark)] += 1
    for concept in terms(text) if terms else ():
        features["@" + concept] += 1
    return features


def skeleton_of(word: str) -> str:
    """What is left of a word when the spelling habits of its language are taken off."""
    plain = without_accents(key(word).replace("đ", "d"))
    for letters, sound in _SKELETON:
        plain = plain.replace(letters, sound)
    plain = plain.translate(_SOUNDS)
    return re.sub(r"(.)\1+", r"\1", plain)


def weights(source: Sequence[Bag], target: Sequence[Bag]) -> dict[str, float]:
    """How much each feature tells: more the rarer it is; of those that only one page has, just numbers tell anything."""
    in_source: Counter[str] = Counter(feature for bag in source for feature in bag)
    in_target: Counter[str] = Counter(feature for bag in target for feature in bag)
    total = max(len(source), len(target)) + 1
    kinds = {"#": NUMBER_WEIGHT, ".": MARK_WEIGHT, "@": TERM_WEIGHT}
    return {
        feature: kinds.get(feature[0], 1.0) * math.log(total / max(in_source[feature], in_target[feature]) + 1)
        for feature in in_source.keys() | in_target.keys()
        if feature[0] == "#" or (feature in in_source and feature in in_target)
    }


def shared(one: Bag, other: Bag, weight: Mapping[str, float]) -> float:
    """The weight of what two bags share, as a part of what they could share (Dice)."""
    common = sum(min(count, other[feature]) * weight.get(feature, 0.0) for feature, count in one.items() if feature in other)
    if not common:
        return 0.0
    total = sum(count * weight.get(f, 0.0) for bag in (one, other) for f, count in bag.items())
    return 2 * common / total if total else 0.0
