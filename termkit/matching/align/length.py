"""How likely two lengths belong together (Gale and Church, "A program for aligning sentences in bilingual corpora", 1993)."""

from __future__ import annotations

import math

VARIANCE = 4.0


def length_cost(source: int, target: int, ratio: float) -> float:
    """Minus the logarithm of the probability that lengths differ at least as much as these, in characters.

    Args:
        source: length of the source side.
        target: length of the target side.
        ratio: target characters that one source character brings, on average.
    """
    if source == target == 0:
        return 0.0
    mean = (source + target / ratio) / 2
    delta = abs(target - source * ratio) / math.sqrt(mean * VARIANCE)
    probability = math.erfc(delta / math.sqrt(2))
    return -math.log(max(probability, 1e-12))
