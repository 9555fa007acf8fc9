"""Text for people: the finding, the segment with the words underlined, and the source beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from termkit.messages import gettext as _
from termkit.messages import ngettext, said
from termkit.model.finding import Finding, Level, Summary
from termkit.model.terminal import display_width, painted
from termkit.reports._counts import findings as counted

_COLORS = {Level.ERROR: "31", Level.WARNING: "33", Level.INFO: "36"}
WIDTH = 100


def render(findings: Sequence[Finding], summary: Summary, *, color: bool = False) -> str:
    """``path:line:column: TK301 error: message [c0042]``, then the words in their segment."""
    blocks = ["\n".join(_lines(finding, color=color)) for finding in findings]
    return "\n\n".join([*blocks, _total(summary)]) + "\n"


def _lines(finding: Finding, *, color: bool) -> Iterator[str]:
    level = painted(finding.level.label, _COLORS[finding.level], on=color)
    place = painted(f"{finding.path}:{finding.line}:{finding.column}:", "1", on=color)
    concept = f" [{finding.concept}]" if finding.concept else ""
    yield f"{place} {finding.code} {level}: {said(finding.message)}{concept}"
    whole = finding.start == 0 and finding.end == len(finding.text)
    if finding.text:
        yield from _excerpt(finding.text, finding.start, finding.end, mark="" if whole else "^")
    if finding.source:
        source = finding.source
        at = source.segment.find(source.text)
        yield "    " + _("source {place}:").format(place=f"{source.path}:{source.line}:{source.column}")
        yield from _excerpt(source.segment, max(at, 0), max(at, 0) + len(source.text), mark="~")
    if finding.suggestion:
        yield "    " + _("write: {suggestion}").format(suggestion=finding.suggestion)
    if finding.explanation:
        yield "    " + _("why: {explanation}").format(explanation=said(finding.explanation))


def _excerpt(text: str, start: int, end: int, *, mark: str) -> Iterator[str]:
    """A line of the segment around the words, with the words underlined in the line below."""
    flat = "".join(" " if letter.isspace() else letter for letter in text)
    middle = start - (WIDTH - min(end - start, WIDTH)) // 2
    left = max(0, min(middle, len(flat) - WIDTH))
    right = min(len(flat), left + WIDTH)
    before, after = ("… " if left else ""), (" …" if right < len(flat) else "")
    yield f"    {before}{flat[left:right]}{after}"
    if mark:
        indent = display_width(before + flat[left:start])
        yield f"    {' ' * indent}{mark * max(1, display_width(flat[start : min(end, right)]))}"


def _total(summary: Summary) -> str:
    counts = ", ".join(counted(level, summary.findings[level]) for level in reversed(Level) if summary.findings.get(level))
    segments = ngettext("in {number} segment", "in {number} segments", summary.segments).format(number=summary.segments)
    pages = ngettext("of {number} page", "of {number} pages", summary.pages).format(number=summary.pages)
    if not counts:
        return _("nothing to report {in_segments} {of_pages}").format(in_segments=segments, of_pages=pages)
    return _("{findings} {in_segments} {of_pages}").format(findings=counts, in_segments=segments, of_pages=pages)
