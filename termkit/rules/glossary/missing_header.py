"""TK209."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext


@rule("TK209", Scope.GLOSSARY, Severity.SERIOUS, Certainty.CERTAIN)
def missing_header(context: GlossaryContext) -> Iterator[Remark]:
    r"""The catalogue has no header.

    Without one nobody knows its charset, language and plural forms. `--fix` writes one.

    Flagged:
        sr: # no header
        sr: msgctxt "c0001"
        sr: msgid "juge"
        sr: msgstr "судија"

    Clean:
        sr: msgid ""
        sr: msgstr ""
        sr: "Language: sr\n"
        sr: "Content-Type: text/plain; charset=UTF-8\n"
    """
    if context.catalogue.header is None:
        yield Remark(whole(context.catalogue.header_end), "there is no header", domain=context.catalogue.domain)
