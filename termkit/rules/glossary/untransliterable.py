"""TK206."""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, Spot
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext, designation_spots

_FOREIGN = re.compile("(?:(?![А-Иа-иК-Шк-шЂђЈјЉљЊњЋћЏџ])[\u0400-\u052f])+")


@rule("TK206", Scope.GLOSSARY, Severity.NORMAL, Certainty.CERTAIN)
def untransliterable(context: GlossaryContext) -> Iterator[Remark]:
    """A Serbian designation has Cyrillic letters that the Serbian alphabet does not have.

    The Latin catalogue is made letter by letter, and these would stay Cyrillic in it: Russian й, ы and я, Macedonian ѓ.

    Flagged:
        sr: msgctxt "c0001"
        sr: msgid "frontière"
        sr: msgstr "границя"

    Clean:
        sr: msgctxt "c0001"
        sr: msgid "frontière"
        sr: msgstr "граница"
    """
    if context.catalogue.lang != "sr":
        return
    for entry in context.catalogue.entries:
        for spot in designation_spots(entry, is_template=context.catalogue.is_template):
            for found in _FOREIGN.finditer(spot.text):
                yield Remark(
                    Spot(spot, found.start(), found.end()),
                    "“{letter}” in “{text}” is no Serbian letter and has no Latin one",
                    {"letter": found.group(), "text": spot.text},
                    concept=entry.concept or None,
                    domain=context.catalogue.domain,
                    found=found.group(),
                )
