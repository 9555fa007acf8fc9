"""Aligned pages as files: a table, JSON, a translation memory, a catalogue."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence

import termkit
from termkit.exchange.elements import xml_attribute, xml_text
from termkit.exchange.po_text import quoted, reference
from termkit.exchange.tmx import FOOTER, header
from termkit.model.language import Language
from termkit.model.page import Bitext, Segment


def render(name: str, bitext: Bitext, source: Language, target: Language) -> str:
    """A bitext in one of :data:`FORMATS`.

    Args:
        name: the format.
        bitext: aligned segments.
        source: language of the one side.
        target: language of the other.

    Returns:
        The file. In ``tmx`` and ``po``, units of which one side is empty are left out: there is nothing to remember.
    """
    return FORMATS[name](bitext, source, target)


def _tsv(bitext: Bitext, source: Language, target: Language) -> str:
    return "".join(f"{_text(unit.source)}\t{_text(unit.target)}\n" for unit in bitext.units)


def _json(bitext: Bitext, source: Language, target: Language) -> str:
    told = {
        "version": 1,
        "source": {"path": bitext.source.path, "lang": source.bcp47},
        "target": {"path": bitext.target.path, "lang": target.bcp47},
        "units": [{"source": _placed(unit.source), "target": _placed(unit.target)} for unit in bitext.units],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _placed(segments: Sequence[Segment]) -> list[dict[str, object]]:
    places = ((segment.locate(0), segment.text) for segment in segments)
    return [{"line": place.line, "column": place.column, "text": text} for place, text in places]


def _tmx(bitext: Bitext, source: Language, target: Language) -> str:
    """TMX 1.4b."""
    tag = xml_attribute(source.bcp47)
    lines = header(source.bcp47)
    for one, other in _pairs(bitext):
        lines += [
            "    <tu>",
            f"      <tuv xml:lang={tag}><seg>{xml_text(one)}</seg></tuv>",
            f"      <tuv xml:lang={xml_attribute(target.bcp47)}><seg>{xml_text(other)}</seg></tuv>",
            "    </tu>",
        ]
    return "\n".join([*lines, *FOOTER]) + "\n"


def _po(bitext: Bitext, source: Language, target: Language) -> str:
    """A catalogue; a segment that is translated in two ways has a context for all but the first."""
    ways: dict[str, dict[str, list[int]]] = {}
    for unit in bitext.units:
        if unit.source and unit.target:
            places = ways.setdefault(_text(unit.source), {}).setdefault(_text(unit.target), [])
            places.append(unit.source[0].locate(0).line)
    lines = [
        'msgid ""',
        'msgstr ""',
        f'"Language: {target.gettext}\\n"',
        '"MIME-Version: 1.0\\n"',
        '"Content-Type: text/plain; charset=UTF-8\\n"',
        '"Content-Transfer-Encoding: 8bit\\n"',
        f'"X-Generator: termkit {termkit.__version__}\\n"',
    ]
    for msgid, translations in ways.items():
        for number, (msgstr, places) in enumerate(translations.items(), 1):
            lines += ["", *(f"#: {reference(bitext.source.path, line)}" for line in places)]
            lines += [f'msgctxt "{number}"'] if number > 1 else []
            lines += [f"msgid {quoted(msgid)}", f"msgstr {quoted(msgstr)}"]
    return "\n".join(lines) + "\n"


def _pairs(bitext: Bitext) -> Iterator[tuple[str, str]]:
    return ((_text(unit.source), _text(unit.target)) for unit in bitext.units if unit.source and unit.target)


def _text(segments: Sequence[Segment]) -> str:
    return " ".join(" ".join(segment.text.split()) for segment in segments)


FORMATS: dict[str, Callable[[Bitext, Language, Language], str]] = {"tsv": _tsv, "json": _json, "tmx": _tmx, "po": _po}
