"""French words in a translation: left standing, or there on purpose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from termkit.model.page import Segment
from termkit.rules._terms import Hit

BRACKETS = re.compile(r"\([^()]*\)")
_FRENCH_WORDS = re.compile(r"\b(?:de|du|des|à|au|aux|et|en|sur|contre|par)\b|\b[dl]['’]|[àâçéèêëîïôùûœ]", re.IGNORECASE)
_MAYBE_ENGLISH = re.compile(r"[a-z]+[st]ions?", re.IGNORECASE)
_OPEN_QUOTATION = re.compile(r"[«„“][^»”]*$")


def unmistakably_french(text: str) -> bool:
    """Whether words have what neither Serbian nor English ones have: accents, or French function words inside."""
    return bool(_FRENCH_WORDS.search(text))


def maybe_english(word: str) -> bool:
    """Whether a word is spelt alike in French and English, as most in *-tion* and *-sion* are (*contravention*)."""
    return _MAYBE_ENGLISH.fullmatch(word) is not None


def stands_out(hit: Hit) -> bool:
    """Whether words are plainly French, and not in quotation marks."""
    segment, start, _ = hit.spot
    return unmistakably_french(hit.words) and _OPEN_QUOTATION.search(segment.text, 0, start) is None


def is_gloss(hit: Hit, source: Sequence[Segment]) -> bool:
    """Whether words stand in brackets that only repeat the source, which has none there: *ticket (procès-verbal)*."""
    segment, start, end = hit.spot
    around = (match.group()[1:-1] for match in BRACKETS.finditer(segment.text) if match.start() <= start and end <= match.end())
    repeated = next(around, "").strip().casefold()
    text = " ".join(one.text for one in source).casefold()
    return bool(repeated) and repeated in text and f"({repeated})" not in text
