"""Glossary -> the contents of its ``.mo`` files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from termkit.catalog.digest import digest
from termkit.catalog.layout import Layout, read_bytes
from termkit.catalog.mo import entry_message, message_key, po_messages, write_mo
from termkit.catalog.po import PoFile, parse_header, parse_po
from termkit.catalog.read import Catalogues
from termkit.catalog.render import plural_count
from termkit.model.concept import Concept, Status

HASH_FIELD = "X-Termkit-Glossary"
DERIVED = {"sr": "sr@latin"}
"""Languages whose catalogues are built from another's by transliteration."""

Respell = Callable[[str], str]


def build_domain(catalogues: Catalogues, domain: str, lang: str, respell: Respell) -> Iterator[tuple[Path, bytes]]:
    """The ``.mo`` files of a domain in a language and, where there is one, in the language derived from it.

    Args:
        catalogues: the glossary with its files.
        domain: the domain.
        lang: the language; nothing is yielded if it has no catalogue.
        respell: turns a designation into the derived language's spelling.

    Yields:
        Paths with contents: every accepted French designation under its concept's id, and those that a single concept has
        also without context.
    """
    file = catalogues.languages.get((domain, lang))
    if file is None:
        return
    layout = catalogues.layout
    concepts = [concept for concept in catalogues.glossary if concept.domain == domain]
    messages = list(concept_messages(concepts, lang, layout.source_language, plural_count(file)))
    state = digest((layout.template(domain), file.path))
    for name, spell in _spellings(lang, respell):
        header = _header(file, name, state)
        yield layout.catalogue(domain, name, ".mo"), write_mo([("", header), *((key, spell(text)) for key, text in messages)])


def concept_messages(
    concepts: Sequence[Concept], lang: str, source_language: str, plural_forms: int
) -> Iterator[tuple[str, str]]:
    """Keys and translations; what is proposed, withdrawn or untranslated is left out."""
    in_force = [concept for concept in concepts if not concept.withdrawn]
    shared = Counter(text for concept in in_force for text in _french(concept, source_language))
    for concept in in_force:
        section = concept.section(lang)
        if concept.proposed or section.proposed or not section.preferred:
            continue
        plurals = concept.section(source_language).plurals
        forms = (section.preferred, *section.plurals)
        for text in _french(concept, source_language):
            counted = bool(plurals) and text == concept.preferred(source_language) and len(forms) == plural_forms
            plural, translation = (plurals[0], "\0".join(forms)) if counted else (None, section.preferred)
            yield message_key(text, context=concept.id, plural=plural), translation
            if shared[text] == 1:
                yield message_key(text, plural=plural), translation


def build_others(layout: Layout, domains: Iterable[str], respell: Respell) -> Iterator[tuple[Path, bytes]]:
    """The ``.mo`` files of catalogues beside the glossary's, such as termkit's own messages."""
    for path in sorted(layout.locales.glob("*/LC_MESSAGES/*.po")):
        if path.stem in domains or path.name.startswith("."):
            continue
        file = parse_po(read_bytes(path), path)
        lang = path.parent.parent.name
        for name, spell in _spellings(lang, respell):
            if name != lang and layout.catalogue(path.stem, name).exists():
                continue
            messages = [(key, spell(text)) for key, text in po_messages(file) if key]
            yield layout.catalogue(path.stem, name, ".mo"), write_mo([("", _header(file, name, None)), *messages])


def _spellings(lang: str, respell: Respell) -> Iterator[tuple[str, Respell]]:
    yield lang, str
    if lang in DERIVED:
        yield DERIVED[lang], respell


def _french(concept: Concept, source_language: str) -> list[str]:
    """The designations that may be used, each once."""
    section = concept.section(source_language)
    return list(dict.fromkeys(d.text for d in section.designations if d.status is not Status.DEPRECATED))


def _header(file: PoFile, lang: str, state: str | None) -> str:
    """The header of a catalogue for a ``.mo`` file: its own charset and language, and the state it was built from."""
    entry = next((entry for entry in file.entries if entry.is_header), None)
    fields = parse_header(entry_message(entry)[1]) if entry else {}
    fields |= {"Language": lang, "Content-Type": "text/plain; charset=UTF-8", "Content-Transfer-Encoding": "8bit"}
    if state is not None:
        fields[HASH_FIELD] = state
    return "".join(f"{name}: {value}\n" for name, value in fields.items())
