"""Runs rules over a context and stamps their remarks into findings."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from termkit.messages import Message
from termkit.model.finding import Finding, Remark, SourcePlace, Spot
from termkit.model.page import Page
from termkit.rules._rule import Rule, Scope
from termkit.rules.suppression import SuppressionLog


class Context(Protocol):
    """What a run must know of what its rules look at."""

    @property
    def page(self) -> Page:
        """The page that findings are about."""

    @property
    def source_page(self) -> Page:
        """The page that it was translated from."""

    @property
    def has_source(self) -> bool:
        """Whether there is one."""

    @property
    def log(self) -> SuppressionLog:
        """What becomes of the suppressions in the page."""


C = TypeVar("C", bound=Context)


def run_rules(context: C, rules: Sequence[Rule[C]]) -> list[Finding]:
    """Everything the rules have to say of a page.

    Args:
        context: the draft, with its source if there is one, or the catalogue.
        rules: the rules to run; those that need a source are passed over without one.

    Returns:
        The findings in the order of the page, those that a comment in the page suppresses left out.
    """
    findings = []
    for rule in rules:
        if rule.scope is Scope.BITEXT and not context.has_source:
            continue
        for remark in rule.check(context):
            if not _suppressed(context, rule, remark):
                findings.append(_stamp(context, rule, remark))
        context.log.codes.add(rule.code)
    findings.sort(key=lambda f: (f.line, f.column, f.code, f.end_line, f.end_column, f.concept or ""))
    return list(_told_apart(findings))


def _told_apart(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Number the fingerprints of findings that are alike: a baseline must know one from two."""
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.fingerprint] += 1
        count = seen[finding.fingerprint]
        yield finding if count == 1 else finding._replace(fingerprint=f"{finding.fingerprint}-{count}")


def _suppressed(context: C, rule: Rule[C], remark: Remark) -> bool:
    page = context.source_page if remark.on_source else context.page
    silent = False
    for number in remark.spot.segment.ignores:
        codes = page.suppressions[number].codes
        if not codes or any(rule.code.startswith(code) for code in codes):
            silent = True
            if not remark.on_source:
                context.log.used.add(number)
    return silent


def _stamp(context: C, rule: Rule[C], remark: Remark) -> Finding:
    page = context.source_page if remark.on_source else context.page
    segment, start, end = remark.spot
    (line, column), last = segment.locate(start), segment.locate(max(end - 1, start))
    words = segment.text[start:end]
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        certainty=remark.certainty or rule.certainty,
        message=Message(remark.template, **remark.values),
        path=page.path,
        line=line,
        column=column,
        end_line=last.line,
        end_column=last.column + (1 if end > start else 0),
        text=segment.text,
        start=start,
        end=end,
        concept=remark.concept,
        domain=remark.domain,
        term=remark.term,
        expected=remark.expected,
        found=remark.found,
        source=_source_place(context, remark.source),
        suggestion=remark.suggestion,
        explanation=remark.explanation,
        fingerprint=_fingerprint(page.path, rule.code, remark.concept, words),
    )


def _source_place(context: Context, spot: Spot | None) -> SourcePlace | None:
    if spot is None:
        return None
    segment, start, end = spot
    line, column = segment.locate(start)
    return SourcePlace(context.source_page.path, line, column, segment.text[start:end], segment.text)


def _fingerprint(path: str, code: str, concept: str | None, words: str) -> str:
    told = "\0".join((path.replace("\\", "/"), code, concept or "", " ".join(words.split())))
    return hashlib.sha256(told.encode()).hexdigest()[:16]
