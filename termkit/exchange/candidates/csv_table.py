"""Comma-separated values (RFC 4180), a row a candidate; no cell of it is a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from termkit.exchange.candidates.style import Style
from termkit.exchange.cells import join_values, neutralise
from termkit.model.candidate import Candidate

COLUMNS = ("rank", "term", "score", "frequency", "pages", "kind", "pattern", "variants", "concept")


def render(candidates: Sequence[Candidate], signature: str, style: Style) -> str:
    """The columns of :data:`COLUMNS`, then equivalents where there are any, contexts and parts of the score where asked for."""
    return written(candidates, style, ",")


def written(candidates: Sequence[Candidate], style: Style, delimiter: str) -> str:
    """The rows with a delimiter of one's choice between the cells."""
    languages = tuple(lang for lang in style.languages if any(e.lang == lang for c in candidates for e in c.equivalents))
    parts = tuple(dict.fromkeys(part.name for c in candidates for part in c.parts)) if style.explain else ()
    contexts = ("contexts",) if style.contexts else ()
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow([*COLUMNS, *languages, *contexts, *(f"score_{name}" for name in parts)])
    for rank, candidate in enumerate(candidates, 1):
        more = dict.fromkeys(parts, "") | {part.name: str(part.value) for part in candidate.parts if part.name in parts}
        cells = [*_cells(rank, candidate), *_equivalents(candidate, languages)]
        cells += [join_values(context.text for context in candidate.contexts)] if contexts else []
        writer.writerow(map(neutralise, [*cells, *more.values()]))
    return out.getvalue()


def _cells(rank: int, candidate: Candidate) -> Iterator[str]:
    yield from (str(rank), candidate.term, str(candidate.score), str(candidate.frequency), str(candidate.pages))
    yield from (candidate.kind.value, candidate.pattern, join_values(variant.form for variant in candidate.variants))
    yield candidate.concept or ""


def _equivalents(candidate: Candidate, languages: Sequence[str]) -> Iterator[str]:
    for lang in languages:
        yield join_values(equivalent.text for equivalent in candidate.equivalents if equivalent.lang == lang)
