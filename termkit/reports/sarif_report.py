"""SARIF 2.1.0 (OASIS), as code-scanning services read it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

import termkit
from termkit.model.finding import Finding, Level, Summary

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}


def render(findings: Sequence[Finding], summary: Summary, *, color: bool = False) -> str:
    """One run with a rule for each code that was found."""
    rules = {finding.code: finding.name for finding in findings}
    order = {code: at for at, code in enumerate(sorted(rules))}
    driver = {
        "name": "termkit",
        "version": termkit.__version__,
        "rules": [
            {"id": code, "name": rules[code], "shortDescription": {"text": rules[code].replace("-", " ")}} for code in order
        ],
    }
    results = [_result(finding, order[finding.code]) for finding in findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"version": "2.1.0", "$schema": SCHEMA, "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _result(finding: Finding, rule: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.level],
        "message": {"text": finding.message},
        "locations": [
            _location(finding.path, finding.line, finding.column, end_line=finding.end_line, end_column=finding.end_column)
        ],
        "partialFingerprints": {"termkit/v1": finding.fingerprint},
    }
    if finding.source:
        result["relatedLocations"] = [_location(finding.source.path, finding.source.line, finding.source.column)]
    return result


def _location(
    path: str, line: int, column: int, *, end_line: int | None = None, end_column: int | None = None
) -> dict[str, Any]:
    region = {"startLine": line, "startColumn": column}
    if end_line is not None and end_column is not None:
        region |= {"endLine": end_line, "endColumn": end_column}
    return {"physicalLocation": {"artifactLocation": {"uri": PurePath(path).as_posix()}, "region": region}}
