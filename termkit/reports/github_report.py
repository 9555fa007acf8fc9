"""Workflow commands that GitHub shows as annotations."""

from __future__ import annotations

from collections.abc import Sequence

from termkit.model.finding import Finding, Level, Summary

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}


def render(findings: Sequence[Finding], summary: Summary, *, color: bool = False) -> str:
    """A workflow command for each finding."""
    return "".join(_command(finding) for finding in findings)


def _command(finding: Finding) -> str:
    properties = {
        "file": finding.path,
        "line": str(finding.line),
        "endLine": str(finding.end_line),
        "col": str(finding.column),
        "endColumn": str(finding.end_column),
        "title": f"{finding.code} {finding.name}",
    }
    told = ",".join(f"{name}={_escaped(value, property_=True)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.level]} {told}::{_escaped(finding.message)}\n"


def _escaped(text: str, *, property_: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if property_ else text
