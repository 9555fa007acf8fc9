"""TBX-Core (ISO 30042:2019): a concept entry a candidate."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from termkit.exchange.candidates.style import Style
from termkit.model.candidate import Candidate
from termkit.model.terminal import on_one_line


def render(candidates: Sequence[Candidate], signature: str, style: Style) -> str:
    """The terms alone: TBX-Core has no place for what was counted."""
    concepts = "\n".join(
        f"""      <conceptEntry id={quoteattr(f"candidate-{at}")}>
        <langSec xml:lang="fr">
          <termSec>
            <term>{escape(on_one_line(c.term))}</term>
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
