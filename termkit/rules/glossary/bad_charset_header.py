"""TK208."""

from __future__ import annotations

from collections.abc import Iterator

from termkit.messages import N_
from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext


@rule("TK208", Scope.GLOSSARY, Severity.SERIOUS, Certainty.CERTAIN)
def bad_charset_header(context: GlossaryContext) -> Iterator[Remark]:
    r"""The header does not say that the catalogue is in UTF-8.

    Without a charset, tools guess; and other charsets lack letters of Serbian, or the French apostrophe. `--fix` converts the
    file and writes the header.

    Flagged:
        sr: msgid ""
        sr: msgstr ""
        sr: "Language: sr\n"
        sr: "Content-Type: text/plain; charset=CHARSET\n"

    Clean:
        sr: msgid ""
        sr: msgstr ""
        sr: "Language: sr\n"
        sr: "Content-Type: text/plain; charset=utf-8\n"
    """
    catalogue = context.catalogue
    if catalogue.header is None:
        return
    found = catalogue.header_field("Content-Type")
    charset = found.value.text.partition("charset=")[2].strip() if found else ""
    if charset.upper().replace("UTF8", "UTF-8") != "UTF-8":
        yield Remark(
            whole(found.value if found else catalogue.header_end),
            N_("the charset should be UTF-8, not {charset}") if charset else N_("the charset should be UTF-8, not left out"),
            {"charset": charset},
            domain=catalogue.domain,
            expected=("UTF-8",),
            found=charset or None,
        )
