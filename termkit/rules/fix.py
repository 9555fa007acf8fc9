"""Puts suggestions into the text of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate

from termkit.model.finding import Certainty, Finding, Level

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
# What would have to be escaped in one format or another.
_ESCAPED = re.compile(r"""[&<>"\\]""")


def is_unambiguous(finding: Finding, threshold: Level = Level.WARNING) -> bool:
    """Whether a finding is right for certain, weighs enough, and has one thing to write instead."""
    return (
        finding.suggestion is not None
        and finding.certainty is Certainty.CERTAIN
        and finding.level.rank >= threshold.rank
        and not _ESCAPED.search(finding.suggestion)
    )


def apply_suggestions(text: str, findings: Iterable[Finding]) -> tuple[str, tuple[Finding, ...]]:
    """Write what findings suggest where they stand.

    Args:
        text: the file as it is, line ends and all.
        findings: findings with suggestions, of this file.

    Returns:
        The new text, and the findings that were applied. Left alone is what overlaps an earlier finding, and where the file
        has other characters at that place than the reader sees (entities, tags, escapes).
    """
    starts = list(accumulate((len(line) for line in _LINES.findall(text)), initial=0))
    pieces: list[str] = []
    applied: list[Finding] = []
    last = 0
    for finding in sorted(findings, key=lambda f: (f.line, f.column, -f.end_line, -f.end_column)):
        start = starts[finding.line - 1] + finding.column - 1
        end = starts[finding.end_line - 1] + finding.end_column - 1
        new = _instead(text[start:end], finding)
        if start >= last and new is not None:
            pieces += [text[last:start], new]
            last = end
            applied.append(finding)
    return "".join([*pieces, text[last:]]), tuple(applied)


def _instead(there: str, finding: Finding) -> str | None:
    """The suggestion with the blanks and line ends of the words that it replaces; ``None`` where it does not fit them."""
    words = finding.text[finding.start : finding.end]
    if finding.suggestion is None or there.split() != words.split():
        return None
    blanks = re.findall(r"\s+", there)
    new = finding.suggestion.split()
    if all(blank == " " for blank in blanks):
        return finding.suggestion
    if len(new) != len(blanks) + 1:
        return None
    return "".join(word + blank for word, blank in zip(new, [*blanks, ""], strict=True))
