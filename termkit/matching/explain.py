"""Why words on a page count as a designation, in words."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.matching.entry import TermEntry
from termkit.matching.languages import language_matcher


def explain(entry: TermEntry, found: str) -> str:
    """How words found belong to a designation.

    Args:
        entry: the designation.
        found: the words as they stand on the page.

    Returns:
        A phrase such as *тужиоца: genitive or accusative singular of тужилац*.
    """
    if entry.lang == "sr" and (told := _serbian(entry, found)):
        return f"{found}: {told} of {entry.text}"
    same = " ".join(found.split()).casefold() == entry.text.casefold()
    return f"{found}: as in the glossary" if same else f"{found}: a form of {entry.text}"


def _serbian(entry: TermEntry, found: str) -> str | None:
    from termkit.matching.serbian.declined import case_of

    analyses = case_of(entry, found)
    if not analyses:
        return None
    by_number: dict[bool, list[str]] = {}
    for analysis in analyses:
        by_number.setdefault(analysis.plural, []).append(analysis.case.value)
    return " or ".join(f"{' or '.join(cases)} {'plural' if plural else 'singular'}" for plural, cases in by_number.items())


def form_table(entry: TermEntry) -> Iterator[str]:
    """The forms by which each word of a designation is recognised, a line a word."""
    for pattern in language_matcher(entry.lang).patterns(entry):
        for slot in pattern.slots:
            forms = sorted(key.removeprefix("^") for key in slot.keys if not key.startswith("~"))
            yield f"{', '.join(forms)}{' (capitals only)' if any(k.startswith('^') for k in slot.keys) else ''}"
