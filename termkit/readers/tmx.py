"""TMX 1.4: translation units with a French variant and one in another language."""

from __future__ import annotations

from termkit.errors import InputError, LanguageError
from termkit.markup import XML_LANG
from termkit.messages import Message
from termkit.model.language import Language, parse_language
from termkit.model.page import Bitext, Block, Page, Segment, Unit
from termkit.readers.build import SegmentBuilder
from termkit.readers.suppressions import Notes
from termkit.readers.xml import read_xml

_CODE = frozenset(["bpt", "ept", "it", "ph", "ut"])


def parse(data: bytes, path: str) -> Bitext:
    """Read a TMX file; of several target languages, the first one met is taken.

    Raises:
        InputError: it is not well-formed XML, or has no unit with French and another language.
    """
    reader = _Reader()
    read_xml(data, path, reader)
    if not reader.pairs:
        raise InputError(Message("there is no unit with French and Serbian or English in this TMX file"), path=path)
    language = reader.language
    units = tuple(Unit((source,), (target,)) for source, target, lang in reader.pairs if lang == language)
    source = Page(path, tuple(unit.source[0] for unit in units))
    target = Page(path, tuple(unit.target[0] for unit in units), language, tuple(reader.notes.suppressions))
    return Bitext(source, target, units)


class _Reader:
    """Collects the variants of each unit."""

    def __init__(self) -> None:
        self.pairs: list[tuple[Segment, Segment, Language]] = []
        self.language: Language | None = None
        self.notes = Notes()
        self._open: list[str] = []
        self._variants: list[tuple[Language, SegmentBuilder]] = []
        self._known = False
        self._in_segment = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._open.append(name)
        self.notes.start(name, "tu")
        if name == "tu":
            self._variants = []
        elif name == "tuv":
            self._known = True
            try:
                language = parse_language(attributes.get(XML_LANG) or attributes.get("lang", ""))
            except LanguageError:
                self._known = False  # a variant in a language that is not ours
            else:
                self._variants.append((language, SegmentBuilder(Block.UNIT)))
        elif name == "seg":
            self._in_segment = self._known

    def end(self, name: str) -> None:
        """An element ends."""
        self._open.pop()
        self.notes.end(name)
        if name == "seg":
            self._in_segment = False
        elif name == "tu":
            self._pair()

    def text(self, text: str, line: int, column: int) -> None:
        """Text of the variant or the note that is open."""
        self.notes.text(text, line, column)
        if self._in_segment and not any(name in _CODE for name in self._open):
            self._variants[-1][1].add(text, line, column)

    def _pair(self) -> None:
        french = next((builder for language, builder in self._variants if language.code == "fr"), None)
        source = french.segment(len(self.pairs)) if french else None
        for language, builder in self._variants:
            builder.ignores = self.notes.ignores
            target = builder.segment(len(self.pairs)) if language.code != "fr" else None
            if source and target and self.language in (None, language):
                self.language = language
                self.pairs.append((source, target, language))
                return
