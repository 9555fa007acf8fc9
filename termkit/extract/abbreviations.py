"""Abbreviations and what they stand for: *Institut des hautes études de défense nationale (IHEDN)*, and the reverse order.

After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003).
"""

from __future__ import annotations

import re

from termkit.matching.french import without_accents

_SHORT = r"[A-ZÀ-Ý][A-ZÀ-Ý0-9.-]{1,9}"
_BEHIND = re.compile(rf"\s*\((?P<short>{_SHORT})\)")
_CLAUSE = re.compile(r"[^()\[\].;:!?]*$")
_LONGEST_MEANING = 120
_BEFORE = re.compile(rf"(?<![\w-])(?P<short>{_SHORT})\s*\((?P<long>[^()\[\].,;:!?0-9]{{6,90}})\)")
_WORDS = re.compile(r"[\w-]+(?:['’])?")
_SMALL = frozenset(["de", "d'", "du", "des", "la", "le", "les", "l'", "et", "en", "à", "au", "aux", "pour", "sur", "contre"])
# What stands in brackets behind an abbreviation is its meaning if it is neither one word nor a sentence.
_WORDS_OF_A_MEANING = range(2, 10)


def abbreviations(text: str) -> list[tuple[str, str]]:
    """Abbreviations and the expressions that they stand for, as a sentence introduces them.

    Args:
        text: a sentence in which an abbreviation may stand in brackets behind its full form, or the full form, or another
            expression of the same, in brackets behind it (*SAJ (groupe d'intervention serbe)*).
    """
    pairs = []
    for match in _BEHIND.finditer(text):
        short = match["short"].replace(".", "")
        clause = _CLAUSE.search(text[max(0, match.start() - _LONGEST_MEANING) : match.start()])
        long = expansion(short, clause.group()) if clause else None
        if long:
            pairs.append((short, long))
    for match in _BEFORE.finditer(text):
        short, long = match["short"].replace(".", ""), match["long"].strip()
        if expansion(short, long) == long or len(long.split()) in _WORDS_OF_A_MEANING:
            pairs.append((short, long))
    return pairs


def expansion(short: str, before: str) -> str | None:
    """The shortest end of a text whose words begin, in order, with the letters of an abbreviation.

    Returns:
        The expression; ``None`` where the letters do not fit. Small words may be passed over, and may lend a letter.
    """
    words = [match.span() for match in _WORDS.finditer(before)]
    letters = without_accents(short).lower().replace("-", "")
    at = len(letters) - 1
    for start, end in reversed(words):
        word = without_accents(before[start:end]).lower()
        if at >= 0 and word.startswith(letters[at]):
            at -= 1
        elif word.replace("’", "'") not in _SMALL:
            return None
        if at < 0:
            return before[start:].strip()
    return None
