"""Relational adjectives of nouns: *полицијски* of *полиција*, *судски* of *суд*, *гранични* of *граница*, *безбедносни*."""

from __future__ import annotations

from termkit.matching.remember import remembered

_ENDINGS = ("ski", "ki", "ni", "čki", "ički", "ovski", "ovni", "inski")
_CHANGED = (("cija", "cioni"), ("ost", "osni"))
_PALATAL = {"k": "č", "g": "ž", "h": "š", "c": "č"}


@remembered
def relational_forms(noun: str) -> frozenset[str]:
    """The forms of the adjectives that the dictionary has beside a noun.

    Args:
        noun: its citation form, as a key.

    Returns:
        Keys; none where the dictionary has no such adjective.
    """
    from termkit.matching.serbian.inflect import forms, readings

    stem = noun.rstrip("aeio") if noun[-1:] in tuple("aeio") else noun
    palatal = stem[:-1] + _PALATAL.get(stem[-1:], stem[-1:])
    made = {noun.removesuffix(end) + other for end, other in _CHANGED if noun.endswith(end)}
    made |= {base + ending for base in (stem, palatal) for ending in _ENDINGS}
    return frozenset().union(*(forms(adjective, "Aa") for adjective in made if "A" in readings(adjective)))
