"""Why words on a page count as a designation, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from termkit.matching.entry import TermEntry
from termkit.matching.languages import language_matcher
from termkit.messages import N_, Message, joined
from termkit.messages import gettext as _

if TYPE_CHECKING:
    from termkit.matching.serbian.grammar import Analysis


def explain(entry: TermEntry, found: str, spell: Callable[[str], str] = str) -> Message:
    """How words found belong to a designation.

    Args:
        entry: the designation.
        found: the words as they stand on the page.
        spell: how the page would write words and designation.

    Returns:
        A phrase such as *тужиоца: genitive or accusative singular of тужилац*.
    """
    shown, term = spell(found), spell(entry.text)
    if entry.lang == "sr":
        from termkit.matching.serbian.declined import case_of

        if analyses := case_of(entry, found):
            return Message("{found}: {analysis} of {term}", found=shown, analysis=_told(analyses), term=term)
    if " ".join(found.split()).casefold() == entry.text.casefold():
        return Message("{found}: as in the glossary", found=shown)
    return Message("{found}: a form of {term}", found=shown, term=term)


@cache
def _told(analyses: tuple[Analysis, ...]) -> str:
    """*nominative singular or genitive plural*; there are few such sets, and each of them is told again and again."""
    by_number: dict[bool, list[str]] = {}
    for analysis in analyses:
        by_number.setdefault(analysis.plural, []).append(Message(analysis.case.value))
    either = N_("{one} or {other}")
    return joined((_numbered(joined(cases, either), plural=plural) for plural, cases in by_number.items()), either)


def _numbered(cases: str, *, plural: bool) -> Message:
    return Message("{cases} plural", cases=cases) if plural else Message("{cases} singular", cases=cases)


def form_table(entry: TermEntry) -> Iterator[str]:
    """The forms by which each word of a designation is recognised, a line a word."""
    for pattern in language_matcher(entry.lang).patterns(entry):
        for slot in pattern.slots:
            forms = ", ".join(sorted(key.removeprefix("^") for key in slot.keys if not key.startswith("~")))
            capitals = any(key.startswith("^") for key in slot.keys)
            yield _("{forms} (capitals only)").format(forms=forms) if capitals else forms
