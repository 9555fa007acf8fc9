"""Term candidates as a table to read, as files for other tools, and as a page to review them on; one format a file."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from termkit.errors import UsageError
from termkit.exchange.candidates.style import Style
from termkit.messages import Message
from termkit.model.candidate import Candidate

# Format -> the file that writes it.
FORMATS = {
    "table": "table",
    "tsv": "tsv",
    "csv": "csv_table",
    "json": "json_report",
    "jsonl": "jsonl_report",
    "po": "po",
    "tbx": "tbx",
    "html": "review",
}


def render(name: str, candidates: Sequence[Candidate], signature: str, style: Style | None = None) -> str:
    """Candidates in one of :data:`FORMATS`.

    Args:
        name: the format.
        candidates: ranked, best first.
        signature: how they were made; formats with room for it say so.
        style: what to show of them; each format takes from it what concerns it.

    Raises:
        UsageError: there is no such format.
    """
    if name not in FORMATS:
        raise UsageError(Message("unknown format {name}; choose one of {formats}", name=repr(name), formats=", ".join(FORMATS)))
    module = import_module(f"termkit.exchange.candidates.{FORMATS[name]}")
    rendered: str = module.render(candidates, signature, style or Style())
    return rendered
