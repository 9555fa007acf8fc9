"""HTML: one page that needs nothing else, for reviewers who do not use a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from termkit.matching.script import script_of
from termkit.messages import gettext as _
from termkit.messages import language_tag, ngettext, said
from termkit.model.finding import Finding, Level, Summary
from termkit.model.language import Script
from termkit.reports._counts import findings as counted

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
  color: #1b1b1b; background: #fff }
h2 { border-bottom: 1px solid #bbb; overflow-wrap: anywhere }
article { border-left: .4rem solid; margin: 1.2rem 0; padding: .1rem 1rem }
article.error { border-color: #b3261e } article.warning { border-color: #a15c00 } article.info { border-color: #2b6cb0 }
h3 { font-size: 1rem; margin: .3rem 0 } .place { color: #555; font-weight: normal }
blockquote { margin: .4rem 0; padding: .3rem .8rem; background: #f4f4f4; white-space: pre-wrap; overflow-wrap: anywhere }
mark { background: #ffe08a } dl { margin: .4rem 0 }
dt { float: left; clear: left; width: 6rem; color: #555 } dd { margin-left: 6rem }
@media print { body { margin: 0; max-width: none } article { break-inside: avoid } }
"""


def render(findings: Sequence[Finding], summary: Summary, *, color: bool = False) -> str:
    """The findings grouped by page, each with its words marked."""
    counts = ", ".join(counted(level, summary.findings.get(level, 0)) for level in reversed(Level))
    heading, nothing = escape(_("Terminology check")), "<p>" + escape(_("Nothing to report.")) + "</p>"
    pages = ngettext("{number} page", "{number} pages", summary.pages).format(number=summary.pages)
    segments = ngettext("{number} segment", "{number} segments", summary.segments).format(number=summary.segments)
    body = "".join(_page(path, list(group)) for path, group in groupby(findings, key=lambda finding: finding.path))
    return (
        f'<!DOCTYPE html>\n<html lang="{language_tag()}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>termkit check</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{heading}</h1>\n"
        f"<p>{pages}, {segments}: {counts}.</p>\n{body or nothing}\n"
        "</main>\n</body>\n</html>\n"
    )


def _page(path: str, findings: Sequence[Finding]) -> str:
    return f"<section>\n<h2>{escape(path)}</h2>\n{''.join(map(_article, findings))}</section>\n"


def _article(finding: Finding) -> str:
    return (
        f'<article class="{finding.level.value}">\n'
        f"<h3>{escape(finding.level.label)} {escape(finding.code)}: {escape(said(finding.message))} "
        f'<span class="place">{_place(finding)}</span></h3>\n'
        f"{_quote(finding.text, finding.start, finding.end)}"
        f"<dl>{''.join(_details(finding))}</dl>\n</article>\n"
    )


def _place(finding: Finding) -> str:
    return _("line {line}, column {column}").format(line=finding.line, column=finding.column)


def _quote(text: str, start: int, end: int) -> str:
    lang = {Script.CYRILLIC: ' lang="sr-Cyrl"', Script.LATIN: "", None: ""}[script_of(text)]
    marked = f"{escape(text[:start])}<mark>{escape(text[start:end])}</mark>{escape(text[end:])}"
    return f"<blockquote{lang}>{marked}</blockquote>\n"


def _details(finding: Finding) -> Iterator[str]:
    source = finding.source
    rows = (
        (_("write"), finding.suggestion),
        (_("expected"), None if finding.suggestion else ", ".join(finding.expected)),
        (_("source"), source and _("{path}, line {line}: {text}").format(path=source.path, line=source.line, text=source.text)),
        (_("why"), finding.explanation and said(finding.explanation)),
        (_("concept"), finding.concept),
    )
    for name, value in rows:
        if value:
            yield f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>"
