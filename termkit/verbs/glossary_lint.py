"""Checks the glossary itself: its concepts, and the catalogues that hold them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from termkit.catalog.read import Catalogues, read_leniently
from termkit.model.finding import Finding
from termkit.rules import Rule
from termkit.rules.every import RULES
from termkit.rules.glossary import GLOSSARY_RULES
from termkit.rules.glossary.context import GlossaryContext, Overview
from termkit.rules.glossary.unknown_language import unknown_language
from termkit.rules.run import run_rules
from termkit.rules.select import select_rules
from termkit.rules.unused_suppression import unused_suppression
from termkit.verbs._catalogue_pages import catalogue_pages
from termkit.verbs._layout import layout_of
from termkit.verbs.check import CheckResult, summed
from termkit.workspace import Workspace


def lint(workspace: Workspace, *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> CheckResult:
    """Hold the glossary of a workspace against the rules about glossaries.

    Args:
        workspace: a workspace, or the bundled one.
        select: beginnings of rule codes to run; none means all.
        ignore: beginnings of rule codes to leave out.

    Returns:
        The findings, file by file; a segment is an entry.

    Raises:
        UsageError: a rule code is unknown.
        CatalogError: a catalogue cannot be read, or is not well formed.
    """
    return lint_catalogues(read_leniently(layout_of(workspace)), select=tuple(select), ignore=tuple(ignore))


def lint_catalogues(catalogues: Catalogues, *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> CheckResult:
    """The same for catalogues that have been read already (see :func:`termkit.catalog.read.read_leniently`)."""
    every: tuple[Rule[GlossaryContext], ...] = (*GLOSSARY_RULES, unused_suppression)
    rules = select_rules(every, select, ignore, known=lambda: RULES)
    overview = Overview(catalogues.glossary, _ids(catalogues))
    findings: list[Finding] = []
    pages = segments = 0
    for catalogue in catalogue_pages(catalogues, shown_path):
        own = rules if catalogue.expected else tuple(rule for rule in rules if rule is unknown_language)
        findings += run_rules(GlossaryContext(catalogue, overview), own)
        pages += 1
        segments += len(catalogue.entries)
    return CheckResult(tuple(findings), summed(findings, pages, segments))


def shown_path(path: Path) -> str:
    """A path as the user would write it: from the current folder, if it is below that."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def _ids(catalogues: Catalogues) -> dict[str, tuple[str, ...]]:
    """Concept id -> the domains whose templates have it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for domain, template in catalogues.templates.items():
        for concept_id in {entry.msgctxt for entry in template.live if entry.msgctxt}:
            found[concept_id].append(domain)
    return {concept_id: tuple(domains) for concept_id, domains in found.items()}
