"""From counted forms to candidates with their variants."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import takewhile

from termkit.extract.citation import is_plural
from termkit.extract.counting import Counts, Form, Seen
from termkit.extract.grammar import ADJECTIVES
from termkit.extract.nesting import Nesting
from termkit.extract.tally import Tally
from termkit.extract.variants import ALL_KINDS, GroupKeys, links
from termkit.model.candidate import VariantKind


def grouped(counts: Counts, kinds: frozenset[VariantKind] = ALL_KINDS) -> tuple[dict[str, Tally], Nesting]:
    """Candidates by their grouping key, and how they are nested.

    Args:
        counts: what was counted.
        kinds: differences that make no other candidate.
    """
    usual = _usual_letters(counts.forms)
    group_keys = GroupKeys(kinds)
    groups: dict[str, Tally] = {}
    keys: dict[Form, str] = {}
    for form, seen in counts.forms.items():
        words, codes = form
        if len(codes) > 1 and not _agrees(words, codes):
            continue
        letters = codes.replace("P", "N") if "P" in codes and _no_name(words, codes, usual) else codes
        key = group_keys.of(words, usual.get(words.lower(), letters) if len(codes) == 1 else letters)
        keys[form] = key
        group = groups.get(key)
        if group is None:
            group = groups[key] = Tally()
        group.add((words, letters), seen)
    moved = tie(groups, kinds)
    return groups, Nesting(keys, groups, moved)


def _usual_letters(forms: Mapping[Form, Seen]) -> dict[str, str]:
    """The letter that each single word has most often, written without a capital."""
    seen: dict[str, Counter[str]] = {}
    for (words, codes), form in forms.items():
        if len(codes) == 1 and words.islower():
            seen.setdefault(words, Counter())[codes] += form.frequency
    return {word: max(sorted(letters), key=letters.__getitem__) for word, letters in seen.items()}


def _no_name(words: str, codes: str, usual: dict[str, str]) -> bool:
    """Whether all names of a form are common nouns that are also written without a capital."""
    parts = zip(words.split(" "), codes, strict=True)
    return all(usual.get(word.lower(), "P") in "Nh" for word, letter in parts if letter == "P" and not word.isupper())


def _agrees(words: str, codes: str) -> bool:
    """Whether no plural adjective follows a head in the singular: such an adjective belongs to a word further left."""
    if codes[1] not in ADJECTIVES:
        return True
    parts = words.split(" ")
    if is_plural(parts[0]) or parts[0][-1] in "sxz":
        return True
    adjectives = takewhile(lambda pair: pair[1] in ADJECTIVES, zip(parts[1:], codes[1:], strict=True))
    return not any(is_plural(word) for word, _ in adjectives)


def tie(groups: dict[str, Tally], kinds: frozenset[VariantKind]) -> dict[str, str]:
    """Put variants into the groups that they vary; of several the most frequent.

    Returns:
        The keys of the variants, which are no groups any more, and those of the groups that they are in.
    """
    found: dict[str, tuple[str, VariantKind]] = {}
    for variant, base, kind in links(groups, kinds):
        if variant not in found or groups[base].frequency > groups[found[variant][0]].frequency:
            found[variant] = base, kind
    moved: dict[str, str] = {}
    for variant, (base, kind) in found.items():
        target = base
        while target in found:
            target = found[target][0]
        groups[target].take(groups[variant], kind)
        moved[variant] = target
    for variant in found:
        del groups[variant]
    return moved
