"""TK219."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.matching.script import WORD, key, script_of, to_cyrillic
from termkit.matching.serbian.inflect import readings
from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.model.language import Script
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext, designation_spots


@rule("TK219", Scope.GLOSSARY, Severity.NORMAL, Certainty.POSSIBLE)
def wrong_script(context: GlossaryContext) -> Iterator[Remark]:
    """A Serbian designation is in Latin letters; the Serbian catalogue is Cyrillic, and the Latin one is made from it.

    Names, abbreviations and words of other languages stay as they are: only words that the Serbian dictionary knows are
    flagged.

    Flagged:
        sr: msgctxt "c0001"
        sr: msgid "liaison"
        sr: msgstr "sudija za vezu"

    Clean:
        sr: # abbreviation: SIRENE
        sr: msgctxt "c0001"
        sr: msgid "bureau SIRENE"
        sr: msgstr "биро SIRENE"
    """
    if context.catalogue.lang != "sr":
        return
    for entry in context.catalogue.entries:
        for spot in designation_spots(entry, is_template=context.catalogue.is_template):
            words = [word.group() for word in WORD.finditer(spot.text)]
            latin = [word for word in words if script_of(word) is Script.LATIN]
            if latin and len(latin) == len(words) and all(not w.isupper() and readings(key(w)) for w in latin):
                yield Remark(
                    whole(spot),
                    "“{found}” is in Latin letters; write “{expected}”",
                    {"found": spot.text, "expected": to_cyrillic(spot.text)},
                    concept=entry.concept or None,
                    domain=context.catalogue.domain,
                    expected=(to_cyrillic(spot.text),),
                    found=spot.text,
                )
