"""What stands in a text for programs: tags, addresses, and places for values (``%s``, ``%1$.2f``, ``{name}``)."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[%<@{]|://|www\.")
_CODE = re.compile(
    r"%(?:\(\w+\))?(?:\d+\$)?[-+#0']*\d*(?:\.[\d*]+)?(?:<\w+>|[hlzjtL]{0,2}[A-Za-z])"
    r"|</?[A-Za-z][^<>]{0,300}>"
    r"|(?:https?|ftp)://\S+|\bwww\.\S+"
    r"|[\w.+-]+@[\w-]+\.[\w.-]+"
    r"|\{[A-Za-z_][\w.]*\}"
)


def without_codes(text: str) -> str:
    """A text with blanks in the place of what is for programs, so that everything else stays where it is."""
    return _CODE.sub(lambda code: " " * len(code.group()), text) if _MARKS.search(text) else text
