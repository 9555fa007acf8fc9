"""Glossary -> the contents of its ``.mo`` files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, compress
from pathlib import Path
from typing import NamedTuple

from termkit.catalog.digest import joint_digest
from termkit.catalog.entry import PoEntry
from termkit.catalog.fields import TEMPLATE_KIND, is_withdrawn, read_fields
from termkit.catalog.layout import Layout, read_bytes
from termkit.catalog.mo import MoKeys, entry_message, message_key, po_messages, write_mo
from termkit.catalog.po import PoFile, parse_header, parse_po
from termkit.catalog.read import Catalogues, Entries
from termkit.catalog.render import plural_count

HASH_FIELD = "X-Termkit-Glossary"
DERIVED = {"sr": "sr@latin"}
"""Languages whose catalogues are built from another's by transliteration."""

Respell = Callable[[str], str]

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
        texts = _texts(french, catalogues.translations[domain, lang], plural_count(file))
        filed = [name in texts for name in french.names]
        keys, names = list(compress(french.keys, filed)), list(compress(french.names, filed))
        state, table = state_of(template, file), MoKeys(["", *keys])
        for variant, spell in _spellings(lang, respell):
            spelt = _respelt(texts, spell)
            contents = table.file([_header(file, variant, state), *(spelt[name] for name in names)])
            yield layout.catalogue(domain, variant, ".mo"), contents


def state_of(template: PoFile, catalogue: PoFile) -> str:
    """The name of the state that a compiled catalogue is made from; it is in the catalogue's header."""
    return joint_digest((template.digest, catalogue.digest))


def is_stale(catalogues: Catalogues, domain: str, lang: str) -> bool:
    """Whether a compiled catalogue of a domain in a language is there, and was made from another state of its files."""
    mark = f"{HASH_FIELD}: {state_of(catalogues.templates[domain], catalogues.languages[domain, lang])}\n".encode()
    paths = (catalogues.layout.catalogue(domain, name, ".mo") for name, _ in _spellings(lang, str))
    return any(path.is_file() and mark not in read_bytes(path) for path in paths)


_SINGULAR, _PLURAL = "\0singular", "\0plural"


class _French(NamedTuple):
    """The French side of a domain.

    ``keys`` are what its accepted concepts may be filed under, sorted, ``names`` the names of what is filed there: a concept's
    id, or, for a msgid with a plural, the id and whether all forms are filed or only the singular. ``plurals`` are the ids of
    the concepts that have such names.
    """

    keys: Sequence[str]
    names: Sequence[str]
    plurals: Sequence[str]


def _french(catalogues: Catalogues, domain: str) -> _French:
    entries = catalogues.concepts[domain]
    texts = {
        concept_id: _designations(entry) if _says_more(entry.said) else (entry.msgid,) for concept_id, entry in entries.items()
    }
    shared = {text for text, number in Counter(chain.from_iterable(texts.values())).items() if number > 1}
    filed: dict[str, str] = {}
    plurals = []
    for concept_id, entry in entries.items():
        if entry.fuzzy:
            continue
        for text in texts[concept_id]:
            filed[message_key(text, context=concept_id)] = concept_id
            if text not in shared:
                filed[text] = concept_id
        plural = entry.get("msgid_plural")
        if plural is not None:
            plurals.append(concept_id)
            for key in (message_key(entry.msgid, context=concept_id), entry.msgid):
                if filed.get(key) == concept_id:
                    filed[key] = concept_id + _SINGULAR
                    filed[message_key(key, plural=plural)] = concept_id + _PLURAL
    keys = sorted(filed)
    return _French(keys, [filed[key] for key in keys], plurals)


def _says_more(said: str) -> bool:
    """Whether the entry of a concept may have more to say of its designations, or of whether they are in force."""
    return "admitted" in said or "abbreviation" in said or "status" in said


def _designations(entry: PoEntry) -> Sequence[str]:
    """The French designations that may be used, each once; none of a withdrawn concept."""
    fields = read_fields(entry, TEMPLATE_KIND)
    if is_withdrawn(fields):
        return ()
    return list(dict.fromkeys((entry.msgid, *fields.get("admitted", ()), *fields.get("abbreviation", ()))))


def _texts(french: _French, entries: Entries, plural_forms: int) -> dict[str, str]:
    """What is filed of a language, by the names of :class:`_French`; what is proposed or untranslated is left out."""
    texts = {concept_id: entry.msgstr for concept_id, entry in entries.items() if entry.msgstr and not entry.fuzzy}
    for concept_id in french.plurals:
        if concept_id in texts:
            entry = entries[concept_id]
            every = _has_forms(entry, plural_forms)
            texts[concept_id + (_PLURAL if every else _SINGULAR)] = "\0".join(entry.translations) if every else entry.msgstr
    return texts


def _has_forms(entry: PoEntry, number: int) -> bool:
    """Whether an entry has all the plural forms of its language."""
    return len(entry.translations) == number and "" not in entry.translations


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
            texts = _respelt({key: text for key, text in po_messages(file) if key}, spell)
            contents = write_mo([("", _header(file, name, None)), *texts.items()])
            yield layout.catalogue(path.stem, name, ".mo"), contents


def _spellings(lang: str, respell: Respell) -> Iterator[tuple[str, Respell | None]]:
    """A language and those derived from it, each with what turns its text into theirs."""
    yield lang, None
    if lang in DERIVED:
        yield DERIVED[lang], respell


def _respelt(texts: Mapping[str, str], spell: Respell | None) -> Mapping[str, str]:
    """Texts by their names in another spelling; plural forms are joined by U+0000 already."""
    if spell is None or not texts:
        return texts
    return dict(zip(texts, spell(_BETWEEN.join(texts.values())).split(_BETWEEN), strict=True))


def _header(file: PoFile, lang: str, state: str | None) -> str:
    """The header of a catalogue for a ``.mo`` file: its own charset and language, and the state it was built from."""
    entry = next((entry for entry in file.entries if entry.is_header), None)
    fields = parse_header(entry_message(entry)[1]) if entry else {}
    fields |= {"Language": lang, "Content-Type": "text/plain; charset=UTF-8", "Content-Transfer-Encoding": "8bit"}
    if state is not None:
        fields[HASH_FIELD] = state
    return "".join(f"{name}: {value}\n" for name, value in fields.items())
