"""TK110."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext, listed, usable


@rule("TK110", Scope.GLOSSARY, Severity.MINOR, Certainty.POSSIBLE)
def homograph(context: GlossaryContext) -> Iterator[Remark]:
    """A French designation that may be used belongs to two concepts.

    Then plain `gettext` cannot answer for it, and `check` takes either equivalent for right. That may be how the language is;
    if it is not, one of the concepts should have a longer designation.

    Flagged:
        pot: msgctxt "c0001"
        pot: msgid "mandat"
        pot: msgstr ""
        pot:
        pot: #. admitted: mandat
        pot: msgctxt "c0002"
        pot: msgid "mandat d’arrêt"
        pot: msgstr ""

    Clean:
        pot: #. deprecated: mandat d’arrêt
        pot: msgctxt "c0001"
        pot: msgid "mandat"
        pot: msgstr ""
        pot:
        pot: msgctxt "c0002"
        pot: msgid "mandat d’arrêt"
        pot: msgstr ""
    """
    if not context.catalogue.is_template:
        return
    lang = context.catalogue.lang
    positions = context.overview.positions
    for entry, concept, designation, spot in context.designations:
        others = [use.concept for use in context.overview.others(lang, designation.text, concept.id) if usable(use.designation)]
        earlier = [other for other in others if positions[other.id] < positions[concept.id]]
        if earlier and usable(designation):
            yield Remark(
                whole(spot),
                "“{text}” is also {others}",
                {"text": designation.text, "others": listed(earlier, lang)},
                concept=entry.concept,
                domain=concept.domain,
                found=designation.text,
            )
