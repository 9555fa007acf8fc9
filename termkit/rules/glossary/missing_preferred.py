"""TK101."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext, usable


@rule("TK101", Scope.GLOSSARY, Severity.NORMAL, Certainty.CERTAIN)
def missing_preferred(context: GlossaryContext) -> Iterator[Remark]:
    """A concept has designations in a language, but none of them is preferred.

    The preferred one is the `msgstr`; without it the concept is not compiled, and `check` does not know what to ask for. A
    concept that has nothing but words to avoid in a language may be meant so, and is left to TK108.

    Flagged:
        sr: # admitted: судац
        sr: msgctxt "c0001"
        sr: msgid "juge"
        sr: msgstr ""
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""

    Clean:
        sr: # admitted: судац
        sr: msgctxt "c0001"
        sr: msgid "juge"
        sr: msgstr "судија"
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
    """
    lang = context.catalogue.lang
    for entry, concept in context.in_force:
        section = concept.section(lang)
        if section.preferred is None and any(map(usable, section.designations)):
            yield Remark(
                whole(entry.translations[0]),
                "“{term}” has no preferred designation in {lang}, only others",
                {"term": entry.msgid.text, "lang": lang},
                concept=concept.id,
                domain=concept.domain,
            )
