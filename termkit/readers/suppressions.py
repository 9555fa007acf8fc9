"""Comments in a page, and notes in bilingual XML, that switch rules off: ``<!-- termkit: ignore TK302 -->``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from termkit.model.page import Suppression

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


@dataclass
class Notes:
    """The suppressions in the ``note`` elements of XLIFF and TMX; a note counts for the unit that it is in."""

    suppressions: list[Suppression] = field(default_factory=list)
    _of_unit: list[int] = field(default_factory=list)
    _pieces: list[str] | None = None
    _place: tuple[int, int] = (1, 1)

    def start(self, name: str, unit: str) -> None:
        """An element begins; ``unit`` is the name of those that notes count for."""
        if name == unit:
            self._of_unit.clear()
        elif name == "note":
            self._pieces = []

    def text(self, text: str, line: int, column: int) -> None:
        """Text, which may be that of a note."""
        if self._pieces is not None:
            self._place = self._place if self._pieces else (line, column)
            self._pieces.append(text)

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "note" and self._pieces is not None:
            codes = suppressed_codes("".join(self._pieces).rstrip())
            self._pieces = None
            if codes is not None:
                self.suppressions.append(Suppression(codes, *self._place))
                self._of_unit.append(len(self.suppressions) - 1)

    @property
    def ignores(self) -> tuple[int, ...]:
        """The numbers of the suppressions of the unit."""
        return tuple(self._of_unit)
