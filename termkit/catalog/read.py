"""Catalogues -> glossary."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from termkit.catalog.entry import Comment, PoEntry
from termkit.catalog.fields import (
    LANGUAGE_KIND,
    TEMPLATE_KIND,
    read_concept,
    read_fields,
    read_section,
    unknown_fields,
)
from termkit.catalog.layout import Layout, read_bytes
from termkit.catalog.po import PoFile, parse_po
from termkit.catalog.transaction import interrupted, locked
from termkit.errors import CatalogError
from termkit.messages import Message
from termkit.model.concept import Concept, LanguageSection
from termkit.model.glossary import Glossary
from termkit.model.ids import CONCEPT_ID

_ISOLATED = re.compile("\u2068([^\u2069]*)\u2069|(\\S+)")


Entries = Mapping[str, PoEntry]
"""Concept id -> entry."""


@dataclass(frozen=True)
class Catalogues:
    """A glossary with the files that it was read from: templates by domain, catalogues by domain and language.

    ``concepts`` are the entries of the templates by domain, ``translations`` those of the catalogues by domain and language.
    """

    layout: Layout
    templates: Mapping[str, PoFile]
    languages: Mapping[tuple[str, str], PoFile]
    concepts: Mapping[str, Entries]
    translations: Mapping[tuple[str, str], Entries]

    @cached_property
    def glossary(self) -> Glossary:
        """The concepts, in the order of the domains' names and of the files."""
        concepts = (self.concept(domain, concept_id) for domain in self.templates for concept_id in self.concepts[domain])
        return Glossary(tuple(concepts), self.layout.languages, self.layout.source_language)

    @property
    def digests(self) -> dict[str, bytes]:
        """The digests of the files, by their names in the layout."""
        templates = {f"{domain}.pot": file.digest for domain, file in self.templates.items()}
        return templates | {f"{lang}/{domain}.po": file.digest for (domain, lang), file in self.languages.items()}

    def state(self, domain: str, concept_id: str) -> bytes:
        """What tells one state of a concept from another."""
        told = blake2b(f"{domain}\n{self.concepts[domain][concept_id].state}".encode(), digest_size=12)
        for lang in self.layout.languages:
            entry = self.translations.get((domain, lang), {}).get(concept_id)
            told.update(f"\0{entry.state if entry else ''}".encode())
        return told.digest()

    @property
    def size(self) -> int:
        """The number of concepts."""
        return sum(map(len, self.concepts.values()))

    def concept(self, domain: str, concept_id: str) -> Concept:
        """One concept."""
        translations = [
            (lang, entry)
            for lang in self.layout.languages
            if (entry := self.translations.get((domain, lang), {}).get(concept_id)) is not None
        ]
        return _concept(concept_id, self.concepts[domain][concept_id], domain, self.layout.source_language, translations)


def read_catalogues(layout: Layout) -> Catalogues:
    """Read the glossary of a workspace: as it is now, never half before and half after a write of another process.

    Raises:
        CatalogError: a file cannot be read or is malformed, an id is missing or used twice, or a translation is of another
            French designation than the template has.
    """
    return _steadily(layout, _read)


def read_leniently(layout: Layout) -> Catalogues:
    """Read a glossary whose catalogues contradict each other, as far as it goes; for those who say what is wrong with it.

    Entries without an id, with one that is taken, or with none in the template are passed over; of two French designations that
    of the template counts.

    Raises:
        CatalogError: a file cannot be read or is malformed.
    """
    return _steadily(layout, _read_leniently)


def _steadily(layout: Layout, read: Callable[[Layout], Catalogues]) -> Catalogues:
    while True:
        if interrupted(layout):
            with locked(layout):
                pass
        before = _snapshot(layout)
        catalogues = read(layout)
        if before == _snapshot(layout) and not interrupted(layout):
            return catalogues


def _snapshot(layout: Layout) -> list[tuple[int, int, int] | None]:
    """What tells one version of the files from another."""
    domains = layout.domains()
    paths = [layout.template(domain) for domain in domains]
    paths += [layout.catalogue(domain, lang) for domain in domains for lang in layout.languages]
    return [(s.st_ino, s.st_mtime_ns, s.st_size) if (s := _stat(path)) else None for path in paths]


