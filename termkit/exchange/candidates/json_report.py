"""JSON, the contract of ``extract --format json``: fields may be added to it, none goes."""

from __future__ import annotations

import json
from collections.abc import Sequence

from termkit.exchange.candidates.style import Style
from termkit.model.candidate import Candidate


def render(candidates: Sequence[Candidate], signature: str, style: Style) -> str:
    """One object, with how the candidates were made and a list of them."""
    parts = dict(part.split(":", 1) for part in signature.split("|"))
    told = {"version": 1, "made_with": parts, "candidates": [as_dict(at, c, style) for at, c in enumerate(candidates, 1)]}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def as_dict(rank: int, candidate: Candidate, style: Style) -> dict[str, object]:
    """A candidate with the contract's names."""
    told: dict[str, object] = {
        "rank": rank,
        "term": candidate.term,
        "lemma": candidate.lemma,
        "score": candidate.score,
        "frequency": candidate.frequency,
        "pages": candidate.pages,
        "pattern": candidate.pattern,
        "kind": candidate.kind.value,
        "abbreviation_of": candidate.abbreviation_of,
        "variants": [{"form": v.form, "frequency": v.frequency, "kind": v.kind and v.kind.value} for v in candidate.variants],
        "contexts": [
            {"path": c.path, "line": c.line, "text": c.text, "start": c.start, "end": c.end} for c in candidate.contexts
        ],
        "concept": candidate.concept,
    }
    if style.explain:
        told["score_parts"] = {part.name: part.value for part in candidate.parts}
    if candidate.equivalents:
        told["equivalents"] = [
            {"lang": e.lang, "text": e.text, "composed_of": list(e.composed_of), "status": "proposed"}
            for e in candidate.equivalents
        ]
    return told
