"""TK108."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext, usable


@rule("TK108", Scope.GLOSSARY, Severity.NORMAL, Certainty.CERTAIN)
def translation_missing(context: GlossaryContext) -> Iterator[Remark]:
    """A concept has no designation in one of the glossary's languages.

    Nothing can be looked up, compiled or asked for there. Flagged where the French designation stands; concepts that are only
    proposed are left alone.

    Flagged:
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
        en: msgctxt "c0001"
        en: msgid "juge"
        en: msgstr "judge"

    Clean:
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
        sr: msgctxt "c0001"
        sr: msgid "juge"
        sr: msgstr "судија"
        en: msgctxt "c0001"
        en: msgid "juge"
        en: msgstr "judge"
    """
    if not context.catalogue.is_template:
        return
    for entry, concept in context.in_force:
        missing = [
            lang
            for lang in context.overview.glossary.languages
            if not any(map(usable, concept.section(lang).designations)) and concept.section(lang).translate
        ]
        if missing and not concept.proposed:
            yield Remark(
                whole(entry.msgid),
                "“{term}” has no designation in {languages}",
                {"term": entry.msgid.text, "languages": ", ".join(missing)},
                concept=concept.id,
                domain=concept.domain,
            )
