"""The right designation in the form in which the wrong one stands."""

from __future__ import annotations

from termkit.matching.entry import TermEntry
from termkit.matching.french import number_forms
from termkit.model.language import Script


def suggest(found: TermEntry, words: str, wanted: TermEntry, script: Script, *, before: str = "") -> str | None:
    """What to write instead of words on a page.

    Args:
        found: the designation that the words are a form of.
        words: the words as they stand.
        wanted: the designation that should stand there.
        script: the script of the page.
        before: the word before them, if there is one.

    Returns:
        The wanted designation in the case and number of the words, with their initial capital; ``None`` where the form is
        ambiguous, not known for sure, or has another gender than an adjective before it, and behind two, three and four,
        where adjectives and other genders have forms of their own.
    """
    if found.lang == "sr":
        text = _serbian(found, words, wanted, script, before)
    elif found.lang == "en":
        text = _english(found, words, wanted)
    else:
        text = wanted.text
    if text is None:
        return None
    return text[:1].upper() + text[1:] if words[:1].isupper() and not found.text[:1].isupper() else text


def _serbian(found: TermEntry, words: str, wanted: TermEntry, script: Script, before: str) -> str | None:
    from termkit.matching.serbian.declined import case_of, counted, gender_of, inflected
    from termkit.matching.serbian.known import is_adjective

    same_gender = gender_of(found) == gender_of(wanted)
    if before and not same_gender and is_adjective(before):
        return None
    if counted(found, words, before) and not (same_gender and " " not in wanted.text):
        return None
    choices = {inflected(wanted, analysis, script) for analysis in case_of(found, words)}
    return choices.pop() if len(choices) == 1 else None


def _english(found: TermEntry, words: str, wanted: TermEntry) -> str | None:
    """English nouns differ in number alone, and that at their last word mostly."""
    same = words.casefold() == found.text.casefold()
    if same:
        return wanted.text
    head, _, last = wanted.text.rpartition(" ")
    if last.endswith("s"):
        return wanted.text
    plural = sorted(number_forms(last) - {last}, key=len)
    return f"{head} {plural[0]}".strip() if words.casefold().endswith("s") and plural else None
