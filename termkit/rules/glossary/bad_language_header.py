"""TK207."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary._header import wrong_field
from termkit.rules.glossary.context import GlossaryContext


@rule("TK207", Scope.GLOSSARY, Severity.NORMAL, Certainty.CERTAIN)
def bad_language_header(context: GlossaryContext) -> Iterator[Remark]:
    r"""The header's Language is not the language of the folder that the catalogue is in.

    Editors choose spelling, plural forms and machine translation by it. `--fix` writes the header.

    Flagged:
        sr: msgid ""
        sr: msgstr ""
        sr: "Language: hr\n"
        sr: "Content-Type: text/plain; charset=UTF-8\n"

    Clean:
        sr: msgid ""
        sr: msgstr ""
        sr: "Language: sr\n"
        sr: "Content-Type: text/plain; charset=UTF-8\n"
    """
    lang = context.catalogue.lang
    return wrong_field(context, "Language", lang, lambda found: found == lang)
