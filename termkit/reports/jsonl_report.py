"""JSON lines: one finding a line."""

from __future__ import annotations

import json
from collections.abc import Sequence

from termkit.model.finding import Finding, Summary
from termkit.reports.json_report import as_dict


def render(findings: Sequence[Finding], summary: Summary, *, color: bool = False) -> str:
    """A line for each finding; nothing where there is none."""
    encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
    return "".join(encode(as_dict(finding)) + "\n" for finding in findings)
