"""TK207."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext, whole


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
    catalogue = context.catalogue
    if catalogue.is_template or catalogue.header is None:
        return
    found = catalogue.header_field("Language")
    if found is None or found.value.text != catalogue.lang:
        yield Remark(
            whole(found.value if found else catalogue.header_end),
            "Language should be {lang}",
            {"lang": catalogue.lang},
            domain=catalogue.domain,
            expected=(catalogue.lang,),
            found=found.value.text if found else None,
        )
