"""Reports: findings to text, JSON and the formats that other tools read; one format a file."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from termkit.errors import UsageError
from termkit.model.finding import Finding, Summary

FORMATS = ("text", "json", "jsonl", "github", "sarif", "junit", "html")


def render(name: str, findings: Sequence[Finding], summary: Summary, *, color: bool = False) -> str:
    """A report of findings.

    Args:
        name: one of :data:`FORMATS`.
        findings: what was found, in the order in which to report it.
        summary: what was covered.
        color: whether a text report may use colour.

    Returns:
        The whole report, with a final line end unless it is empty.

    Raises:
        UsageError: there is no such format.
    """
    if name not in FORMATS:
        raise UsageError(f"unknown report format {name!r}; choose one of {', '.join(FORMATS)}")
    module = import_module(f"termkit.reports.{name}_report")
    report: str = module.render(findings, summary, color=color)
    return report
