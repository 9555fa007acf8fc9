"""XLIFF 1.2 and 2.x: segments with their targets; inline tags are no text, whatever they are nested in."""

from __future__ import annotations

from termkit.errors import InputError, LanguageError
from termkit.messages import Message
from termkit.model.language import Language, parse_language
from termkit.model.page import Bitext, Block, Page, Segment, Unit
from termkit.readers.build import SegmentBuilder
from termkit.readers.suppressions import Notes
from termkit.readers.xml import read_xml

# Elements whose content is code of the original format, not text.
_CODE = frozenset(
    ["ph", "bpt", "ept", "it", "ut", "sc", "ec", "cp", "x", "bx", "ex", "alt-trans", "note", "notes", "data", "originalData"]
)


def parse(data: bytes, path: str) -> Bitext:
    """Read an XLIFF file; units without a target are passed over.

    Raises:
        InputError: it is not well-formed XML, or no XLIFF.
    """
    reader = _Reader()
    read_xml(data, path, reader)
    if not reader.is_xliff:
        raise InputError(Message("this is XML, but no XLIFF"), path=path)
    units = tuple(Unit((source,), (target,)) for source, target in reader.pairs)
    source = Page(path, tuple(unit.source[0] for unit in units))
    target = Page(path, tuple(unit.target[0] for unit in units), reader.declared, tuple(reader.notes.suppressions))
    return Bitext(source, target, units)


class _Reader:
    """Collects the source and target of each unit (1.2) or segment (2.x)."""

    def __init__(self) -> None:
        self.is_xliff = False
        self.declared: Language | None = None
        self.pairs: list[tuple[Segment, Segment]] = []
        self.notes = Notes()
        self._open: list[str] = []
        self._sides: dict[str, SegmentBuilder] = {}
        self._side: str | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._open.append(name)
        if name == "xliff":
            self.is_xliff = True
        self.notes.start(name, "unit" if "unit" in self._open else "trans-unit")
        tag = attributes.get("target-language") or (attributes.get("trgLang") if name == "xliff" else None)
        if tag and self.declared is None:
            self.declared = _language(tag)
        if name in ("trans-unit", "segment"):
            self._sides = {}
        if name in ("source", "target") and not self._inside_code():
            self._side = name
            self._sides[name] = SegmentBuilder(Block.UNIT)

    def end(self, name: str) -> None:
        """An element ends."""
        self._open.pop()
        self.notes.end(name)
        if name == self._side and name not in self._open:
            self._side = None
        if name in ("trans-unit", "segment") and {"source", "target"} <= self._sides.keys():
            self._sides["target"].ignores = self.notes.ignores
            source, target = (self._sides[side].segment(len(self.pairs)) for side in ("source", "target"))
            self._sides = {}
            if source and target:
                self.pairs.append((source, target))

    def text(self, text: str, line: int, column: int) -> None:
        """Text of the side or the note that is open."""
        self.notes.text(text, line, column)
        if self._side and not self._inside_code():
            self._sides[self._side].add(text, line, column)

    def _inside_code(self) -> bool:
        return any(name in _CODE for name in self._open)


def _language(tag: str) -> Language | None:
    try:
        return parse_language(tag)
    except LanguageError:
        return None  # another language than ours; the check will say which one it sees
