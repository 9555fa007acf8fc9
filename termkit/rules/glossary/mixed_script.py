"""TK203."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.matching.script import mixed_script_words
from termkit.model.finding import Certainty, Remark, Severity, Spot
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext


@rule("TK203", Scope.GLOSSARY, Severity.SERIOUS, Certainty.CERTAIN)
def mixed_script(context: GlossaryContext) -> Iterator[Remark]:
    """Latin letters stand inside a Cyrillic word of the glossary, or the reverse.

    They look alike; but the word is not found when it is looked up or checked, and is spelt wrongly in every page that it is
    copied to. `--fix` writes the word in one script.

    Flagged:
        sr: msgctxt "c0001"
        sr: msgid "police"
        sr: msgstr "пoлиција"

    Clean:
        sr: # note: NATO-а, EUа
        sr: msgctxt "c0001"
        sr: msgid "police"
        sr: msgstr "полиција"
    """
    for segment in context.texts:
        for start, end, word, repaired in mixed_script_words(segment.text):
            yield Remark(
                Spot(segment, start, end),
                "“{found}” mixes Latin and Cyrillic letters; write “{expected}”",
                {"found": word, "expected": repaired},
                expected=(repaired,) if repaired != word else (),
                found=word,
                suggestion=repaired if repaired != word else None,
            )
