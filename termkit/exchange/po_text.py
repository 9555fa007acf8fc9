"""Strings and places as a PO file writes them."""

from __future__ import annotations

import re

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\f": "\\f", "\v": "\\v", "\b": "\\b", "\a": "\\a"}
_ESCAPED = re.compile(r'[\\"\n\t\r\f\v\b\a]')


def quoted(text: str) -> str:
    """A string in quotation marks, on one line."""
    return f'"{_ESCAPED.sub(lambda found: _ESCAPES[found[0]], text)}"'


def reference(path: str, line: int) -> str:
    """A place; one with blanks is isolated, as GNU gettext does."""
    place = f"{path}:{line}"
    return f"\u2068{place}\u2069" if " " in place else place
