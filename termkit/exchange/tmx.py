"""TMX 1.4b: a translation unit a concept, its preferred designations as variants, its other fields as ``prop`` elements."""

from __future__ import annotations

from collections.abc import Iterator

import termkit
from termkit.errors import InputError
from termkit.exchange.elements import Element, read_elements, xml_attribute, xml_text
from termkit.exchange.entry import Entry, known_language
from termkit.exchange.incoming import Incoming
from termkit.exchange.marks import as_note
from termkit.exchange.outgoing import Outgoing
from termkit.exchange.tbx_names import OWN_ID
from termkit.markup import XML_LANG
from termkit.messages import Message
from termkit.model.concept import Concept
from termkit.model.glossary import Glossary
from termkit.model.language import parse_language
from termkit.model.record import Record, to_values

_PROP = "x-termkit-"
_CODE = ("bpt", "ept", "it", "ph", "ut")


def header(source: str) -> list[str]:
    """The first lines of a TMX file.

    Args:
        source: the tag of the source language.
    """
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<tmx version="1.4">',
        f'  <header creationtool="termkit" creationtoolversion={xml_attribute(termkit.__version__)} segtype="sentence"'
        f' o-tmf="termkit" adminlang="en" srclang={xml_attribute(source)} datatype="plaintext"/>',
        "  <body>",
    ]


FOOTER = ["  </body>", "</tmx>"]


def write_tmx(glossary: Glossary, lang: str | None = None) -> Outgoing:
    """A glossary as a translation memory; withdrawn concepts are left out, for a memory would propose them.

    Args:
        glossary: what to write.
        lang: every language is written, whatever it says.
    """
    live = [concept for concept in glossary if not concept.withdrawn]
    lines = [*header(glossary.source_language)]
    for concept in live:
        lines += _unit(concept, glossary)
    gone = len(glossary) - len(live)
    told = Message("a translation memory would propose withdrawn concepts: {number} left out", number=str(gone))
    losses = (told,) if gone else ()
    return Outgoing("".join(f"{line}\n" for line in (*lines, *FOOTER)), losses)


def _unit(concept: Concept, glossary: Glossary) -> Iterator[str]:
    values = to_values(concept, glossary.languages)
    yield f"    <tu tuid={xml_attribute(values.pop('id')[0])}>"
    variants = [(lang, values.pop(lang, ())) for lang in (glossary.source_language, *glossary.languages)]
    for note in values.pop("note", ()):
        yield f"      <note>{xml_text(as_note('note', note))}</note>"
    for column, texts in values.items():
        if (column, texts) != ("status", ("accepted",)):
            yield from (f'      <prop type="{_PROP}{column}">{xml_text(text)}</prop>' for text in texts)
    for lang, texts in variants:
        for text in texts:
            yield f'      <tuv xml:lang="{parse_language(lang).bcp47}"><seg>{xml_text(text)}</seg></tuv>'
    yield "    </tu>"


def read_tmx(incoming: Incoming) -> Iterator[Record]:
    """The units of a TMX file, each as soon as it has been read.

    Raises:
        InputError: it is not well-formed XML, declares entities, or has no unit.
    """
    ours = found = False
    for element in read_elements(incoming.stream, incoming.path, ("header", "tu")):
        if element.name == "header":
            ours = element.attributes.get("creationtool") == "termkit"
        else:
            found = True
            yield _record(element, incoming, ours=ours)
    if not found:
        raise InputError(Message("has no tu; is it a TMX file?"), path=incoming.path)


def _record(element: Element, incoming: Incoming, *, ours: bool) -> Record:
    entry = Entry(element.line, incoming.languages)
    unit_id = element.attributes.get("tuid", "")
    if unit_id and (ours or OWN_ID.fullmatch(unit_id)):
        entry.put("id", unit_id)
    else:
        entry.keep("tuid", unit_id)
    for child in element.children:
        if child.name == "tuv":
            _variant(child, entry, incoming)
        else:
            _field(child, entry, None)
    return entry.record()


def _variant(element: Element, entry: Entry, incoming: Incoming) -> None:
    tag = element.attributes.get(XML_LANG) or element.attributes.get("lang", "")
    language = known_language(tag, incoming.languages)
    for child in element.children:
        if child.name != "seg":
            _field(child, entry, language.code if language else tag)
        elif language is None:
            entry.keep(tag or "language unknown", child.text())
        else:
            entry.designate(language, _plain(child).strip())


def _plain(element: Element) -> str:
    """The text of a segment without the codes in it."""
    return "".join(
        part if isinstance(part, str) else _plain(part)
        for part in element.parts
        if isinstance(part, str) or part.name not in _CODE
    )


def _field(element: Element, entry: Entry, lang: str | None) -> None:
    type_ = element.attributes.get("type", "")
    if element.name == "note":
        entry.note(element.text(), lang)
    elif not entry.put_known(type_.removeprefix(_PROP) if type_.startswith(_PROP) else "", element.text()):
        entry.keep(type_ or element.name, element.text(), lang)
