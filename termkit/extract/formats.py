"""Candidates as a table, and in the formats that other tools read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape, quoteattr

from termkit.model.candidate import Candidate

COLUMNS = ("rank", "term", "score", "frequency", "pages", "kind", "pattern", "variants", "concept")


def render(name: str, candidates: Sequence[Candidate], signature: str) -> str:
    """Candidates in one of :data:`FORMATS`.

    Args:
        name: the format.
        candidates: ranked, best first.
        signature: how they were made; formats with room for it say so.
    """
    return FORMATS[name](candidates, signature)


def _table(candidates: Sequence[Candidate], signature: str) -> str:
    width = max((len(c.term) for c in candidates), default=4)
    lines = [f"# {signature}", f"{'rank':>4}  {'term':<{width}}  {'score':>7}  {'freq':>4}  {'concept':<8}  variants"]
    for at, c in enumerate(candidates, 1):
        forms = ", ".join(f"{v.form} {v.frequency}" for v in c.variants if v.form != c.term)
        note = f"= {c.abbreviation_of}" if c.abbreviation_of else forms
        lines.append(f"{at:>4}  {c.term:<{width}}  {c.score:>7.2f}  {c.frequency:>4}  {c.concept or '-':<8}  {note}".rstrip())
    return "\n".join(lines) + "\n"


def _rows(candidates: Sequence[Candidate], delimiter: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(COLUMNS)
    for at, c in enumerate(candidates, 1):
        forms = "|".join(v.form for v in c.variants)
        writer.writerow((at, _tame(c.term), c.score, c.frequency, c.pages, c.kind, c.pattern, _tame(forms), c.concept or ""))
    return out.getvalue()


def _tame(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell


def as_dict(rank: int, candidate: Candidate) -> dict[str, object]:
    """A candidate with the contract's names."""
    return {
        "rank": rank,
        "term": candidate.term,
        "lemma": candidate.lemma,
        "score": candidate.score,
        "frequency": candidate.frequency,
        "pages": candidate.pages,
        "pattern": candidate.pattern,
        "kind": candidate.kind.value,
        "abbreviation_of": candidate.abbreviation_of,
        "variants": [{"form": v.form, "frequency": v.frequency} for v in candidate.variants],
        "contexts": [{"path": c.path, "line": c.line, "text": c.text} for c in candidate.contexts],
        "concept": candidate.concept,
    }


def _json(candidates: Sequence[Candidate], signature: str) -> str:
    parts = dict(part.split(":", 1) for part in signature.split("|"))
    told = {"version": 1, "made_with": parts, "candidates": [as_dict(at, c) for at, c in enumerate(candidates, 1)]}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _jsonl(candidates: Sequence[Candidate], signature: str) -> str:
    return "".join(json.dumps(as_dict(at, c), ensure_ascii=False) + "\n" for at, c in enumerate(candidates, 1))


def _po(candidates: Sequence[Candidate], signature: str) -> str:
    header = (
        f'# Term candidates, to be reviewed: {signature}\nmsgid ""\nmsgstr ""\n"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
    )
    entries = []
    for c in candidates:
        places = sorted({f"{context.path}:{context.line}" for context in c.contexts if " " not in context.path})
        lines = [f"#. score: {c.score}", f"#. frequency: {c.frequency}", *(f"#: {place}" for place in places), "#, fuzzy"]
        entries.append("\n".join([*lines, f"msgid {_quoted(c.term)}", 'msgstr ""']))
    return "\n".join([header, *(f"{entry}\n" for entry in entries)])


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _tbx(candidates: Sequence[Candidate], signature: str) -> str:
    concepts = "\n".join(
        f"""      <conceptEntry id={quoteattr(f"candidate-{at}")}>
        <langSec xml:lang="fr">
          <termSec>
            <term>{escape(c.term)}</term>
          </termSec>
        </langSec>
      </conceptEntry>"""
        for at, c in enumerate(candidates, 1)
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Core" style="dca" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>{escape(signature)}</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
{concepts}
    </body>
  </text>
</tbx>
"""


FORMATS: dict[str, Callable[[Sequence[Candidate], str], str]] = {
    "table": _table,
    "tsv": lambda candidates, _: _rows(candidates, "\t"),
    "csv": lambda candidates, _: _rows(candidates, ","),
    "json": _json,
    "jsonl": _jsonl,
    "po": _po,
    "tbx": _tbx,
}
