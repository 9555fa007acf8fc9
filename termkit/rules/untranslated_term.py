"""TK305."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity
from termkit.rules._rule import Scope, rule
from termkit.rules.context import CheckContext, alternatives


@rule("TK305", Scope.DRAFT, Severity.SERIOUS, Certainty.POSSIBLE)
def untranslated_term(context: CheckContext) -> Iterator[Remark]:
    """The French term is left standing in the translation.

    Words that the two languages share (*police*, *extradition* in English) are not meant: with a source, the term must
    stand there, and its equivalents less often in the translation, unless the words are recognisably French; without one, they
    must be. The source's own words in brackets, behind a translation (*ticket (procès-verbal)*), are there on purpose.

    Serious: most readers do not understand the word. Only possible: it may be quoted, or be part of a name.

    Flagged:
        fr: Le magistrat de liaison est arrivé.
        sr: Magistrat de liaison је стигао.

    Clean:
        fr: Le magistrat de liaison est arrivé.
        sr: Судија за везу је стигао.
    """
    for unit in context.units_with_french:
        for hit in context.untranslated(unit):
            entry = hit.entry
            expected = context.expected(entry.concept)
            source = context.asked(unit).get(entry.concept)
            yield Remark(
                hit.spot,
                "“{found}” is left in French; expected “{expected}”",
                {"found": hit.words, "expected": alternatives(expected)},
                concept=entry.concept,
                domain=entry.domain,
                term=context.concept(entry.concept).preferred(context.glossary.source_language),
                expected=expected,
                found=hit.words,
                source=source.spot if source else None,
                suggestion=expected[0] if expected else None,
            )
