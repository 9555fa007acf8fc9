"""JUnit XML: a test case for each finding, so that a build server counts and shows them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from termkit.model.finding import Finding, Level, Summary

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(findings: Sequence[Finding], summary: Summary, *, color: bool = False) -> str:
    """A suite for each page that has findings; findings of level info are passed tests, the others failures."""
    suites = [_suite(path, list(group)) for path, group in groupby(findings, key=lambda finding: finding.path)]
    if not suites:
        suites = ['  <testsuite name="termkit" tests="1" failures="0"><testcase name="no findings"/></testsuite>\n']
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="termkit">\n{"".join(suites)}</testsuites>\n'


def _suite(path: str, findings: Sequence[Finding]) -> str:
    failures = sum(finding.level is not Level.INFO for finding in findings)
    cases = "".join(map(_case, findings))
    return f'  <testsuite name={_attribute(path)} tests="{len(findings)}" failures="{failures}">\n{cases}  </testsuite>\n'


def _case(finding: Finding) -> str:
    name = f"{finding.code} {finding.name} at {finding.line}:{finding.column}"
    opening = f"    <testcase classname={_attribute(finding.path)} name={_attribute(name)}"
    told = escape(_clean(f"{finding.message}\n{finding.text}"))
    if finding.level is Level.INFO:
        return f"{opening}><system-out>{told}</system-out></testcase>\n"
    failure = f"<failure type={_attribute(finding.level.value)} message={_attribute(finding.message)}>{told}</failure>"
    return f"{opening}>{failure}</testcase>\n"


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))


def _clean(text: str) -> str:
    """Characters that XML cannot hold are shown as missing."""
    return _NOT_XML.sub("\ufffd", text)