def _stat(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _read(layout: Layout) -> Catalogues:
    templates: dict[str, PoFile] = {}
    languages: dict[tuple[str, str], PoFile] = {}
    concepts: dict[str, Entries] = {}
    translations: dict[tuple[str, str], Entries] = {}
    seen: dict[str, str] = {}
    for domain in layout.domains():
        path = layout.template(domain)
        templates[domain] = parse_po(read_bytes(path), path)
        concepts[domain] = _entries(templates[domain], seen, domain)
        for lang in layout.languages:
            path = layout.catalogue(domain, lang)
            if path.exists():
                languages[domain, lang] = parse_po(read_bytes(path), path)
                translations[domain, lang] = _translations(languages[domain, lang], concepts[domain])
    return Catalogues(layout, templates, languages, concepts, translations)


def _read_leniently(layout: Layout) -> Catalogues:
    templates: dict[str, PoFile] = {}
    languages: dict[tuple[str, str], PoFile] = {}
    concepts: dict[str, Entries] = {}
    translations: dict[tuple[str, str], Entries] = {}
    seen: set[str] = set()
    for domain in layout.domains():
        path = layout.template(domain)
        templates[domain] = parse_po(read_bytes(path), path, twice=True)
        own = {e.msgctxt: e for e in reversed(list(templates[domain].live)) if e.msgctxt and e.msgid}
        concepts[domain] = {i: own[i] for i in reversed(own) if CONCEPT_ID.fullmatch(i) and i not in seen}
        seen.update(concepts[domain])
        for lang in layout.languages:
            path = layout.catalogue(domain, lang)
            if path.exists():
                file = languages[domain, lang] = parse_po(read_bytes(path), path, twice=True)
                translations[domain, lang] = {e.msgctxt: e for e in file.live if e.msgctxt and e.msgctxt in concepts[domain]}
    return Catalogues(layout, templates, languages, concepts, translations)


def references(comments: Iterable[Comment]) -> tuple[str, ...]:
    """The places in ``#:`` comments; those with blanks stand between U+2068 and U+2069, as GNU gettext writes them."""
    return tuple(found[1] or found[2] for comment in comments for found in _ISOLATED.finditer(comment.text))


def _entries(template: PoFile, seen: dict[str, str], domain: str) -> Entries:
    """The entries of a template by concept id."""
    entries = {}
    for entry in template.live:
        concept_id = _concept_id(entry, template)
        if concept_id in seen:
            raise CatalogError(
                Message("{concept_id} is in {domain}.pot already", concept_id=concept_id, domain=seen[concept_id]),
                path=template.path,
                line=entry.line,
            )
        if not entry.msgid:
            raise CatalogError(
                Message("{concept_id} has no French designation", concept_id=concept_id), path=template.path, line=entry.line
            )
        seen[concept_id] = domain
        entries[concept_id] = entry
    return entries


def _translations(catalogue: PoFile, entries: Entries) -> Entries:
    """The entries of a language's catalogue by concept id."""
    found: dict[str, PoEntry] = {}
    for entry in catalogue.live:
        concept_id = entry.msgctxt or ""
        original = entries.get(concept_id)
        if original is None:
            concept_id = _concept_id(entry, catalogue)
            raise CatalogError(
                Message("{concept_id} is not in the template", concept_id=concept_id), path=catalogue.path, line=entry.line
            )
        if entry.msgid != original.msgid:
            raise CatalogError(
                Message(
                    "{concept_id} is “{msgid}” here, but “{expected}” in the template; "
                    "correct the one that is wrong, or run msgmerge",
                    concept_id=concept_id,
                    msgid=entry.msgid,
                    expected=original.msgid,
                ),
                path=catalogue.path,
                line=entry.line,
            )
        found[concept_id] = entry
    return found


def _concept(concept_id: str, entry: PoEntry, domain: str, source: str, translations: Sequence[tuple[str, PoEntry]]) -> Concept:
    fields = read_fields(entry, TEMPLATE_KIND)
    plural = entry.get("msgid_plural")
    own = {name: values for name, values in fields.items() if name != "note"}
    sections = [read_section(source, entry.msgid, (plural,) if plural else (), own, proposed=entry.fuzzy)]
    extra: list[tuple[str, str]] = []
    for lang, translation in translations:
        section, unknown = _section(lang, translation)
        extra += unknown
        if section.designations or section != LanguageSection(lang):
            sections.append(section)
    return read_concept(concept_id, domain, tuple(sections), fields, references(entry.comment(":")), extra)


def _section(lang: str, entry: PoEntry) -> tuple[LanguageSection, list[tuple[str, str]]]:
    fields = read_fields(entry, LANGUAGE_KIND)
    preferred, *plurals = entry.translations
    while plurals and not plurals[-1]:
        plurals.pop()
    return read_section(lang, preferred, tuple(plurals), fields, proposed=entry.fuzzy), unknown_fields(lang, fields)


def _concept_id(entry: PoEntry, file: PoFile) -> str:
    concept_id = entry.msgctxt
    if concept_id is None or not CONCEPT_ID.fullmatch(concept_id):
        raise CatalogError(
            Message("“{msgid}” has no concept id; its msgctxt must be like c0042", msgid=entry.msgid),
            path=file.path,
            line=entry.line,
        )
    return concept_id
