"""Pages to bitexts: sentences first, then beads."""

from __future__ import annotations

from collections.abc import Iterable

from termkit.matching.align.beads import align_segments
from termkit.matching.align.evidence import Terms
from termkit.matching.sentences import split_segment
from termkit.model.page import Bitext, Page, Segment, Unit


def align_pages(
    source: Page,
    target: Page,
    *,
    source_lang: str,
    target_lang: str,
    source_terms: Terms | None = None,
    target_terms: Terms | None = None,
) -> Bitext:
    """Align two pages sentence by sentence.

    Args:
        source: the page that was translated.
        target: its translation.
        source_lang: language of the source, for its sentence ends.
        target_lang: language of the target.
        source_terms: finds concept ids in a source text, as further evidence.
        target_terms: the same for the target.

    Returns:
        Every sentence of both pages in just one unit, in the order of the pages.
    """
    one, other = _sentences(source.segments, source_lang), _sentences(target.segments, target_lang)
    beads = align_segments(
        [segment.text for segment in one],
        [segment.text for segment in other],
        source_kinds=[f"{segment.kind}{segment.level}" for segment in one],
        target_kinds=[f"{segment.kind}{segment.level}" for segment in other],
        source_terms=source_terms,
        target_terms=target_terms,
    )
    units = tuple(Unit(tuple(one[i] for i in left), tuple(other[j] for j in right)) for left, right in beads)
    return Bitext(source, target, units)


def _sentences(segments: Iterable[Segment], lang: str) -> list[Segment]:
    return [sentence for segment in segments for sentence in split_segment(segment, lang)]
