"""TK302."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from termkit.matching.french_nouns import (
    stands_as_complement,
    stands_as_noun,
    stands_as_participle,
    stands_in_name,
    stands_in_phrase,
)
from termkit.matching.script import WORD, key
from termkit.model.concept import Status
from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.model.page import Unit
from termkit.rules._rule import Scope, rule
from termkit.rules._terms import Hit
from termkit.rules.context import CheckContext, alternatives


@rule("TK302", Scope.BITEXT, Severity.SERIOUS, Certainty.POSSIBLE)
def missing_equivalent(context: CheckContext) -> Iterator[Remark]:
    """The source has a term, and its translation has none of the designations that the glossary gives.

    A designation counts in any inflected form, in either script, with words between its parts. It may still be right
    without: a pronoun or a paraphrase can stand for the term. Where the words of a longer term of the glossary stand, its
    parts are not asked for, on either side: *малолетни странац без пратње* has the *mineur*. A French word left standing is
    TK305's matter, a deprecated designation TK301's.

    It is a *guess* where the sentence before or after has the equivalent, where a single word follows another word of
    meaning (in *les armes saisies* it is no noun), is part of a name or phrase (*la Gendarmerie royale*, *à peine*) or a
    participle (*accusé de vol*), where Serbian has an adjective for a French complement (*полицијски агенти* for *agents de la
    police*), and where English has the verb (*seized* for *saisie*).

    Serious: the reader learns of another thing, or of none. Only possible: translators rightly use pronouns, verbs and
    paraphrases, and no list of equivalents is ever complete.

    Flagged:
        fr: Il a remis une commission rogatoire internationale.
        sr: Предао је међународни допис.

    Clean:
        fr: Il a remis une commission rogatoire internationale.
        sr: Уручене су међународне замолнице.
    """
    for unit in context.units_in_doubt:
        asked, named = context.source_hits(unit), context.named_leniently(unit)
        if all(hit.entry.concept in named for hit in asked):
            continue
        named |= {hit.entry.concept for hit in context.untranslated(unit)}
        for _, rivals in groupby(asked, key=lambda hit: hit.spot):
            hits = [hit for hit in rivals if context.accepted(hit.entry.concept)]
            if hits and not any(hit.entry.concept in named or _within_longer(context, unit, hit) for hit in hits):
                yield _remark(context, unit, hits[0])


def _within_longer(context: CheckContext, unit: Unit, hit: Hit) -> bool:
    """Whether the translation names a longer concept, with the term in its French designation, that the source does not."""
    entries = (other.entry for other in context.target_hits(unit))
    named = {entry.concept for entry in entries if entry.status is not Status.DEPRECATED}
    return any(hit.entry.concept in context.within(longer) for longer in named - context.asked(unit).keys())


def _remark(context: CheckContext, unit: Unit, hit: Hit) -> Remark:
    concept = context.concept(hit.entry.concept)
    expected = context.expected(concept.id)
    return Remark(
        whole(unit.target[0]),
        "no equivalent of “{term}” here; expected “{expected}”",
        {"term": hit.words, "expected": alternatives(expected)},
        concept=concept.id,
        domain=concept.domain,
        term=concept.preferred(context.glossary.source_language),
        expected=expected,
        source=hit.spot,
        certainty=Certainty.GUESS if _may_be_right(context, unit, hit) else None,
    )


def _may_be_right(context: CheckContext, unit: Unit, hit: Hit) -> bool:
    if context.named_nearby(unit, hit.entry.concept) or not _is_noun(hit):
        return True
    return (_is_verb_there if context.language.code == "en" else _is_adjective_there)(context, unit, hit)


def _is_adjective_there(context: CheckContext, unit: Unit, hit: Hit) -> bool:
    """Whether the term is a complement in French, and the Serbian side has a relational adjective of an equivalent."""
    if not stands_as_complement(hit.spot.segment.text, hit.spot.start):
        return False
    from termkit.matching.serbian.relational import relational_forms

    words = {key(word) for segment in unit.target for word in WORD.findall(segment.text)}
    nouns = (text for text in context.expected(hit.entry.concept) if " " not in text)
    return any(not words.isdisjoint(relational_forms(key(noun))) for noun in nouns)


def _is_verb_there(context: CheckContext, unit: Unit, hit: Hit) -> bool:
    """Whether the English side has the verb of an equivalent: *seized* for *saisie*."""
    from termkit.matching.english_verbs import is_told_by_verb

    text = " ".join(segment.text for segment in unit.target)
    return any(is_told_by_verb(equivalent, text) for equivalent in context.expected(hit.entry.concept))


def _is_noun(hit: Hit) -> bool:
    """Whether the words stand where a noun would; a single word in a name or phrase, or as a participle, is hardly the term."""
    where = hit.spot.segment.text, hit.spot.start
    if " " in hit.words:
        return True
    if stands_in_name(*where) and hit.entry.text[:1].islower():
        return False
    return stands_as_noun(*where) and not stands_as_participle(*where) and not stands_in_phrase(*where)
