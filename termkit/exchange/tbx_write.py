"""TBX out: TBX-Basic of ISO 30042:2019, with data categories as attributes (DCA) or as tags (DCT).

What TBX-Basic has no category for (the domain, a status, irregular forms ...) stands in notes that are read back, see
``termkit.exchange.marks``; other tools show them as notes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import termkit
from termkit.exchange.elements import xml_attribute, xml_text
from termkit.exchange.marks import as_note, mark
from termkit.exchange.outgoing import Outgoing
from termkit.exchange.tbx_names import ABBREVIATED, GENDERS, MADE_BY, STATUSES, basic_pos
from termkit.model.concept import Status
from termkit.model.glossary import SOURCE_LANGUAGE, Glossary
from termkit.model.language import parse_language
from termkit.model.record import to_values
from termkit.model.relations import RELATIONS

_MIN_MODULE = frozenset({"administrativeStatus", "customerSubset", "partOfSpeech", "subjectField"})
_CORE = "urn:iso:std:iso:30042:ed-2"
_MODULES = "http://www.tbxinfo.net/ns"
_SUFFIXES = (
    ("", Status.PREFERRED, False),
    ("_admitted", Status.ADMITTED, False),
    ("_abbreviation", Status.ADMITTED, True),
    ("_deprecated", Status.DEPRECATED, False),
    ("_deprecated_abbreviation", Status.DEPRECATED, True),
)
_POINTERS = (*RELATIONS, "see")
_GENDERS = {letter: name for name, letter in GENDERS.items()}

_Values = dict[str, tuple[str, ...]]
_Tag = Callable[..., str]


def write_tbx(glossary: Glossary, lang: str | None = None, *, style: str = "dca") -> Outgoing:
    """A glossary as TBX-Basic; reading it gives all of it back.

    Args:
        glossary: what to write.
        lang: every language is written, whatever it says.
        style: ``dca`` or ``dct``.
    """
    return Outgoing("".join(f"{line}\n" for line in _lines(glossary, style)))


def _lines(glossary: Glossary, style: str) -> Iterator[str]:
    namespaces = "" if style == "dca" else f' xmlns:min="{_MODULES}/min" xmlns:basic="{_MODULES}/basic"'
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<tbx type="TBX-Basic" style="{style}" xml:lang="{glossary.source_language}" xmlns="{_CORE}"{namespaces}>'
    yield f"<tbxHeader><fileDesc><sourceDesc><p>{MADE_BY} {termkit.__version__}</p></sourceDesc></fileDesc></tbxHeader>"
    yield "<text><body>"
    tag = _as_attribute if style == "dca" else _as_tag
    for concept in glossary:
        yield from _entry(to_values(concept, glossary.languages), glossary, tag)
    yield "</body></text>"
    yield "</tbx>"


def _as_attribute(class_: str, category: str, text: str, target: str = "") -> str:
    pointer = f" target={xml_attribute(target)}" if target else ""
    return f'<{class_} type="{category}"{pointer}>{xml_text(text)}</{class_}>'


def _as_tag(class_: str, category: str, text: str, target: str = "") -> str:
    name = f"{'min' if category in _MIN_MODULE else 'basic'}:{category}"
    pointer = f" target={xml_attribute(target)}" if target else ""
    return f"<{name}{pointer}>{xml_text(text)}</{name}>"


def _entry(values: _Values, glossary: Glossary, tag: _Tag) -> Iterator[str]:
    """The lines of a concept. What has been written leaves ``values``; what is left in the end stands in notes."""
    every = (glossary.source_language, *glossary.languages)
    sections = {lang: list(_section(lang, values, tag)) for lang in every}
    yield f"<conceptEntry id={xml_attribute(values.pop('id')[0])}>"
    for subject in values.pop("subject", ()):
        yield f"  {tag('descrip', 'subjectField', subject)}"
    for source in values.pop("source", ()):
        yield f"  {tag('admin', 'source', source)}"
    for note in values.pop("note", ()):
        yield f"  {_note(as_note('note', note))}"
    pointers = [(kind, other) for kind in _POINTERS for other in values.get(kind, ()) if other in glossary.by_id]
    if values.get("pos", ("",))[0] == basic_pos(*values.get("pos", ("",))):
        del values["pos"]
    if values["status"] == ("accepted",):
        del values["status"]
    for column, texts in values.items():
        for text in texts:
            yield f"  {_note(mark(column, text))}"
    for kind, other in pointers:
        yield f"  {tag('ref', 'crossReference', f'{kind} {other}', other)}"
    for lang, lines in sections.items():
        if lines:
            yield f'  <langSec xml:lang="{parse_language(lang).bcp47}">'
            yield from (f"    {line}" for line in lines)
            yield "  </langSec>"
    yield "</conceptEntry>"


def _section(lang: str, values: _Values, tag: _Tag) -> Iterator[str]:
    """The lines of a language; none where it has no designation, for the schema wants one."""
    terms = [(text, status, short) for suffix, status, short in _SUFFIXES for text in values.pop(f"{lang}{suffix}", ())]
    if not terms:
        return
    if lang == SOURCE_LANGUAGE:
        for definition in values.pop("definition", ()):
            yield f"<descripGrp>{tag('descrip', 'definition', definition)}</descripGrp>"
    for note in values.pop(f"{lang}_note", ()):
        yield _note(as_note(f"{lang}_note", note))
    pos = values.get("pos", ()) if lang == SOURCE_LANGUAGE else ()
    for text, status, short in terms:
        yield f"<termSec><term>{xml_text(text)}</term>"
        yield from (f"  {tag('termNote', 'partOfSpeech', basic_pos(name))}" for name in pos)
        yield f"  {tag('termNote', 'administrativeStatus', STATUSES[status])}"
        if short:
            yield f"  {tag('termNote', 'termType', ABBREVIATED[0])}"
        if status is Status.PREFERRED and values.get(f"{lang}_grammar", ("",))[0] in _GENDERS:
            yield f"  {tag('termNote', 'grammaticalGender', _GENDERS[values.pop(f'{lang}_grammar')[0]])}"
        yield "</termSec>"


def _note(text: str) -> str:
    return f"<note>{xml_text(text)}</note>"
