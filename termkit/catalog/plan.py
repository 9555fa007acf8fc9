"""A changed glossary -> the contents of the files that have to change for it."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from termkit.catalog.entry import PoEntry
from termkit.catalog.patch import Patch, apply_patches, first_line, language_patches, template_patches
from termkit.catalog.po import PoFile, encode
from termkit.catalog.read import Catalogues
from termkit.catalog.render import language_entry, language_extra, new_file, plural_count, plural_count_of, template_entry
from termkit.errors import CatalogError
from termkit.messages import Message
from termkit.model.concept import Concept, LanguageSection
from termkit.model.glossary import Glossary
from termkit.model.ids import order


def plan_changes(catalogues: Catalogues, new: Glossary) -> dict[Path, bytes]:
    """What must be written for a glossary to become another one.

    Args:
        catalogues: the glossary with its files.
        new: what it is to become; no concept may be missing, for ids are never used again.

    Returns:
        Path -> contents, only of the files that change, and in them only the lines of the concepts that change.

    Raises:
        CatalogError: a concept is gone, or a value cannot be written down.
    """
    gone = [concept.id for concept in catalogues.glossary if concept.id not in new.by_id]
    if gone:
        raise CatalogError(Message("{concept} cannot be deleted, only withdrawn", concept=gone[0]))
    contents: dict[Path, bytes] = {}
    for domain in dict.fromkeys((*catalogues.glossary.domains, *catalogues.templates, *new.domains)):
        contents.update(_plan_domain(catalogues, domain, [c for c in new if c.domain == domain]))
    return contents


def _plan_domain(catalogues: Catalogues, domain: str, concepts: Sequence[Concept]) -> Iterator[tuple[Path, bytes]]:
    layout, old = catalogues.layout, catalogues.glossary.by_id
    source = layout.source_language
    gone = {c.id for c in catalogues.glossary if c.domain == domain} - {c.id for c in concepts}
    changed = [c for c in concepts if (before := old.get(c.id)) is not c and before != c]
    if not changed and not gone:
        return
    template = catalogues.templates.get(domain)
    if template is None:
        yield layout.template(domain), new_file(domain, None, [template_entry(c, source) for c in concepts]).encode()
    else:
        yield from _edited(template, gone, changed, _TemplateEdit(old, source))
    for lang in layout.languages:
        catalogue = catalogues.languages.get((domain, lang))
        if catalogue is not None:
            yield from _edited(catalogue, gone, changed, _LanguageEdit(old, source, lang, plural_count(catalogue)))
        elif any(_speaks(c, lang) for c in concepts):
            entries = [language_entry(c, lang, source, plural_count_of(lang)) for c in concepts]
            yield layout.catalogue(domain, lang), new_file(domain, lang, entries).encode()


class _Edit(Protocol):
    """How one kind of catalogue is edited."""

    def patches(self, entry: PoEntry, concept: Concept) -> Iterable[Patch]:
        """The changes of an entry that is there."""

    def entry(self, concept: Concept) -> Sequence[str]:
        """The lines of an entry that is not; none where it is not needed."""


@dataclass(frozen=True, slots=True)
class _TemplateEdit:
    old: Mapping[str, Concept]
    source: str

    def patches(self, entry: PoEntry, concept: Concept) -> Iterable[Patch]:
        return template_patches(entry, self.old[concept.id], concept, self.source)

    def entry(self, concept: Concept) -> Sequence[str]:
        return template_entry(concept, self.source)


@dataclass(frozen=True, slots=True)
class _LanguageEdit:
    old: Mapping[str, Concept]
    source: str
    lang: str
    plural_forms: int

    def patches(self, entry: PoEntry, concept: Concept) -> Iterable[Patch]:
        return language_patches(entry, self.old[concept.id], concept, self.lang, self.source, self.plural_forms)

    def entry(self, concept: Concept) -> Sequence[str]:
        if concept.id in self.old and not _speaks(concept, self.lang):
            return ()
        return language_entry(concept, self.lang, self.source, self.plural_forms)


def _edited(file: PoFile, gone: set[str], changed: Iterable[Concept], edit: _Edit) -> Iterator[tuple[Path, bytes]]:
    entries = {entry.msgctxt: entry for entry in file.live}
    patches = [_removal(file, entries[concept_id]) for concept_id in gone if concept_id in entries]
    added: dict[str, Sequence[str]] = {}
    for concept in changed:
        if concept.id in entries:
            patches += edit.patches(entries[concept.id], concept)
        elif lines := edit.entry(concept):
            added[concept.id] = lines
    if added:
        patches += _insertions(file, added, gone)
    if patches:
        yield file.path, encode(apply_patches(file, patches), file.charset, file.path)


def _insertions(file: PoFile, added: Mapping[str, Sequence[str]], gone: set[str]) -> Iterator[Patch]:
    """Each new entry behind the one that it follows in the order of ids; where that is the header, behind that."""
    there = sorted((entry for entry in file.live if entry.msgctxt not in gone), key=_rank)
    start = next((entry.last for entry in file.entries if entry.is_header), len(file.lines))
    for concept_id in sorted(added, key=order):
        number = bisect(there, order(concept_id), key=_rank)
        at = there[number - 1].last if number else start
        yield Patch(at, at, ("", *added[concept_id]))


def _rank(entry: PoEntry) -> tuple[int, int, str]:
    return order(entry.msgctxt or "")


def _speaks(concept: Concept, lang: str) -> bool:
    """Whether a concept has anything to say in a language."""
    return concept.section(lang) != LanguageSection(lang) or bool(language_extra(concept, lang))


def _removal(file: PoFile, entry: PoEntry) -> Patch:
    """An entry leaves with the blank lines after it."""
    last = entry.last
    while last < len(file.lines) and not file.lines[last].strip():
        last += 1
    return Patch(first_line(entry), last, ())
