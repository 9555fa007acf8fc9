"""TK111."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.concept import Status
from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext, listed, usable


@rule("TK111", Scope.GLOSSARY, Severity.MINOR, Certainty.POSSIBLE)
def deprecated_elsewhere(context: GlossaryContext) -> Iterator[Remark]:
    """A designation must not be used for one concept and is the admitted one of another concept of the same domain.

    Where the other concept prefers it, that is why it is wrong here, and `check` knows. Where it is only admitted, people read
    both entries and do not know what holds.

    Flagged:
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
        pot:
        pot: msgctxt "c0002"
        pot: msgid "magistrat"
        pot: msgstr ""
        en: # deprecated: magistrate
        en: msgctxt "c0001"
        en: msgid "juge"
        en: msgstr "judge"
        en:
        en: # admitted: magistrate
        en: msgctxt "c0002"
        en: msgid "magistrat"
        en: msgstr "judicial officer"

    Clean:
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
        pot:
        pot: msgctxt "c0002"
        pot: msgid "magistrat"
        pot: msgstr ""
        en: # deprecated: magistrate
        en: msgctxt "c0001"
        en: msgid "juge"
        en: msgstr "judge"
        en:
        en: msgctxt "c0002"
        en: msgid "magistrat"
        en: msgstr "magistrate"
    """
    lang = context.catalogue.lang
    for entry, concept, designation, spot in context.designations:
        if usable(designation):
            continue
        uses = [
            use for use in context.overview.others(lang, designation.text, concept.id) if use.concept.domain == concept.domain
        ]
        admitting = [use.concept for use in uses if use.designation.status is Status.ADMITTED]
        if admitting and not any(use.designation.status is Status.PREFERRED for use in uses):
            yield Remark(
                whole(spot),
                "“{text}” is admitted for {others}",
                {"text": designation.text, "others": listed(admitting, lang)},
                concept=entry.concept,
                domain=concept.domain,
                found=designation.text,
            )
