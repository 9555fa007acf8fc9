"""Tab-separated values, a row a candidate."""

from __future__ import annotations

from collections.abc import Sequence

from termkit.exchange.candidates.csv_table import written
from termkit.exchange.candidates.style import Style
from termkit.model.candidate import Candidate


def render(candidates: Sequence[Candidate], signature: str, style: Style) -> str:
    """The rows of :mod:`termkit.exchange.candidates.csv_table` with tabs between the cells."""
    return written(candidates, style, "\t")
