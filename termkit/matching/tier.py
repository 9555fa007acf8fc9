"""How strictly words on a page must follow a designation to count as it."""

from __future__ import annotations

from enum import IntEnum


class Tier(IntEnum):
    """Strict to say that a term *is* there (triggers, deprecated words), lenient before saying that it is *not*.

    ``STRICT``: in order, at most one word between, which is no preposition, and the adjective agrees across it.
    ``DEFAULT``: two words between, or the words of a short term in another order.
    ``LENIENT``: four words between, or another order, without further conditions; diacritics may be missing.
    """

    STRICT = 1
    DEFAULT = 2
    LENIENT = 3
