"""JSON: one object for the run."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from termkit.model.finding import Certainty, Finding, Level, Severity, Summary

_SEVERITIES = {severity: severity.name.lower() for severity in Severity}
_CERTAINTIES = {certainty: certainty.name.lower() for certainty in Certainty}


def render(findings: Sequence[Finding], summary: Summary, *, color: bool = False) -> str:
    """The contract's object: version, findings, summary."""
    report = {
        "version": 1,
        "findings": [as_dict(finding) for finding in findings],
        "summary": {
            "pages": summary.pages,
            "segments": summary.segments,
            "findings": {level.value: summary.findings.get(level, 0) for level in reversed(Level)},
        },
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def as_dict(finding: Finding) -> dict[str, Any]:
    """A finding with the contract's names, in the contract's order."""
    source = finding.source
    return {
        "code": finding.code,
        "name": finding.name,
        "level": finding.level.value,
        "severity": _SEVERITIES[finding.severity],
        "certainty": _CERTAINTIES[finding.certainty],
        "message": finding.message,
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "text": finding.text,
        "concept": finding.concept,
        "domain": finding.domain,
        "term": finding.term,
        "expected": list(finding.expected),
        "found": finding.found,
        "source": source and {"path": source.path, "line": source.line, "column": source.column, "text": source.text},
        "suggestion": finding.suggestion,
        "explanation": finding.explanation,
        "fingerprint": finding.fingerprint,
    }
