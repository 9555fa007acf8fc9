"""TK301."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.messages import N_
from termkit.model.concept import Status
from termkit.model.finding import Certainty, Remark, Severity
from termkit.rules._rule import Scope, rule
from termkit.rules._terms import Hit
from termkit.rules.context import CheckContext


@rule("TK301", Scope.DRAFT, Severity.SERIOUS, Certainty.CERTAIN)
def deprecated_designation(context: CheckContext) -> Iterator[Remark]:
    """A deprecated designation is used, inflected or not.

    The glossary names the designation as one that must not be used for its concept, and which one to use instead. The
    suggestion is that one in the case and number of the words found, in the script of the page, unless these are not plain.
    Only the designation itself is put right: where the genders differ, adjectives, pronouns and verbs that agree with it are
    left to the translator (*путни лист је усвојен*, *мапа пута је усвојена*), and nothing is suggested where an adjective
    stands right before it.

    Where a page is checked with its source, the finding is only *possible* if the sentence does not speak of the concept,
    and a *guess* if it is a single word and the whole source does not: it then means something else (*arbitrage* of prices,
    not of disputes).

    Serious: the glossary says outright that the word is wrong, and a reader may take it for another concept. Certain where the
    source speaks of the concept, or where there is no source to ask.

    Flagged:
        fr: Le magistrat de liaison est arrivé.
        sr: Магистрат за везу је стигао.

    Clean:
        fr: Le magistrat de liaison est arrivé.
        sr: Судија за везу је стигао.
    """
    for unit, hit in context.target_uses(lambda entry: entry.status is Status.DEPRECATED and not entry.proposed):
        meant = (source for source in context.source_hits(unit) if source.entry.concept == hit.entry.concept)
        yield _remark(context, hit, next(meant, None))


def _remark(context: CheckContext, hit: Hit, source: Hit | None) -> Remark:
    wanted = context.preferred_entry(hit.entry.concept)
    expected = (context.in_script(wanted.text),) if wanted else ()
    words = hit.words
    return Remark(
        hit.spot,
        N_("“{found}” is deprecated; use “{expected}”") if wanted else N_("“{found}” is deprecated"),
        {"found": words, "expected": expected[0] if expected else ""},
        concept=hit.entry.concept,
        domain=hit.entry.domain,
        term=context.concept(hit.entry.concept).preferred(context.glossary.source_language),
        expected=expected,
        found=words,
        source=source.spot if source else None,
        suggestion=context.suggest(hit, wanted) if wanted else None,
        explanation=context.explain(hit),
        certainty=_doubt(context, hit) if context.has_source and source is None else None,
    )


def _doubt(context: CheckContext, hit: Hit) -> Certainty:
    several_words = len(hit.entry.text.split()) > 1
    return Certainty.POSSIBLE if several_words or context.source_uses(hit.entry.concept) else Certainty.GUESS
