"""Alignment of two pages, segment by segment."""

from termkit.matching.align.beads import align_segments
from termkit.matching.align.pages import align_pages

__all__ = ["align_pages", "align_segments"]
