"""Writes down new entries and new files in the manner of GNU gettext, except that no line is wrapped."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from termkit.catalog.fields import LANGUAGE_KIND, TEMPLATE_KIND, section_values, template_values
from termkit.catalog.po import PoFile
from termkit.errors import CatalogError
from termkit.messages import Message
from termkit.model.concept import Concept, LanguageSection
from termkit.model.glossary import SOURCE_LANGUAGE

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\a": "\\a", "\b": "\\b", "\f": "\\f", "\v": "\\v"}
CONTENT_TYPE = "text/plain; charset=UTF-8"
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u0085\u2028\u2029]")


def quote(text: str) -> str:
    """A string in quotation marks."""
    return '"' + "".join(_ESCAPES.get(character, character) for character in text) + '"'


def statement(keyword: str, text: str) -> list[str]:
    """A keyword with its string, without line ends; a text of several lines is broken at its line ends."""
    if "\n" not in text.rstrip("\n"):
        return [f"{keyword} {quote(text)}"]
    return [f'{keyword} ""', *(quote(line) for line in re.findall(r"[^\n]*\n|[^\n]+", text))]


def field_line(kind: str, name: str, value: str) -> str:
    """A field as a comment line.

    Raises:
        CatalogError: the value does not fit on one line.
    """
    if _CONTROL.search(value) or value != value.strip():
        raise CatalogError(Message("{name} must be one line of text: {value}", name=name, value=repr(value)))
    kept = f"{value} " if value.endswith("\\") else value  # gettext takes a backslash at the end of a line for a continuation
    return f"#{kind.strip()} {name}: {kept}"


def reference_line(reference: str) -> str:
    """A place in a page as a comment line; one with blanks is isolated, as GNU gettext does."""
    return f"#: \u2068{reference}\u2069" if re.search(r"\s", reference) else f"#: {reference}"


def template_entry(concept: Concept, source_language: str) -> list[str]:
    """The lines of a concept in the template."""
    section = concept.section(source_language)
    lines = [field_line(TEMPLATE_KIND, name, value) for name, value in template_values(concept, source_language)]
    lines += [reference_line(reference) for reference in concept.references]
    lines += ["#, fuzzy"] if concept.proposed else []
    lines += head_lines(concept, source_language)
    return lines + (['msgstr[0] ""', 'msgstr[1] ""'] if section.plurals else ['msgstr ""'])


def language_entry(concept: Concept, lang: str, source_language: str, plural_forms: int) -> list[str]:
    """The lines of a concept in a language's catalogue that has so many plural forms."""
    section = concept.section(lang)
    lines = [field_line(LANGUAGE_KIND, name, value) for name, value in section_values(section)]
    lines += [field_line(LANGUAGE_KIND, name, value) for name, value in language_extra(concept, lang)]
    lines += ["#, fuzzy"] if section.proposed else []
    return lines + head_lines(concept, source_language) + translation_lines(concept, section, source_language, plural_forms)


def language_extra(concept: Concept, lang: str) -> list[tuple[str, str]]:
    """The unknown fields of a concept that belong to a language, under their names in its catalogue."""
    start = f"{lang}."
    return [(name.removeprefix(start), value) for name, value in concept.extra if name.startswith(start)]


def head_lines(concept: Concept, source_language: str) -> list[str]:
    """``msgctxt``, ``msgid`` and ``msgid_plural``."""
    section = concept.section(source_language)
    if not section.preferred:
        raise CatalogError(Message("{id} has no French designation", id=concept.id))
    lines = [*statement("msgctxt", concept.id), *statement("msgid", section.preferred)]
    return lines + [line for plural in section.plurals[:1] for line in statement("msgid_plural", plural)]


def translation_lines(concept: Concept, section: LanguageSection, source_language: str, plural_forms: int) -> list[str]:
    """``msgstr``, or as many ``msgstr[...]`` as the language has plural forms.

    Raises:
        CatalogError: there are plural forms that the catalogue has no place for.
    """
    texts = (section.preferred or "", *section.plurals)
    if not concept.section(source_language).plurals:
        if section.plurals:
            raise CatalogError(
                Message("{id} has plural forms in {lang}, but no plural in French", id=concept.id, lang=section.lang)
            )
        return statement("msgstr", texts[0])
    if len(texts) > plural_forms:
        raise CatalogError(
            Message(
                "{id} has {number} plural forms in {lang}; its catalogue says {expected}",
                id=concept.id,
                number=str(len(texts)),
                lang=section.lang,
                expected=str(plural_forms),
            )
        )
    padded = (*texts, *[""] * (plural_forms - len(texts)))
    return [line for number, text in enumerate(padded) for line in statement(f"msgstr[{number}]", text)]


def new_file(domain: str, lang: str | None, entries: Iterable[Sequence[str]]) -> str:
    """A new catalogue, or a new template where ``lang`` is ``None``."""
    return "\n\n".join("\n".join(block) for block in [new_header(domain, lang), *entries]) + "\n"


def new_header(domain: str, lang: str | None) -> list[str]:
    """The lines of the header of a new catalogue or template."""
    header = [("Project-Id-Version", domain), ("Report-Msgid-Bugs-To", ""), ("POT-Creation-Date", _now())]
    if lang is None:
        title = f"Concepts of the domain {domain}, with their French designations."
        header += [("PO-Revision-Date", "YEAR-MO-DA HO:MI+ZONE"), ("Last-Translator", "FULL NAME <EMAIL@ADDRESS>")]
        header += [("Language-Team", "LANGUAGE <LL@li.org>"), ("Language", ""), ("X-Source-Language", SOURCE_LANGUAGE)]
    else:
        title = f"Designations of the domain {domain}: {lang}."
        header += [("PO-Revision-Date", _now()), ("Last-Translator", "Automatically generated")]
        header += [("Language-Team", "none"), ("Language", lang)]
    header += [("MIME-Version", "1.0"), ("Content-Type", CONTENT_TYPE), ("Content-Transfer-Encoding", "8bit")]
    if lang is not None:
        header.append(("Plural-Forms", plural_header(lang)))
    text = "".join(f"{name}: {value}\n" for name, value in header)
    fuzzy = ["#, fuzzy"] if lang is None else []
    return [f"# {title}", "#", *fuzzy, 'msgid ""', *statement("msgstr", text)]


def plural_header(lang: str) -> str:
    """The Plural-Forms of a language, from Babel: Serbian has three.

    Raises:
        CatalogError: Babel knows no such language.
    """
    from babel.core import UnknownLocaleError
    from babel.messages.plurals import get_plural

    try:
        return get_plural(lang.replace("@latin", "_Latn")).plural_forms
    except (UnknownLocaleError, ValueError) as error:
        raise CatalogError(
            Message("the plural forms of {lang} are not known; is its header's Language right?", lang=repr(lang))
        ) from error


def plural_count(file: PoFile) -> int:
    """How many plural forms a catalogue has, by its header; without one, as many as its language has."""
    return _count(file.header.get("Plural-Forms", "")) or plural_count_of(file.header.get("Language") or "en")


def plural_count_of(lang: str) -> int:
    """How many plural forms a language has."""
    return _count(plural_header(lang))


def _count(plural_forms: str) -> int:
    found = re.search(r"nplurals\s*=\s*(\d+)", plural_forms)
    return int(found[1]) if found else 0


def _now() -> str:
    """The time in the manner of gettext; SOURCE_DATE_EPOCH makes it reproducible."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    return now.strftime("%Y-%m-%d %H:%M+0000")
