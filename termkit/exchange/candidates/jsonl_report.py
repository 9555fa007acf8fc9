"""JSON lines: the candidates of the JSON report, one a line."""

from __future__ import annotations

import json
from collections.abc import Sequence

from termkit.exchange.candidates.json_report import as_dict
from termkit.exchange.candidates.style import Style
from termkit.model.candidate import Candidate


def render(candidates: Sequence[Candidate], signature: str, style: Style) -> str:
    """One object a candidate."""
    return "".join(json.dumps(as_dict(at, c, style), ensure_ascii=False) + "\n" for at, c in enumerate(candidates, 1))
