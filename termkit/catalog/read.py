"""Catalogues -> glossary."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from termkit.catalog.fields import (
    LANGUAGE_KIND,
    TEMPLATE_KIND,
    Field,
    parse_fields,
    read_concept,
    read_section,
    unknown_fields,
)
from termkit.catalog.layout import Layout, read_bytes
from termkit.catalog.po import Comment, PoEntry, PoFile, parse_po
from termkit.catalog.transaction import interrupted, locked
from termkit.errors import CatalogError
from termkit.model.concept import Concept, LanguageSection
from termkit.model.glossary import Glossary

CONCEPT_ID = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,63}")

_ISOLATED = re.compile("\u2068([^\u2069]*)\u2069|(\\S+)")


@dataclass(frozen=True, slots=True)
class Catalogues:
    """A glossary with the files that it was read from: templates by domain, catalogues by domain and language."""

    layout: Layout
    glossary: Glossary
    templates: Mapping[str, PoFile]
    languages: Mapping[tuple[str, str], PoFile]


def read_catalogues(layout: Layout) -> Catalogues:
    """Read the glossary of a workspace: as it is now, never half before and half after a write of another process.

    Raises:
        CatalogError: a file cannot be read or is malformed, an id is missing or used twice, or a translation is of another
            French designation than the template has.
    """
    while True:
        if interrupted(layout):
            with locked(layout):
                pass
        before = _snapshot(layout)
        catalogues = _read(layout)
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
    concepts: list[Concept] = []
    seen: dict[str, str] = {}
    for domain in layout.domains():
        path = layout.template(domain)
        template = templates[domain] = parse_po(read_bytes(path), path)
        found = {concept.id: concept for concept in _template_concepts(template, domain, layout.source_language, seen)}
        for lang in layout.languages:
            path = layout.catalogue(domain, lang)
            if not path.exists():
                continue
            catalogue = languages[domain, lang] = parse_po(read_bytes(path), path)
            for concept_id, section, extra in _sections(catalogue, lang, found, layout.source_language):
                concept = found[concept_id]
                if section != LanguageSection(lang):
                    concept = replace(concept, sections=(*concept.sections, section))
                found[concept_id] = replace(concept, extra=_sorted(concept.extra + extra)) if extra else concept
        concepts += found.values()
    return Catalogues(layout, Glossary(tuple(concepts), layout.languages, layout.source_language), templates, languages)


def references(comments: Iterable[Comment]) -> tuple[str, ...]:
    """The places in ``#:`` comments; those with blanks stand between U+2068 and U+2069, as GNU gettext writes them."""
    return tuple(found[1] or found[2] for comment in comments for found in _ISOLATED.finditer(comment.text))


def _template_concepts(template: PoFile, domain: str, lang: str, seen: dict[str, str]) -> Iterator[Concept]:
    for entry in template.live:
        concept_id = _concept_id(entry, template)
        if concept_id in seen:
            raise CatalogError(f"{concept_id} is in {seen[concept_id]}.pot already", path=template.path, line=entry.line)
        seen[concept_id] = domain
        if not entry.msgid:
            raise CatalogError(f"{concept_id} has no French designation", path=template.path, line=entry.line)
        fields = parse_fields(entry.comment(TEMPLATE_KIND))
        plural = entry.get("msgid_plural")
        own = [field for field in fields if field.name != "note"]
        section = read_section(lang, entry.msgid, (plural,) if plural else (), own, proposed=entry.fuzzy)
        concept = read_concept(concept_id, domain, section, fields)
        yield replace(concept, references=references(entry.comment(":")), extra=_sorted(concept.extra))


def _sections(
    catalogue: PoFile, lang: str, found: Mapping[str, Concept], source_language: str
) -> Iterator[tuple[str, LanguageSection, tuple[tuple[str, str], ...]]]:
    for entry in catalogue.live:
        concept_id = _concept_id(entry, catalogue)
        concept = found.get(concept_id)
        if concept is None:
            raise CatalogError(f"{concept_id} is not in the template", path=catalogue.path, line=entry.line)
        if entry.msgid != concept.preferred(source_language):
            raise CatalogError(
                f"{concept_id} is “{entry.msgid}” here, but “{concept.preferred(source_language)}” in the template; "
                "correct the one that is wrong, or run msgmerge",
                path=catalogue.path,
                line=entry.line,
            )
        fields: list[Field] = parse_fields(entry.comment(LANGUAGE_KIND))
        preferred, *plurals = entry.translations
        while plurals and not plurals[-1]:
            plurals.pop()
        section = read_section(lang, preferred, plurals, fields, proposed=entry.fuzzy)
        yield concept_id, section, unknown_fields(lang, fields)


def _sorted(extra: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Unknown fields by name; those of one name in their order."""
    return tuple(sorted(extra, key=lambda field: field[0]))


def _concept_id(entry: PoEntry, file: PoFile) -> str:
    concept_id = entry.msgctxt
    if concept_id is None or not CONCEPT_ID.fullmatch(concept_id):
        raise CatalogError(
            f"“{entry.msgid}” has no concept id; its msgctxt must be like c0042", path=file.path, line=entry.line
        )
    return concept_id
