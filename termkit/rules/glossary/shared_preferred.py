"""TK102."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from termkit.model.concept import Concept
from termkit.model.designations import folded
from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext


@rule("TK102", Scope.GLOSSARY, Severity.NORMAL, Certainty.CERTAIN)
def shared_preferred(context: GlossaryContext) -> Iterator[Remark]:
    """Two concepts of a domain prefer the same designation in every language that both have.

    Nothing but their definitions tells them apart, so they are probably one concept twice: merge them, or withdraw one and
    point to the other with `see`. Words that mean two things in one language and are told apart by another are homographs
    (TK110).

    Flagged:
        pot: msgctxt "c0001"
        pot: msgid "mandat"
        pot: msgstr ""
        pot:
        pot: msgctxt "c0002"
        pot: msgid "mandat"
        pot: msgstr ""
        sr: msgctxt "c0001"
        sr: msgid "mandat"
        sr: msgstr "мандат"

    Clean:
        pot: msgctxt "c0001"
        pot: msgid "mandat"
        pot: msgstr ""
        pot:
        pot: msgctxt "c0002"
        pot: msgid "mandat"
        pot: msgstr ""
        sr: msgctxt "c0001"
        sr: msgid "mandat"
        sr: msgstr "мандат"
        sr:
        sr: msgctxt "c0002"
        sr: msgid "mandat"
        sr: msgstr "налог"
    """
    if not context.catalogue.is_template:
        return
    seen: dict[str, list[Concept]] = {}
    languages = context.overview.glossary.languages
    for entry, concept in context.in_force:
        namesakes = seen.setdefault(folded(entry.msgid.text), [])
        twins = [other for other in namesakes if not _told_apart(concept, other, languages)]
        if twins:
            yield Remark(
                whole(entry.msgid),
                "“{term}” is {others} as well, in every language",
                {"term": entry.msgid.text, "others": ", ".join(other.id for other in twins)},
                concept=concept.id,
                domain=concept.domain,
            )
        namesakes.append(concept)


def _told_apart(one: Concept, other: Concept, languages: Sequence[str]) -> bool:
    """Whether some language has different words for the two."""
    pairs = ((one.preferred(lang), other.preferred(lang)) for lang in languages)
    return any(a and b and folded(a) != folded(b) for a, b in pairs)
