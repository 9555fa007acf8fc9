"""Case and number of whole designations, and the same case and number for another one.

What has been worked out about a designation is remembered (``remember.py``): drafts use the same wrong ones again and again,
and the lexicon need not be opened for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from termkit.matching.entry import TermEntry
from termkit.matching.remember import remembered
from termkit.matching.script import WORD, key, to_latin
from termkit.matching.serbian.grammar import CELLS, Analysis, Case, Gender
from termkit.model.language import Script

_COUNTING = frozenset(["dva", "tri", "četiri", "oba"])
_COUNTING_FIGURES = re.compile(r"(?<!1)[234]$")
# A set of cases and numbers is a number with a bit for each place in CELLS.
_PLACES = {analysis: at for at, analysis in enumerate(CELLS)}
_VOCATIVES = sum(1 << at for at, analysis in enumerate(CELLS) if analysis.case is Case.VOCATIVE)


@remembered
def _shown(text: str, pos: str | None) -> tuple[str, dict[str, int], tuple[dict[str, int], ...]] | None:
    """The gender of a designation's head, and what forms of its head, and of the words that agree with it, show."""
    from termkit.matching.serbian.phrase import cited_phrase

    phrase = cited_phrase(text, pos)
    return (phrase.gender.value, phrase.head_shows(), tuple(phrase.attributes_show())) if phrase else None


@remembered
def _abbreviation_shown(text: str, form: str) -> int:
    """What the last word of an abbreviation shows by its ending."""
    from termkit.matching.serbian.phrase import cited_phrase

    phrase = cited_phrase(text, None)
    return phrase.abbreviation_shows(form) if phrase else 0


@remembered
def _cell(text: str, pos: str | None, abbreviation: bool, at: int) -> str | None:
    """A designation in a case and number, in the script that it is given in."""
    from termkit.matching.serbian.phrase import abbreviation_inflected, cited_phrase

    if abbreviation:
        return abbreviation_inflected(text, CELLS[at])
    phrase = cited_phrase(text, pos)
    return phrase.inflected(CELLS[at]) if phrase else None


@lru_cache(1 << 12)
def case_of(entry: TermEntry, found: str) -> tuple[Analysis, ...]:
    """What case and number a designation stands in; several where its head has one form for them and nothing decides.

    The vocative is only named where the form is nothing else: pages do not address the things that they write about.
    """
    made = _shown(entry.text, entry.pos)
    words = _keys(found)
    if made is None or not words:
        return ()
    _, head, attributes = made
    cells = _first(head, words)
    if cells is None:
        cells = _abbreviation_shown(entry.text, words[-1]) if entry.abbreviation else 0
    for attribute in attributes:
        cells = cells & (_first(attribute, words) or 0) or cells
    cells = cells & ~_VOCATIVES or cells
    return _analyses(cells)


@lru_cache(1 << 12)
def _keys(found: str) -> list[str]:
    """The words of what was found."""
    return [key(match.group()) for match in WORD.finditer(found)]


@cache
def _analyses(cells: int) -> tuple[Analysis, ...]:
    return tuple(analysis for at, analysis in enumerate(CELLS) if cells >> at & 1)


def counted(entry: TermEntry, found: str, before: str) -> bool:
    """Whether words stand behind two, three or four: such a number is before them, or a masculine adjective ends in *-a*.

    Adjectives could also have that ending in the genitive (*нова закона*), but hardly ever have it in prose.
    """
    if key(before) in _COUNTING or _COUNTING_FIGURES.search(before):
        return True
    made = _shown(entry.text, entry.pos)
    if made is None or made[0] != Gender.MASCULINE:
        return False
    return any(word.endswith("a") and word in attribute for attribute in made[2] for word in _keys(found))


def _first(shows: Mapping[str, int], words: Iterable[str]) -> int | None:
    """What the first of some words that is a form shows."""
    return next((shows[word] for word in words if word in shows), None)


def gender_of(entry: TermEntry) -> str | None:
    """The gender of a designation's head; ``None`` for abbreviations."""
    made = None if entry.abbreviation else _shown(entry.text, entry.pos)
    return made[0] if made else None


def inflected(entry: TermEntry, analysis: Analysis, script: Script) -> str | None:
    """A designation in a case and number.

    Args:
        entry: the designation in its citation form.
        analysis: the case and number wanted; a designation that is cited in the plural stays in it.
        script: the script of the result.

    Returns:
        The designation with its head and the adjectives before it inflected; ``None`` where a form is not known for sure.
    """
    text = _cell(entry.text, entry.pos, entry.abbreviation, _PLACES[analysis])
    return to_latin(text) if text and script is Script.LATIN else text
