"""Puts Serbian parts together: the complement in the case that its head governs, the adjective agreeing with its noun."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from termkit.editing.compose.evidence import Pair, Shown
from termkit.matching.entry import TermEntry
from termkit.matching.script import WORD, key, to_cyrillic
from termkit.matching.serbian.declined import case_of, inflected
from termkit.matching.serbian.grammar import Analysis, Case
from termkit.matching.serbian.inflect import readings
from termkit.matching.serbian.morphology import animate, cited_in_plural, describe, gender, inflect_adjective
from termkit.matching.serbian.terms import Serbian
from termkit.model.language import Script

# What a head takes where the glossary does not show it: French preposition -> Serbian preposition and case.
USUAL = {
    "de": ("", Case.GENITIVE),
    "contre": ("против", Case.GENITIVE),
    "pour": ("за", Case.ACCUSATIVE),
    "en": ("у", Case.LOCATIVE),
    "sur": ("о", Case.LOCATIVE),
    "sans": ("без", Case.GENITIVE),
}
# Of cases that look alike, the likelier one first: without a preposition, and behind those that take more than the genitive.
_BARE = (Case.GENITIVE, Case.INSTRUMENTAL, Case.DATIVE, Case.ACCUSATIVE)
_BEHIND = {
    preposition: cases
    for prepositions, cases in (
        ("za uz kroz niz", (Case.ACCUSATIVE,)),
        ("u na", (Case.LOCATIVE, Case.ACCUSATIVE)),
        ("o po pri", (Case.LOCATIVE,)),
        ("prema", (Case.DATIVE, Case.LOCATIVE)),
        ("k ka uprkos protivno", (Case.DATIVE,)),
        ("s sa", (Case.INSTRUMENTAL, Case.GENITIVE)),
        ("nad pod pred među", (Case.INSTRUMENTAL, Case.ACCUSATIVE)),
    )
    for preposition in prepositions.split()
}
_OTHERS = (Case.GENITIVE,)
# Things that are not counted, whatever French does.
_COLLECTIVE = frozenset("oružje naoružanje municija imovina roba novac policija vojska omladina javnost pomoć".split())


@dataclass(frozen=True, slots=True)
class Government:
    """What a head asks of its complement."""

    preposition: str
    case: Case


def government(evidence: Iterable[Shown], link: str) -> Government | None:
    """What a head takes behind itself.

    Args:
        evidence: concepts with this head in Serbian.
        link: the French preposition.

    Returns:
        The commonest preposition (or none) among those that have this French preposition, with the case that all of them
        admit; what is usual for the French preposition where nothing is shown; ``None`` where nothing is usual either.
    """
    shown = [item for item in evidence if item.split.link == link and not item.before]
    cases = [(item.between, found) for item in shown if (found := _cases(item))]
    if not cases:
        return Government(*USUAL[link]) if link in USUAL else None
    preposition = Counter(between for between, _ in cases).most_common(1)[0][0]
    counts = Counter(case for between, found in cases if between == preposition for case in found)
    possible = _possible(preposition)
    return Government(preposition, max(counts, key=lambda case: (counts[case], -possible.index(case))))


def _cases(item: Shown) -> set[Case]:
    possible = _possible(item.between)
    return {analysis.case for analysis in case_of(item.complement, item.found) if analysis.case in possible}


def _possible(preposition: str) -> tuple[Case, ...]:
    return _BEHIND.get(key(preposition), _OTHERS) if preposition else _BARE


def with_complement(head: str, governed: Government, complement: str, *, plural: bool) -> str | None:
    """A head with its complement.

    Args:
        head: the head in the nominative.
        governed: the preposition and case that it takes.
        complement: the complement in its citation form.
        plural: whether it is to be in the plural.

    Returns:
        The designation; ``None`` where a form is not known for sure.
    """
    numbers = (True, False) if plural else (False,)
    form = next(filter(None, (_inflected(complement, Analysis(governed.case, number)) for number in numbers)), None)
    return " ".join(filter(None, (head, governed.preposition, form))) if form else None


def in_plural(designation: str) -> str:
    """A designation in the nominative plural; as it is where it has none, or is not counted."""
    if _head(designation) in _COLLECTIVE:
        return designation
    return _inflected(designation, Analysis(Case.NOMINATIVE, plural=True)) or designation


def _inflected(designation: str, analysis: Analysis) -> str | None:
    """A designation in a case; ``None`` where a participle behind its head would have to agree, or its number is unsure."""
    words = [match.group() for match in WORD.finditer(designation)]
    at = _head_at(designation)
    behind = readings(words[at + 1]) if at + 1 < len(words) else {}
    if "A" in behind and "N" not in behind and "n" not in behind:
        return None
    if _may_be_plural(key(words[at])):
        return None
    entry = TermEntry("", designation, "sr", abbreviation=designation.isupper() and len(designation) > 1)
    return inflected(entry, analysis, Script.CYRILLIC)


def _may_be_plural(head: str) -> bool:
    """Whether a noun is a citation form, and the plural of another noun besides: *prava* of *pravo*."""
    others = {lexeme.citation for lexeme in readings(head).get("n", ())} if "N" in readings(head) else set()
    return any(Analysis(Case.NOMINATIVE, plural=True) in describe(other, head) for other in others)


def wants_plural(complement: str, evidence: Iterable[Shown]) -> bool:
    """Whether a complement that French has in the plural is in the plural in Serbian, too: things that are counted are."""
    shown = [item for item in evidence if item.plural]
    numbers = [{analysis.plural for analysis in case_of(item.complement, item.found)} for item in shown]
    if any(found == {False} for found in numbers):
        return False
    return _head(complement) not in _COLLECTIVE


def is_adjective_with_noun(pair: Pair) -> bool:
    """Whether two words are what they are in French: *земља кандидат* is not, for *pays candidat*."""
    return "A" in readings(pair.adjective) and "N" in readings(pair.noun)


def adjective(pairs: Sequence[Pair]) -> tuple[str, str] | None:
    """The adjective that most pairs of words begin with.

    Args:
        pairs: concepts that have the French adjective.

    Returns:
        The adjective in a nominative, and the first concept that shows it; ``None`` unless more than half agree.
    """
    lexemes = {pair: min(readings(pair.adjective)["A"]) for pair in pairs if is_adjective_with_noun(pair)}
    counts = Counter(lexemes.values())
    if not counts:
        return None
    best, count = counts.most_common(1)[0]
    if 2 * count <= len(pairs):
        return None
    chosen = next(pair for pair, found in lexemes.items() if found == best)
    return chosen.adjective, chosen.concept


def with_adjective(word: str, noun: str) -> str | None:
    """An adjective before a noun or a longer designation, in the gender and number of its head."""
    head = _head(noun)
    form = inflect_adjective(key(word), Analysis(Case.NOMINATIVE, cited_in_plural(head)), gender(head), animate(head))
    if form is None or key(noun).startswith(form):
        return None
    return f"{to_cyrillic(form)} {noun[:1].lower() + noun[1:] if word[:1].islower() else noun}"


def _head(designation: str) -> str:
    """The noun that governs a designation, as a key."""
    return key([match.group() for match in WORD.finditer(designation)][_head_at(designation)])


def _head_at(designation: str) -> int:
    pattern = next(iter(Serbian().patterns(TermEntry("", designation, "sr"))), None)
    return pattern.head if pattern else 0
