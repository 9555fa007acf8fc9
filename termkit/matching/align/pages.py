"""Pages to bitexts: blocks first, then the sentences of blocks that belong together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from termkit.matching.align.beads import Bead, Region, align_segments
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

    Blocks (paragraphs, headings, list items, cells) are aligned first. Where one block answers one, its sentences stay inside
    it; what lies between such pairs is aligned as one stretch, for a paragraph may have become two.

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
    one = [split_segment(segment, source_lang) for segment in source.segments]
    other = [split_segment(segment, target_lang) for segment in target.segments]

    def aligned(left: Sequence[Segment], right: Sequence[Segment], regions: Sequence[Region] = ()) -> list[Bead]:
        return align_segments(
            [segment.text for segment in left],
            [segment.text for segment in right],
            source_kinds=[f"{segment.kind}{segment.level}" for segment in left],
            target_kinds=[f"{segment.kind}{segment.level}" for segment in right],
            source_blocks=[segment.block for segment in left],
            target_blocks=[segment.block for segment in right],
            source_terms=source_terms,
            target_terms=target_terms,
            regions=regions,
        )

    blocks = aligned(source.segments, target.segments)
    left, right = [s for block in one for s in block], [s for block in other for s in block]
    beads = aligned(left, right, tuple(_regions(blocks, [len(b) for b in one], [len(b) for b in other])))
    units = tuple(Unit(tuple(left[i] for i in some), tuple(right[j] for j in others)) for some, others in beads)
    return Bitext(source, target, units)


def _regions(blocks: Iterable[Bead], source_sizes: Sequence[int], target_sizes: Sequence[int]) -> Iterator[Region]:
    """The stretches of sentences that blocks of one answering one leave between and inside them."""
    i = j = 0
    for _, run in groupby(enumerate(blocks), key=lambda item: item[0] if _is_pair(item[1]) else -1):
        some, others = zip(*(bead for _, bead in run), strict=True)
        i_end = i + sum(source_sizes[at] for left in some for at in left)
        j_end = j + sum(target_sizes[at] for right in others for at in right)
        yield Region(i, i_end, j, j_end)
        i, j = i_end, j_end


def _is_pair(bead: Bead) -> bool:
    return len(bead[0]) == len(bead[1]) == 1
