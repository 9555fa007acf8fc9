"""The catalogues of a glossary as rules look at them: every string and field at its place in its file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from termkit.catalog.build import is_stale
from termkit.catalog.entry import PoEntry
from termkit.catalog.fields import LANGUAGE_KIND, TEMPLATE_KIND, parse_fields
from termkit.catalog.layout import read_bytes
from termkit.catalog.locate import field_segments, string_segment
from termkit.catalog.po import PoFile, parse_po
from termkit.catalog.read import Catalogues
from termkit.catalog.render import plural_header
from termkit.model.page import Anchor, Page, Segment, Suppression
from termkit.readers.suppressions import suppressed_codes
from termkit.rules.glossary.context import Catalogue, Entry, FieldSpot, HeaderField

_TOP = Segment("", (Anchor(0, 1, 1),))


def catalogue_pages(catalogues: Catalogues, shown: Callable[[Path], str]) -> Iterator[Catalogue]:
    """Every template, each followed by its catalogues, those in languages that the settings do not list last.

    Args:
        catalogues: the glossary, leniently read.
        shown: a path as the user would write it.
    """
    layout = catalogues.layout
    for domain, template in catalogues.templates.items():
        yield _Pages(template, domain, layout.source_language, shown(template.path), is_template=True).catalogue()
        for lang in layout.languages:
            file = catalogues.languages.get((domain, lang))
            if file is not None:
                pages = _Pages(file, domain, lang, shown(file.path))
                yield pages.catalogue(stale=is_stale(catalogues, domain, lang), plural_forms=plural_header(lang))
        for path in sorted(layout.locales.glob(f"*/LC_MESSAGES/{domain}.po")):
            lang = path.parent.parent.name
            if lang not in layout.languages:
                yield _Pages(parse_po(read_bytes(path), path, twice=True), domain, lang, shown(path)).catalogue(expected=False)


class _Pages:
    """One file on its way to be a page; the suppressions that its comments make are collected as they are met."""

    def __init__(self, file: PoFile, domain: str, lang: str, path: str, *, is_template: bool = False) -> None:
        self.file, self.domain, self.lang, self.path = file, domain, lang, path
        self.is_template = is_template
        self.lines = file.lines
        self.suppressions: list[Suppression] = []

    def catalogue(self, *, stale: bool = False, plural_forms: str = "", expected: bool = True) -> Catalogue:
        header = next((entry for entry in self.file.entries if entry.is_header), None)
        fields, end = self._header(header) if header else (None, _TOP)
        entries = tuple(self._entry(entry) for entry in self.file.live)
        obsolete = tuple(self._string(entry, "msgid") for entry in self.file.entries if entry.obsolete)
        return Catalogue(
            Page(self.path, (), suppressions=tuple(self.suppressions)),
            self.domain,
            self.lang,
            self.is_template,
            fields,
            end,
            entries,
            obsolete,
            self.file.charset,
            plural_forms,
            stale,
            expected,
        )

    def _header(self, entry: PoEntry) -> tuple[tuple[HeaderField, ...], Segment]:
        """The fields of the header, and the end of the last line that has one."""
        whole = self._string(entry, "msgstr", self._ignores(entry))
        fields, start = [], 0
        for line in whole.text.split("\n"):
            name, colon, value = line.partition(":")
            if colon:
                at = start + len(line) - len(value.lstrip())
                fields.append(HeaderField(name.strip(), whole.slice(at, at + len(value.strip()))))
            start += len(line) + 1
        return tuple(fields), whole.slice(0, 0)

    def _entry(self, entry: PoEntry) -> Entry:
        ignores = self._ignores(entry)
        kind = TEMPLATE_KIND if self.is_template else LANGUAGE_KIND
        fields = (FieldSpot(*field_segments(self.lines, field, ignores)) for field in parse_fields(entry.comment(kind)))
        strings = {string.keyword: string_segment(self.lines, string, ignores) for string in entry.strings}
        return Entry(
            strings.get("msgctxt"),
            strings["msgid"],
            tuple(segment for keyword, segment in strings.items() if keyword.startswith("msgstr")),
            tuple(fields),
            strings.get("msgid_plural"),
            entry.fuzzy,
        )

    def _string(self, entry: PoEntry, keyword: str, ignores: tuple[int, ...] = ()) -> Segment:
        string = next(string for string in entry.strings if string.keyword == keyword)
        return string_segment(self.lines, string, ignores)

    def _ignores(self, entry: PoEntry) -> tuple[int, ...]:
        """The numbers of the suppressions that stand in the comments of an entry."""
        if "termkit:" not in entry.said:
            return ()
        first = len(self.suppressions)
        for comment in entry.comments:
            codes = suppressed_codes(comment.text) if comment.kind in " ." else None
            if codes is not None:
                self.suppressions.append(Suppression(codes, comment.line + 1, 1))
        return tuple(range(first, len(self.suppressions)))
