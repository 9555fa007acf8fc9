"""Comments in a page that switch rules off: ``<!-- termkit: ignore TK302 -->``."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"^\s*termkit:\s*ignore\b(?P<codes>[\s,A-Za-z0-9]*)$")


def suppressed_codes(comment: str) -> tuple[str, ...] | None:
    """The rule codes that a comment switches off.

    Args:
        comment: the text of a comment, without its marks.

    Returns:
        The codes in upper case, empty for all rules; ``None`` if the comment is not about termkit.
    """
    match = _COMMENT.match(comment)
    if match is None:
        return None
    return tuple(code.upper() for code in re.split(r"[\s,]+", match.group("codes")) if code)
