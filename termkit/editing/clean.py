"""Text as it may stand in a glossary."""

from __future__ import annotations

import re
import unicodedata

from termkit.errors import EditError
from termkit.messages import Message

_BLANKS = re.compile("[ \t\r\n\f\v\u0085\u2028\u2029]+")


def clean(text: str) -> str:
    """Text in normal form C on one line, without blanks at its ends; no-break spaces inside stay.

    Raises:
        EditError: it has control characters, or halves of characters.
    """
    result = _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip()
    for character in result:
        if unicodedata.category(character) in ("Cc", "Cs"):
            raise EditError(
                Message("{text} has a control character (U+{code})", text=repr(result), code=f"{ord(character):04X}")
            )
    return result
