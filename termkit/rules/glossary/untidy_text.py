"""TK214."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext

_BLANKS = re.compile("[ \t\r\n\f\v\x85\u2028\u2029]+")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\x00-\x08\x0e-\x1f\x7f]")


@rule("TK214", Scope.GLOSSARY, Severity.NORMAL, Certainty.CERTAIN)
def untidy_text(context: GlossaryContext) -> Iterator[Remark]:
    """A designation or field has what nobody sees and machines stumble over.

    Blanks at an end or two in a row, line ends, characters without width, and letters with separate accents (not in Unicode's
    normal form C): two such texts look the same and are not. `--fix` tidies them.

    Flagged:
        sr: msgctxt "c0001"
        sr: msgid "juge"
        sr: msgstr "судија "

    Clean:
        sr: msgctxt "c0001"
        sr: msgid "juge"
        sr: msgstr "судија"
    """
    for segment in context.texts:
        tidied = tidy(segment.text)
        if tidied != segment.text:
            yield Remark(
                whole(segment),
                "“{found}” should be “{expected}”",
                {"found": shown(segment.text), "expected": tidied},
                domain=context.catalogue.domain,
                expected=(tidied,),
                found=segment.text,
                suggestion=tidied,
            )


def tidy(text: str) -> str:
    """The text in normal form C on one line, without what cannot be seen; no-break spaces stay."""
    return _BLANKS.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFC", text))).strip()


def shown(text: str) -> str:
    """The text with what cannot be seen spelt out."""
    spelt = _INVISIBLE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
    return spelt.replace("\n", "\\n").replace("\t", "\\t")
