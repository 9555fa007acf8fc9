"""Finds the glossary's terms on a French page, for reading it before it is translated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from termkit.matching.entry import TermEntry
from termkit.matching.index import TermIndex
from termkit.matching.longest import longest
from termkit.matching.tier import Tier
from termkit.matching.tokens import Found, Reading, Span
from termkit.model.annotation import AnnotatedPage, AnnotatedSegment, TermUse
from termkit.model.glossary import Glossary
from termkit.model.page import Segment
from termkit.readers import read_page
from termkit.verbs._indexes import Indexes
from termkit.verbs._languages import must_be_in


def annotate(path: str, *, glossary: Glossary, shown: Sequence[str] = ()) -> AnnotatedPage:
    """Mark the terms of a page.

    Args:
        path: the page (``-`` is standard input).
        glossary: what to look for. Proposed concepts are found as well, deprecated designations too: that is what a reader
            must know of them.
        shown: the languages to show equivalents in, as gettext names them; all by default.

    Returns:
        The page with its terms, longest match first: *police* inside *forces de police* is not meant.

    Raises:
        InputError: the page cannot be read, or is not in French.
    """
    page = read_page(path)
    must_be_in(page, glossary.source_language)
    index = Indexes(glossary).source
    reading = index.read([segment.text for segment in page.segments])
    found = dict(index.find_in(reading, Tier.STRICT))
    segments = tuple(
        AnnotatedSegment(segment.text, tuple(_uses(segment, longest(found.get(number, ())), reading, index, glossary)))
        for number, segment in enumerate(page.segments)
    )
    return AnnotatedPage(page.path, segments, tuple(shown), page.has_lines)


def _uses(
    segment: Segment, found: Sequence[Found], reading: Reading, index: TermIndex, glossary: Glossary
) -> Iterator[TermUse]:
    by_span: dict[Span, list[TermEntry]] = {}
    for one in found:
        by_span.setdefault(reading.span(one.first, one.last), []).append(index.entries[one.entry])
    reached = 0
    for (start, end), entries in by_span.items():
        if start < reached:
            continue
        reached = end
        concepts = tuple(glossary.by_id[concept_id] for concept_id in dict.fromkeys(entry.concept for entry in entries))
        place = segment.locate(start)
        yield TermUse(concepts, entries[0].status, segment.text[start:end], start, end, place.line, place.column)
