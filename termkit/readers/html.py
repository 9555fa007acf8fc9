"""HTML by the standard library's parser: it is the one that says at which line and column a word stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from itertools import groupby

from termkit.errors import LanguageError
from termkit.model.language import Language, parse_language
from termkit.model.page import Block, Page, Suppression
from termkit.readers.build import SegmentBuilder, numbered
from termkit.readers.open import decode
from termkit.readers.suppressions import suppressed_codes

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_KINDS = {"li": Block.ITEM, "dt": Block.ITEM, "dd": Block.ITEM, "td": Block.CELL, "th": Block.CELL, "caption": Block.CAPTION,

          "figcaption": Block.CAPTION, **dict.fromkeys(_HEADINGS, Block.HEADING)}  # fmt: skip
_BLOCKS = _KINDS.keys() | set(
    """
    address article aside blockquote body center details dialog dir div dl fieldset figure footer form header hgroup hr
    html main menu nav ol option p pre section select summary table tbody tfoot thead tr ul title
    """.split()
)
_SILENT = frozenset(["script", "style", "template", "svg", "math", "object", "iframe", "noscript", "textarea", "code"])
_FURNITURE = frozenset(["nav", "header", "footer", "aside", "form", "menu"])
# What is no prose even inside the main part of a page: its header is a heading there.
_NO_PROSE = _FURNITURE - {"header"} | {"select"}
_ROLES = frozenset(["navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar"])
_MENU_NAMES = frozenset(
    """
    breadcrumb breadcrumbs cookie-banner main-menu main-nav menu nav navbar navigation pager pagination share sidebar social toc
    """.split()
)
# So many blocks in a row that are links and nothing else are a menu.
_MENU_LENGTH = 3
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_TEMPLATE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|<\?.*?\?>|<%.*?%>", re.DOTALL)
_BLANKED = "\ue000"
_BLANKS = re.compile(f"{_BLANKED}(?:\\s*{_BLANKED})*")


def parse(data: bytes, path: str, *, prose: bool = False) -> Page:
    """Read an HTML page.

    Text inside ``main`` or ``article`` is the page where there is any; otherwise all but navigation, headers and footers.
    Scripts, styles, code and template marks (Jinja, Twig, PHP, ERB) are no text.

    Args:
        data: the content of the file.
        path: its name.
        prose: leave out navigation, asides, forms and menus inside the main part too, also those that are only menus by their
            role, their class, or because they are nothing but links.

    Raises:
        InputError: the content cannot be decoded.
    """
    reader = _Reader()
    reader.feed(_TEMPLATE.sub(_blanked, decode(data, path).replace(_BLANKED, " ")))
    reader.close()
    builders = reader.chosen(prose=prose)
    return Page(path, tuple(numbered(iter(builders))), reader.declared, tuple(reader.suppressions))


@dataclass(frozen=True, slots=True)
class _Found:
    """A block with text, and where it stands: in the main part, among furniture, in a menu; ``links`` if it is all links."""

    builder: SegmentBuilder
    main: bool
    furniture: bool
    menu: bool
    links: bool


def _blanked(mark: re.Match[str]) -> str:
    """As many letters of no meaning, so that the parser neither trips over the mark nor loses its place."""
    return re.sub(r"[^\n]", _BLANKED, mark.group())


class _Reader(HTMLParser):
    """Collects blocks; nesting is followed loosely, as pages have it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.declared: Language | None = None
        self.suppressions: list[Suppression] = []
        self._open: list[str] = []
        self._pending: list[int] = []
        self._current = SegmentBuilder()
        self._blocks: list[_Found] = []
        self._menus: list[int] = []
        self._unlinked = False

    def chosen(self, *, prose: bool) -> list[SegmentBuilder]:
        """The blocks that are the page."""
        self._finish()
        page = (
            [block for block in self._blocks if block.main]
            or [block for block in self._blocks if not block.furniture]
            or self._blocks
        )
        return [block.builder for block in (prose and _prose(page)) or page]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        if tag == "html":
            self._declare(dict(attrs).get("lang"))
        if tag == "br":
            self._add_resolved("\n")
        if tag in _BLOCKS:
            self._finish()
            if tag in ("li", "p", "td", "th", "dt", "dd", "option") and tag in self._open[-3:]:
                self._close(tag)
            if _is_menu(tag, dict(attrs)):
                self._menus.append(len(self._open))
            self._open.append(tag)
            self._begin()
        elif tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element without content."""
        if tag == "br":
            self._add_resolved("\n")

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and what was left open inside it."""
        if tag in _BLOCKS:
            self._finish()
        if tag in self._open:
            self._close(tag)
        if tag in _BLOCKS:
            self._begin()

    def handle_data(self, data: str) -> None:
        """Text, of which template marks are none."""
        if self._silent():
            return
        line, column = self.getpos()
        last = 0
        for mark in _BLANKS.finditer(data):
            self._add_at(data, last, mark.start(), line, column)
            last = mark.end()
        self._add_at(data, last, len(data), line, column)

    def handle_entityref(self, name: str) -> None:
        """A named character."""
        self._add_resolved(unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        """A numbered character."""
        self._add_resolved(unescape(f"&#{name};"))

    def handle_comment(self, data: str) -> None:
        """A comment; it may switch rules off for the block it stands in, or the next one."""
        codes = suppressed_codes(data)
        if codes is not None:
            line, column = self.getpos()
            self.suppressions.append(Suppression(codes, line, column + 1))
            number = len(self.suppressions) - 1
            if self._current.segment(0) is not None:
                self._current.ignores += (number,)
            else:
                self._pending.append(number)
                self._current.ignores += (number,)

    def _declare(self, tag: str | None) -> None:
        if tag:
            try:
                self.declared = parse_language(tag)
            except LanguageError:
                self.declared = None  # a page in another language; what its words look like decides

    def _silent(self) -> bool:
        return any(tag in _SILENT for tag in self._open)

    def _add_at(self, data: str, start: int, end: int, line: int, column: int) -> None:
        if start < end:
            before = data[:start]
            breaks = before.count("\n")
            column = len(before) - before.rfind("\n") - 1 if breaks else column + start
            self._current.add(data[start:end], line + breaks, column + 1)
            self._unlinked |= "a" not in self._open and any(map(str.isalnum, data[start:end]))

    def _add_resolved(self, text: str) -> None:
        if not self._silent():
            line, column = self.getpos()
            self._current.add_resolved(text, line, column + 1)
            self._unlinked |= "a" not in self._open and text.isalnum()

    def _close(self, tag: str) -> None:
        at = len(self._open) - 1 - self._open[::-1].index(tag)
        del self._open[at:]
        while self._menus and self._menus[-1] >= at:
            self._menus.pop()

    def _begin(self) -> None:
        tag = next((tag for tag in reversed(self._open) if tag in _KINDS), "p")
        level = _HEADINGS.get(tag, 0) or (sum(t in ("ul", "ol") for t in self._open) if tag == "li" else 0)
        self._current = SegmentBuilder(_KINDS.get(tag, Block.PARAGRAPH), level, tuple(self._pending))

    def _finish(self) -> None:
        if self._current.segment(0) is None:
            return
        main = any(tag in ("main", "article") for tag in self._open)
        furniture = any(tag in _FURNITURE for tag in self._open)
        if "title" not in self._open:
            self._blocks.append(_Found(self._current, main, furniture, bool(self._menus), not self._unlinked))
            self._pending.clear()
        self._current = SegmentBuilder()
        self._unlinked = False


def _is_menu(tag: str, attributes: Mapping[str, str | None]) -> bool:
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower().split()
    if tag in ("main", "article"):
        return False
    return tag in _NO_PROSE or attributes.get("role") in _ROLES or not _MENU_NAMES.isdisjoint(names)


def _prose(blocks: Sequence[_Found]) -> list[_Found]:
    """What is left of a page without its menus."""
    kept: list[_Found] = []
    for links, run in groupby((block for block in blocks if not block.menu), key=lambda block: block.links):
        some = list(run)
        kept += [] if links and len(some) >= _MENU_LENGTH else some
    return kept
