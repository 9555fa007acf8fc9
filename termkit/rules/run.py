"""Runs rules over a context and stamps their remarks into findings."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from termkit.model.finding import Finding, Remark, SourcePlace, Spot
from termkit.rules._rule import Rule, Scope
from termkit.rules.context import CheckContext


def run_rules(context: CheckContext, rules: Sequence[Rule]) -> list[Finding]:
    """Everything the rules have to say of a draft.

    Args:
        context: the draft, with its source if there is one.
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
        yield finding if count == 1 else replace(finding, fingerprint=f"{finding.fingerprint}-{count}")


def _suppressed(context: CheckContext, rule: Rule, remark: Remark) -> bool:
    page = context.bitext.source if remark.on_source else context.bitext.target
    silent = False
    for number in remark.spot.segment.ignores:
        codes = page.suppressions[number].codes
        if not codes or any(rule.code.startswith(code) for code in codes):
            silent = True
            if not remark.on_source:
                context.log.used.add(number)
    return silent


def _stamp(context: CheckContext, rule: Rule, remark: Remark) -> Finding:
    page = context.bitext.source if remark.on_source else context.bitext.target
    segment, start, end = remark.spot.segment, remark.spot.start, remark.spot.end
    first, last = segment.locate(start), segment.locate(max(end - 1, start))
    words = segment.text[start:end]
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        certainty=remark.certainty or rule.certainty,
        message=remark.template.format(**remark.values),
        path=page.path,
        line=first.line,
        column=first.column,
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


def _source_place(context: CheckContext, spot: Spot | None) -> SourcePlace | None:
    if spot is None:
        return None
    line, column = spot.segment.locate(spot.start)
    words = spot.segment.text[spot.start : spot.end]
    return SourcePlace(context.bitext.source.path, line, column, words, spot.segment.text)


def _fingerprint(path: str, code: str, concept: str | None, words: str) -> str:
    told = "\0".join((path.replace("\\", "/"), code, concept or "", " ".join(words.split())))
    return hashlib.sha256(told.encode()).hexdigest()[:16]
