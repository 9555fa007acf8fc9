"""Checks drafts against the glossary, and against the pages they were translated from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from termkit.errors import UsageError
from termkit.matching.cache_dir import default_cache_dir
from termkit.matching.remember import remembering
from termkit.messages import N_, Message
from termkit.model.finding import Finding, Level, Summary
from termkit.model.glossary import Glossary
from termkit.model.language import Language, parse_language
from termkit.model.page import Bitext, Page, Unit
from termkit.readers import is_bilingual, read_bitext, read_page
from termkit.rules import CHECK_RULES, Rule
from termkit.rules.context import CheckContext
from termkit.rules.name_mismatch import name_mismatch
from termkit.rules.run import run_rules
from termkit.rules.select import select_rules
from termkit.verbs._indexes import Indexes
from termkit.verbs._languages import language_of, must_be_in


class CheckResult(NamedTuple):
    """All findings of a run, in the order of the drafts."""

    findings: tuple[Finding, ...]
    summary: Summary


def check(
    drafts: Sequence[str],
    sources: Sequence[str] = (),
    *,
    glossary: Glossary,
    lang: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> CheckResult:
    """Check drafts for terminology.

    Args:
        drafts: paths of the translated pages (``-`` is standard input).
        sources: paths of the French pages: none, one for all drafts, or one for each draft in the same order.
            Bilingual files (PO, XLIFF, TMX) bring their own source.
        glossary: the glossary to check against.
        lang: the language of the drafts; otherwise what the file declares, otherwise what the words look like.
        select: beginnings of rule codes to run; none means all.
        ignore: beginnings of rule codes to leave out.

    Returns:
        The findings and what was covered.

    Raises:
        UsageError: sources and drafts cannot be paired, or a rule code is unknown.
        InputError: a file cannot be read, or is not in the language it is said to be in.
    """
    rules = select_rules(CHECK_RULES, select, ignore, known=_every_rule)
    findings: list[Finding] = []
    segments = 0
    checker = _Checker(glossary, rules, parse_language(lang) if lang else None)
    with remembering(default_cache_dir()):
        for draft, source in _pairs(drafts, sources):
            context = checker.open(draft, source)
            segments += sum(len(unit.target) for unit in context.bitext.units)
            findings += run_rules(context, rules)
    return CheckResult(tuple(findings), summed(findings, len(drafts), segments))


def _every_rule() -> Sequence[Rule[Any]]:
    from termkit.rules.every import RULES

    return RULES


def summed(findings: Iterable[Finding], pages: int, segments: int) -> Summary:
    """What a run covered, with its findings counted by level."""
    counts = Counter(finding.level for finding in findings)
    return Summary(pages, segments, {level: counts[level] for level in reversed(Level)})


def fails(result: CheckResult, threshold: str) -> bool:
    """Whether a result has a finding at or above a level (``never``: no result has)."""
    return threshold != "never" and any(f.level.rank >= Level(threshold).rank for f in result.findings)


def _pairs(drafts: Sequence[str], sources: Sequence[str]) -> Iterator[tuple[str, str | None]]:
    if not drafts:
        raise UsageError(Message("no draft to check; name at least one file"))
    if len(sources) not in (0, 1, len(drafts)):
        template = N_("{sources} sources for {drafts} drafts; give one for all, or one for each in the same order")
        raise UsageError(Message(template, sources=str(len(sources)), drafts=str(len(drafts))))
    for at, draft in enumerate(drafts):
        yield draft, sources[at if len(sources) > 1 else 0] if sources else None


class _Checker:
    """Opens drafts; the compiled glossary is shared between them."""

    def __init__(self, glossary: Glossary, rules: Sequence[Rule[CheckContext]], language: Language | None) -> None:
        self.glossary = glossary
        self.rules = rules
        self.said = language
        self.indexes = Indexes(glossary)

    def open(self, draft: str, source: str | None) -> CheckContext:
        """A draft, aligned with its source where there is one, ready for the rules."""
        if is_bilingual(draft):
            if source is not None:
                raise UsageError(Message("{path} brings its own source; leave --source out", path=draft))
            bitext = read_bitext(draft)
            return self._context(bitext, self._language(bitext.target), has_source=True, prealigned=True)
        page = read_page(draft)
        language = self._language(page)
        if source is None:
            from termkit.matching.sentences import split_segment

            units = tuple(Unit((), (part,)) for segment in page.segments for part in split_segment(segment, language.code))
            return self._context(Bitext(Page("", ()), page, units), language, has_source=False)
        source_page = read_page(source)
        must_be_in(source_page, self.glossary.source_language)
        return self._context(self.indexes.align(source_page, page, language), language, has_source=True)

    def _language(self, page: Page) -> Language:
        return language_of(page, self.said, self.glossary.languages)

    def _context(self, bitext: Bitext, language: Language, *, has_source: bool, prealigned: bool = False) -> CheckContext:
        target = self.indexes.of_draft(language)
        return CheckContext(
            bitext,
            language,
            self.glossary,
            self.indexes.source,
            target,
            has_source=has_source,
            prealigned=prealigned,
            with_names=has_source and name_mismatch in self.rules,
        )
