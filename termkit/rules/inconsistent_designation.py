"""TK304."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from termkit.matching.entry import TermEntry
from termkit.model.concept import Status
from termkit.model.finding import Certainty, Remark, Severity
from termkit.model.page import Unit
from termkit.rules._rule import Scope, rule
from termkit.rules._terms import Hit
from termkit.rules.context import CheckContext


@rule("TK304", Scope.BITEXT, Severity.NORMAL, Certainty.POSSIBLE)
def inconsistent_designation(context: CheckContext) -> Iterator[Remark]:
    """One concept is named in two ways on the page, although each of them may be used.

    A reader takes two designations for two concepts. The one that the page uses less is reported, once, at its first use.
    Abbreviations and deprecated designations (TK301) do not count, nor does the same designation with more words.

    Normal: each use is right by itself, but together they mislead. Only possible: an author may vary on purpose, or quote.

    Flagged:
        fr: L’extradition est accordée. L’extradition est refusée.
        sr: Изручење је одобрено. Екстрадиција је одбијена.

    Clean:
        fr: L’extradition est accordée. L’extradition est refusée.
        sr: Изручење је одобрено. Изручење је одбијено.
    """
    uses: dict[str, dict[str, list[tuple[Unit, Hit]]]] = defaultdict(lambda: defaultdict(list))
    for unit, hit in context.target_uses(_one_of_several(context.target_entries)):
        uses[hit.entry.concept][hit.entry.text].append((unit, hit))
    for concept_id, by_designation in uses.items():
        if len(by_designation) > 1:
            meant = {text: list(_meant(context, several)) for text, several in by_designation.items()}
            meant = _rivals({text: several for text, several in meant.items() if several})
            if len(meant) > 1:
                yield _remark(context, concept_id, meant)


def _one_of_several(entries: Iterable[TermEntry]) -> Callable[[TermEntry], bool]:
    """Whether a designation is to be compared with others that were met for its concept."""
    texts: dict[str, set[str]] = defaultdict(set)
    for entry in filter(_counts, entries):
        texts[entry.concept].add(entry.text)
    return lambda entry: _counts(entry) and len(texts[entry.concept]) > 1


def _counts(entry: TermEntry) -> bool:
    return not (entry.abbreviation or entry.proposed or entry.status is Status.DEPRECATED)


def _meant(context: CheckContext, uses: Iterable[tuple[Unit, Hit]]) -> Iterator[tuple[Hit, Hit]]:
    """The uses of a designation whose concept the source of their unit names, each with the place there."""
    for unit, hit in uses:
        source = context.asked(unit).get(hit.entry.concept)
        if source:
            yield hit, source


def _rivals(uses: dict[str, list[tuple[Hit, Hit]]]) -> dict[str, list[tuple[Hit, Hit]]]:
    """The designations that are not one of the others with more words (*руковалац подацима*, beside *руковалац*)."""
    entries = [several[0][0].entry for several in uses.values()]
    return {entry.text: uses[entry.text] for entry in entries if not any(entry.extends(other) for other in entries)}


def _remark(context: CheckContext, concept_id: str, uses: dict[str, list[tuple[Hit, Hit]]]) -> Remark:
    def weight(text: str) -> tuple[int, bool]:
        return len(uses[text]), uses[text][0][0].entry.status is Status.PREFERRED

    ranked = sorted(uses, key=weight)
    usual = context.in_script(ranked[-1])
    hit, source = uses[ranked[0]][0]
    concept = context.concept(concept_id)
    return Remark(
        hit.spot,
        "“{found}” here, but “{usual}” elsewhere on the page for the same concept",
        {"found": hit.words, "usual": usual},
        concept=concept_id,
        domain=concept.domain,
        term=concept.preferred(context.glossary.source_language),
        expected=(usual,),
        found=hit.words,
        source=source.spot,
    )
