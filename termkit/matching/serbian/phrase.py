"""Case and number of whole designations, and the same case and number for another one."""

from __future__ import annotations

from collections.abc import Sequence

from termkit.matching.entry import TermEntry
from termkit.matching.script import WORD, key, to_cyrillic, to_latin
from termkit.matching.serbian.inflect import agree, readings
from termkit.matching.serbian.morphology import Analysis, Case, describe, gender, inflect, inflect_adjective
from termkit.matching.serbian.terms import Serbian
from termkit.model.language import Script


def case_of(entry: TermEntry, found: str) -> tuple[Analysis, ...]:
    """What case and number a designation stands in; several where its head has one form for them and nothing decides.

    The vocative is only named where the form is nothing else: pages do not address the things that they write about.
    """
    language = Serbian()
    patterns = language.patterns(entry)
    if not patterns:
        return ()
    pattern = patterns[0]
    words = [key(found[start:end]) for start, end in language.words(found)]
    cited = [key(word.group()) for word in WORD.finditer(entry.text)]
    if len(cited) != len(pattern.slots):
        return ()
    head = next((word for word in words if word in pattern.slots[pattern.head].keys), None)
    if head is None:
        return ()
    analyses = describe(cited[pattern.head], head)
    before = [
        word
        for at, slot in enumerate(pattern.slots)
        if slot.agrees
        for word in words
        if word in slot.keys and at < pattern.head
    ]
    for adjective, citation in zip(before, (cited[i] for i, s in enumerate(pattern.slots) if s.agrees), strict=False):
        allowed = {a for a in analyses if _adjective_fits(citation, adjective, a, cited[pattern.head])}
        analyses = tuple(a for a in analyses if a in allowed) or analyses
    spoken_to = [a for a in analyses if a.case is Case.VOCATIVE]
    return tuple(a for a in analyses if a not in spoken_to) or analyses


def _adjective_fits(citation: str, form: str, analysis: Analysis, noun: str) -> bool:
    wanted = inflect_adjective(citation, analysis, gender(noun))
    if wanted is None:
        return agree(form, noun)
    if analysis.case is Case.ACCUSATIVE and not analysis.plural and form.endswith(("og", "oga", "eg", "ega")):
        return True  # animate masculine
    return form == wanted or (form.startswith(wanted) and len(form) - len(wanted) <= 2)


def inflected(entry: TermEntry, analysis: Analysis, script: Script) -> str | None:
    """A designation in a case and number.

    Args:
        entry: the designation in its citation form.
        analysis: the case and number wanted.
        script: the script of the result.

    Returns:
        The designation with its head and the adjectives before it inflected; ``None`` where a form is not known for sure.
    """
    pattern = Serbian().patterns(entry)[0]
    words = [match.group() for match in WORD.finditer(entry.text)]
    if len(words) != len(pattern.slots):
        return None
    cited = [key(word) for word in words]
    noun = cited[pattern.head]
    plural_citation = "N" not in readings(noun) and "n" in readings(noun)
    if plural_citation:
        return to_latin(entry.text) if analysis == Analysis(Case.NOMINATIVE, plural=True) and script is Script.LATIN else None
    put: list[str | None] = []
    for at, slot in enumerate(pattern.slots):
        if at == pattern.head:
            put.append(inflect(noun, analysis))
        elif slot.agrees:
            put.append(inflect_adjective(cited[at], analysis, gender(noun)))
        else:
            put.append(cited[at])
    return _written(entry.text, words, cited, put, script)


def _written(text: str, words: Sequence[str], cited: Sequence[str], put: Sequence[str | None], script: Script) -> str | None:
    """The words in their new forms, everything between them and their capitals as in the designation."""
    result, last = "", 0
    for match, word, old, new in zip(WORD.finditer(text), words, cited, put, strict=True):
        if new is None:
            return None
        result += text[last : match.start()]
        result += word if new == old else _like(to_cyrillic(new), word)
        last = match.end()
    result += text[last:]
    return to_latin(result) if script is Script.LATIN else result


def _like(new: str, old: str) -> str:
    if old.isupper() and len(old) > 1:
        return new.upper()
    return new[:1].upper() + new[1:] if old[:1].isupper() else new
