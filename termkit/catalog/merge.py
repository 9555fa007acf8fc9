"""Merges what two people have made of one catalogue, entry by entry: a three-way merge that knows where an entry ends.

Lines of an entry that only one side changed are taken as they are. Git's own merge knows lines only, and takes two entries that
were inserted at one place for a conflict (``docs/decisions/0005-ids.md``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, TypeVar

from termkit.catalog.entry import PoEntry
from termkit.catalog.merge_header import merge_headers
from termkit.catalog.po import PoFile, encode, parse_po
from termkit.catalog.weave import weave
from termkit.errors import CatalogError
from termkit.messages import Message
from termkit.model.ids import CONCEPT_ID, order

LineMerge = Callable[[str, str, str], str | None]
"""Base, ours, theirs -> the merged lines, ``None`` if they are in conflict."""

MARKER_SIZE = 7

T = TypeVar("T")
Rank = tuple[int, tuple[int, int, str]]


class Key(NamedTuple):
    """What tells an entry from others; ``number`` counts obsolete ones that nothing else tells apart."""

    obsolete: bool
    with_context: bool
    msgctxt: str
    msgid: str
    number: int = 0


_HEADER = Key(obsolete=False, with_context=False, msgctxt="", msgid="")


@dataclass(frozen=True, slots=True)
class MergedCatalogue:
    """A merged file; ``conflicts`` names entries that both sides changed: they stand twice in it, between git's markers."""

    data: bytes
    conflicts: tuple[str, ...]


def merge_catalogues(
    base: bytes,
    ours: bytes,
    theirs: bytes,
    path: Path,
    *,
    merge_lines: LineMerge | None = None,
    marker_size: int = MARKER_SIZE,
) -> MergedCatalogue:
    """Merge a catalogue.

    Entries are known as gettext knows them, by context and msgid; where every context is the id of one concept, by that alone:
    two clones that gave one id to two concepts are in conflict. The fields of the header are merged one by one.

    Args:
        base: the contents that both sides come from; empty if both made the file.
        ours: the contents on one side.
        theirs: the contents on the other.
        path: the file, for messages.
        merge_lines: tries an entry that both sides changed.
        marker_size: how long the markers of conflicts are.

    Returns:
        The merged contents. Which side is ours makes no difference but to conflicts, and where both moved entries.

    Raises:
        CatalogError: one of the three is no well-formed catalogue, or the result does not fit its charset.
    """
    files = [parse_po(data, path) if data.strip() else None for data in _with_equal_ends(base, ours, theirs)]
    by_id = _numbered(files)
    sides = _Sides(*(_read(file, by_id=by_id) for file in files))
    mine, other = files[1:]
    if mine is None or other is None:
        raise CatalogError(Message("is empty; a gettext catalogue begins with a header"), path=path)
    merger = _Merger(sides, merge_lines, marker_size, mine.newline)
    text = "".join(merger.pieces())
    if _pick(*(part.open_end for part in sides)) or not text:
        text = text.removesuffix(mine.newline)
    charset = _pick(files[0].charset if files[0] else None, mine.charset, other.charset) or mine.charset
    return MergedCatalogue(encode([text], charset, path), tuple(merger.conflicts))


def is_sound(merged: bytes, sides: Iterable[bytes], path: Path) -> bool:
    """Whether merged contents are a catalogue in which no entry, and no id that the sides have once, stands twice."""
    try:
        result = parse_po(merged, path)
        return _numbered([result]) or not _numbered([parse_po(data, path) for data in sides if data.strip()])
    except CatalogError:
        return False


def _numbered(files: Sequence[PoFile | None]) -> bool:
    """Whether every entry has the id of a concept, and none that another entry of its file has."""
    for file in filter(None, files):
        ids = [entry.msgctxt or "" for entry in file.live]
        if len(set(ids)) < len(ids) or not all(map(CONCEPT_ID.fullmatch, ids)):
            return False
    return True


class _Block(NamedTuple):
    """An entry as it stands in a file; ``lead`` is what parts it from the one before, of which the ``first`` has none."""

    lead: str
    body: str
    first: bool
    rank: Rank


class _Parts(NamedTuple):
    """A file in parts: its entries, what stands behind them, and whether the last line has no end."""

    blocks: Mapping[Key, _Block]
    tail: str
    open_end: bool

    @property
    def in_order(self) -> bool:
        """Whether the entries stand in the order of their ids."""
        return all(one.rank <= other.rank for one, other in pairwise(self.blocks.values()))


class _Sides(NamedTuple):
    base: _Parts
    ours: _Parts
    theirs: _Parts


