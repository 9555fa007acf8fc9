"""Glossary -> the contents of its ``.mo`` files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from termkit.catalog.digest import joint_digest
from termkit.catalog.layout import Layout, read_bytes
from termkit.catalog.mo import entry_message, message_key, po_messages, write_mo
from termkit.catalog.po import PoEntry, PoFile, parse_header, parse_po
from termkit.catalog.read import Catalogues, Entries
from termkit.catalog.render import plural_count
from termkit.model.concept import Status

HASH_FIELD = "X-Termkit-Glossary"
DERIVED = {"sr": "sr@latin"}
"""Languages whose catalogues are built from another's by transliteration."""

Respell = Callable[[str], str]

_TELLING = ("admitted", "abbreviation", "status")
"""What must stand in an entry of a template that has more to say here than its msgid."""
_BETWEEN = "\0\n\0"


def build_domain(catalogues: Catalogues, domain: str, respell: Respell) -> Iterator[tuple[Path, bytes]]:
    """The ``.mo`` files of a domain in every language that has a catalogue, and in the languages derived from these.

    Args:
        catalogues: the glossary with its files.
        domain: the domain.
        respell: turns text into the derived language's spelling, letter by letter: it is given many designations at once,
            joined by U+0000.

    Yields:
        Paths with contents: every accepted French designation under its concept's id, and those that a single concept has
        also without context.
    """
    layout = catalogues.layout
    template = catalogues.templates[domain]
    french = _french(catalogues, domain)
    for lang in layout.languages:
        file = catalogues.languages.get((domain, lang))
        if file is None:
            continue
        messages = dict(sorted(_messages(french, catalogues.translations[domain, lang], plural_count(file))))
        state = state_of(template, file)
        for name, spell in _spellings(lang, respell):
            yield (
                layout.catalogue(domain, name, ".mo"),
                write_mo([("", _header(file, name, state)), *_respelt(messages, spell)]),
            )


def state_of(template: PoFile, catalogue: PoFile) -> str:
    """The name of the state that a compiled catalogue is made from; it is in the catalogue's header."""
    return joint_digest((template.digest, catalogue.digest))


def is_stale(catalogues: Catalogues, domain: str, lang: str) -> bool:
    """Whether a compiled catalogue of a domain in a language is there, and was made from another state of its files."""
    mark = f"{HASH_FIELD}: {state_of(catalogues.templates[domain], catalogues.languages[domain, lang])}\n".encode()
    paths = (catalogues.layout.catalogue(domain, name, ".mo") for name, _ in _spellings(lang, str))
    return any(path.is_file() and mark not in read_bytes(path) for path in paths)


class _French(NamedTuple):
    """A concept in force: its French designations that may be used, which of them no other concept has, and its plural."""

    texts: Sequence[str]
    unique: Sequence[str]
    plural: str | None
    proposed: bool


def _french(catalogues: Catalogues, domain: str) -> dict[str, _French]:
    in_force: dict[str, tuple[PoEntry, list[str]]] = {}
    for concept_id, entry in catalogues.concepts[domain].items():
        texts = _designations(catalogues, domain, concept_id, entry)
        if texts is not None:
            in_force[concept_id] = entry, texts
    shared = Counter(text for _, texts in in_force.values() for text in texts)
    return {
        concept_id: _French(texts, [text for text in texts if shared[text] == 1], entry.get("msgid_plural"), entry.fuzzy)
        for concept_id, (entry, texts) in in_force.items()
    }


def _designations(catalogues: Catalogues, domain: str, concept_id: str, entry: PoEntry) -> list[str] | None:
    """The French designations that may be used, each once; ``None`` for a withdrawn concept."""
    if not any(map(entry.may_say, _TELLING)):
        return [entry.msgid]
    concept = catalogues.french(domain, concept_id)
    if concept.withdrawn:
        return None
    section = concept.section(catalogues.layout.source_language)
    return list(dict.fromkeys(d.text for d in section.designations if d.status is not Status.DEPRECATED))


def _messages(french: Mapping[str, _French], entries: Entries, plural_forms: int) -> Iterator[tuple[str, str]]:
    """Keys and translations; what is proposed, withdrawn or untranslated is left out."""
    for concept_id, entry in entries.items():
        source = french.get(concept_id)
        preferred = entry.translations[0]
        if source is None or source.proposed or not preferred or entry.fuzzy:
            continue
        counted = source.plural is not None and "" not in entry.translations and len(entry.translations) == plural_forms
        for text in source.texts:
            plural, translation = None, preferred
            if counted and text == entry.msgid:
                plural, translation = source.plural, "\0".join(entry.translations)
            yield message_key(text, context=concept_id, plural=plural), translation
            if text in source.unique:
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
            messages = {key: text for key, text in po_messages(file) if key}
            contents = write_mo([("", _header(file, name, None)), *_respelt(messages, spell)])
            yield layout.catalogue(path.stem, name, ".mo"), contents


def _spellings(lang: str, respell: Respell) -> Iterator[tuple[str, Respell]]:
    yield lang, str
    if lang in DERIVED:
        yield DERIVED[lang], respell


def _respelt(messages: Mapping[str, str], spell: Respell) -> Iterable[tuple[str, str]]:
    """The messages with their translations in another spelling; plural forms are joined by U+0000 already."""
    joined = spell(_BETWEEN.join(messages.values()))
    return zip(messages, joined.split(_BETWEEN), strict=True) if messages else ()


def _header(file: PoFile, lang: str, state: str | None) -> str:
    """The header of a catalogue for a ``.mo`` file: its own charset and language, and the state it was built from."""
    entry = next((entry for entry in file.entries if entry.is_header), None)
    fields = parse_header(entry_message(entry)[1]) if entry else {}
    fields |= {"Language": lang, "Content-Type": "text/plain; charset=UTF-8", "Content-Transfer-Encoding": "8bit"}
    if state is not None:
        fields[HASH_FIELD] = state
    return "".join(f"{name}: {value}\n" for name, value in fields.items())
