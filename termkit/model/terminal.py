"""Text on a terminal: how wide it is, what may stand in it, and how it is coloured."""

from __future__ import annotations

import unicodedata

ELLIPSIS = "…"


def display_width(text: str) -> int:
    """Columns that a text takes: wide characters two, combining marks and soft hyphens none."""
    return sum(map(_columns, text))


def _columns(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
        return 0
    return 1 + (unicodedata.east_asian_width(letter) in "WF")


def on_one_line(text: str) -> str:
    """A text without line ends and control characters, so that a page cannot steer the terminal."""
    return "".join(" " if letter.isspace() else "�" if unicodedata.category(letter) == "Cc" else letter for letter in text)


def padded(text: str, width: int, *, right: bool = False) -> str:
    """A text filled up with blanks to a width; ``right`` puts them before it."""
    blanks = " " * max(0, width - display_width(text))
    return blanks + text if right else text + blanks


def cut(text: str, width: int, *, left: bool = False) -> str:
    """A text that is no wider than a width; an ellipsis stands for what is missing, at its beginning with ``left``."""
    if display_width(text) <= width:
        return text
    letters = list(reversed(text)) if left else list(text)
    kept, room = [], width - 1
    for letter in letters:
        room -= _columns(letter)
        if room < 0:
            break
        kept.append(letter)
    shown = "".join(reversed(kept) if left else kept)
    return (ELLIPSIS + shown if left else shown + ELLIPSIS) if width > 0 else ""


def painted(text: str, code: str, *, on: bool) -> str:
    """A text in a colour (SGR code), or as it is."""
    return f"\x1b[{code}m{text}\x1b[0m" if on else text