def _read(file: PoFile | None, *, by_id: bool) -> _Parts:
    if file is None:
        return _Parts({}, "", open_end=False)
    lines = list(file.lines)
    open_end = not lines[-1].endswith("\n")
    if open_end:
        lines[-1] += file.newline
    blocks, done = {}, 0
    seen: Counter[Key] = Counter()
    for entry in file.entries:
        key = _key(entry, by_id=by_id)
        lead, body = "".join(lines[done : entry.first]), "".join(lines[entry.first : entry.last])
        blocks[key._replace(number=seen[key])] = _Block(lead, body, not done, _rank(entry))
        seen[key] += 1
        done = entry.last
    return _Parts(blocks, "".join(lines[done:]), open_end)


def _key(entry: PoEntry, *, by_id: bool) -> Key:
    msgid = "" if by_id and not entry.obsolete else entry.msgid
    return Key(entry.obsolete, entry.msgctxt is not None, entry.msgctxt or "", msgid)


def _rank(entry: PoEntry) -> Rank:
    """Header, then concepts in their order, then obsolete entries."""
    if entry.is_header:
        return 0, (0, 0, "")
    return (2, (0, 0, "")) if entry.obsolete else (1, order(entry.msgctxt or ""))


class _Merger:
    """Merges part by part; ``conflicts`` names those that could not be merged."""

    def __init__(self, sides: _Sides, merge_lines: LineMerge | None, marker_size: int, newline: str) -> None:
        self.conflicts: list[str] = []
        self._sides = sides
        self._merge_lines = merge_lines
        self._size, self._newline = marker_size, newline

    def pieces(self) -> Iterator[str]:
        """The text, in pieces."""
        begun = False
        for key in self._keys():
            blocks = [part.blocks.get(key) for part in self._sides]
            body = self._body(key, *(block and block.body for block in blocks))
            if body:
                yield self._lead(*blocks, begun=begun)
                yield body
                begun = True
        yield self._tail()

    def _keys(self) -> list[Key]:
        """The entries in their order; sorted by id if they are so on both sides, or one side has sorted them."""
        keys = weave(*(tuple(part.blocks) for part in self._sides))
        if _pick(*(part.in_order for part in self._sides)):
            every = {key: block.rank for part in self._sides for key, block in part.blocks.items()}
            keys.sort(key=every.__getitem__)
        return keys

    def _body(self, key: Key, base: str | None, ours: str | None, theirs: str | None) -> str | None:
        if not _both_changed(base, ours, theirs):
            return _pick(base, ours, theirs)
        merged = None
        if key == _HEADER and ours and theirs:
            merged = merge_headers(base or "", ours, theirs)
        elif base and ours and theirs and self._merge_lines:
            merged = self._merge_lines(base, ours, theirs)
        if merged is not None:
            return merged
        self.conflicts.append(key.msgctxt or key.msgid or Message("the header"))
        return self._marked(ours or "", theirs or "")

    def _lead(self, base: _Block | None, ours: _Block | None, theirs: _Block | None, *, begun: bool) -> str:
        sides = [block for block in (ours, theirs) if block]
        changed = [block.lead for block in sides if base is None or block.lead != base.lead]
        lead = max(changed, key=lambda text: (len(text), text), default=sides[0].lead)
        first = any(block.first for block in sides)
        if begun:
            return lead or (self._newline if first else "")
        return lead if first or lead.strip() else ""

    def _tail(self) -> str:
        base, ours, theirs = (part.tail for part in self._sides)
        if not _both_changed(base, ours, theirs):
            return _pick(base, ours, theirs)
        if ours.strip() == theirs.strip():
            return max(ours, theirs, key=len)
        self.conflicts.append(Message("the end of the file"))
        return self._marked(ours, theirs)

    def _marked(self, ours: str, theirs: str) -> str:
        """Both sides between the markers that git writes."""
        marks = [character * self._size for character in "<=>"]
        return f"{marks[0]} ours{self._newline}{ours}{marks[1]}{self._newline}{theirs}{marks[2]} theirs{self._newline}"


def _both_changed(base: T, ours: T, theirs: T) -> bool:
    return ours not in (theirs, base) and theirs != base


def _pick(base: T, ours: T, theirs: T) -> T:
    """What a side made of the base, if one did; ours, if both did."""
    return theirs if ours == base else ours


def _with_equal_ends(base: bytes, ours: bytes, theirs: bytes) -> tuple[bytes, bytes, bytes]:
    """The files with the line ends of the side that changed them, if one did; else they stay as they are."""
    texts = (base, ours, theirs)
    ends = [_line_end(data) for data in texts]
    if len({end for end, data in zip(ends, texts, strict=True) if data}) < 2:
        return texts
    wanted = _pick(*ends) if base else b"\n"
    base, ours, theirs = (data.replace(b"\r\n", b"\n").replace(b"\n", wanted) for data in texts)
    return base, ours, theirs


def _line_end(data: bytes) -> bytes:
    end = data.find(b"\n")
    return b"\r\n" if end > 0 and data[end - 1 : end] == b"\r" else b"\n"
