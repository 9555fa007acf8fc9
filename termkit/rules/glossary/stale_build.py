"""TK204."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext


@rule("TK204", Scope.GLOSSARY, Severity.NORMAL, Certainty.CERTAIN)
def stale_build(context: GlossaryContext) -> Iterator[Remark]:
    """A compiled catalogue is there, and is not of the present state of the glossary.

    Programs go on showing what has been changed since. `termkit build` compiles anew; a catalogue that has not been compiled at
    all is no finding.

    Flagged:
        sr: msgctxt "c0001"
        sr: msgid "juge"
        sr: msgstr "судија"
        mo: of an earlier state
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""

    Clean:
        sr: msgctxt "c0001"
        sr: msgid "juge"
        sr: msgstr "судија"
        pot: msgctxt "c0001"
        pot: msgid "juge"
        pot: msgstr ""
    """
    if context.catalogue.stale:
        yield Remark(
            whole(context.catalogue.header_end),
            "the compiled catalogue is older than this one; run `termkit build`",
            domain=context.catalogue.domain,
        )
