"""Numbers of things, as reports for people say them."""

from __future__ import annotations

from termkit.messages import ngettext
from termkit.model.finding import Level


def findings(level: Level, number: int) -> str:
    """How many findings of a level there are."""
    counted = {
        Level.ERROR: ngettext("{number} error", "{number} errors", number),
        Level.WARNING: ngettext("{number} warning", "{number} warnings", number),
        Level.INFO: ngettext("{number} info", "{number} info", number),
    }
    return counted[level].format(number=number)
