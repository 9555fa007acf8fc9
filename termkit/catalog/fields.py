"""The fields of a concept in the comments of its catalogue entries: one ``name: value`` a comment line.

In the template (``.pot``) they are extracted comments (``#. definition: ...``), in a language's catalogue (``.po``)
translator comments (``# admitted: ...``), so that every gettext tool carries them along:

=========================  ====  ===  ==========  =====================================================
name                       .pot  .po  repeatable  value
=========================  ====  ===  ==========  =====================================================
definition                 yes   --   no          one sentence
subject                    yes   --   no          subject field within the domain
pos                        yes   --   no          part of speech: noun, noun phrase, verb ...
source                     yes   --   yes         citation of a text that uses the term
admitted                   yes   yes  yes         a designation that may be used beside the preferred one
deprecated                 yes   yes  yes         a designation that must not be used
abbreviation               yes   yes  yes         an abbreviated designation that may be used
deprecated-abbreviation    yes   yes  yes         an abbreviated designation that must not be used
grammar                    yes   yes  no          such as ``m`` or ``f pl``
forms                      yes   yes  no          irregular inflections, separated by ``|``
note                       yes   yes  yes         anything; in the template it is about the concept
translate                  yes   yes  no          ``no``: the designation stays as it is
case                       yes   yes  no          ``sensitive``: upper and lower case matter
status                     yes   --   no          ``withdrawn``
see                        yes   --   no          id of a withdrawn concept's successor, or of one to read as well
broader                    yes   --   yes         id of a concept that includes this one
narrower                   yes   --   yes         id of a concept that this one includes
related                    yes   --   yes         id of a concept that has to do with this one
=========================  ====  ===  ==========  =====================================================

Other ``name: value`` lines are unknown fields; they and free comments are kept where they stand. The preferred designation
is the ``msgid`` or ``msgstr``, the id the ``msgctxt``, and a proposed entry is ``fuzzy``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from termkit.catalog.entry import Comment, PoEntry
from termkit.model.concept import Concept, Designation, LanguageSection, Status
from termkit.model.fields import SECTION_FIELDS, TEMPLATE_FIELDS
from termkit.model.relations import RELATIONS

TEMPLATE_KIND = "."
LANGUAGE_KIND = " "

_DESIGNATIONS = (
    ("admitted", Status.ADMITTED, False),
    ("abbreviation", Status.ADMITTED, True),
    ("deprecated", Status.DEPRECATED, False),
    ("deprecated-abbreviation", Status.DEPRECATED, True),
)
_KNOWN = frozenset(TEMPLATE_FIELDS + SECTION_FIELDS)

_FIELD = re.compile(r"([a-z][a-z0-9_-]*):(?:[ \t]+(.*))?")
_WRAPPED = range(58, 80)
"""Columns at which other editors wrap comments; a line is the rest of the one above if its first word had no place there."""
_USUALLY_WRAPPED = range(76, 80)
"""Columns at which they do unless told otherwise; then even a line like ``word: text`` is a rest, if ``word`` is no field."""


class Field(NamedTuple):
    """A field as it stands in a file, on the comment lines ``lines`` (indexes into the lines of the file)."""

    name: str
    value: str
    lines: tuple[int, ...]


def parse_fields(comments: Iterable[Comment]) -> list[Field]:
    """The fields among the comment lines of one kind, known or not; free comments are passed over."""
    fields: list[Field] = []
    above: Comment | None = None
    for comment in comments:
        text = comment.text.strip()
        found = _FIELD.fullmatch(text)
        below = above is not None and comment.line == above.line + 1
        if found and not (below and found[1].isalpha() and found[1] not in _KNOWN and _wrapped(above, text, _USUALLY_WRAPPED)):
            fields.append(Field(found[1], (found[2] or "").strip(), (comment.line,)))
            above = comment
        elif below and text and (comment.text[:2].isspace() or _wrapped(above, text, _WRAPPED)):
            last = fields[-1]
            fields[-1] = Field(last.name, f"{last.value} {text}".strip(), (*last.lines, comment.line))
            above = comment
        else:
            above = None
    return fields


def _wrapped(above: Comment | None, text: str, columns: range) -> bool:
    """Whether the line above had no room for the first word of a text, if lines end at one of these columns."""
    used = len("#. ") + len(above.text.strip()) if above else columns.stop
    return used < columns.stop and used + 1 + len(text.split(maxsplit=1)[0]) >= columns.start


def section_values(section: LanguageSection) -> list[tuple[str, str]]:
    """The fields of a language section, in the order in which they are written."""
    values = [(_designation_field(d), d.text) for d in section.designations if d.text != section.preferred or d.abbreviation]
    values += [("grammar", section.grammar)] if section.grammar else []
    values += [("forms", "|".join(section.forms))] if section.forms else []
    values += [] if section.translate else [("translate", "no")]
    values += [("case", "sensitive")] if section.case_sensitive else []
    values += [("note", note) for note in section.notes]
    return sorted(values, key=lambda field: SECTION_FIELDS.index(field[0]))


def template_values(concept: Concept, source_language: str) -> list[tuple[str, str]]:
    """The fields of a concept in the template, in the order in which they are written; unknown ones last."""
    single = (("definition", concept.definition), ("subject", concept.subject), ("pos", concept.pos))
    values = [(name, value) for name, value in single if value]
    values += section_values(concept.section(source_language))
    values += [("source", source) for source in concept.sources]
    values += [("note", note) for note in concept.notes]
    values += [("status", "withdrawn")] if concept.withdrawn else []
    values += [("see", concept.see)] if concept.see else []
    values += [(name, other) for name in RELATIONS for other in getattr(concept, name)]
    values.sort(key=lambda field: TEMPLATE_FIELDS.index(field[0]))
    return values + [(name, value) for name, value in concept.extra if "." not in name]


Grouped = Mapping[str, Sequence[str]]
"""Field name -> its values that are not empty, in their order."""


def group(fields: Iterable[Field]) -> Grouped:
    """Fields by name."""
    grouped: dict[str, list[str]] = {}
    for field in fields:
        if field.value:
            grouped.setdefault(field.name, []).append(field.value)
    return grouped


def read_fields(entry: PoEntry, kind: str) -> Grouped:
    """The fields of an entry by name, as :func:`parse_fields` has them; quick where each line is a field that termkit knows."""
    grouped: dict[str, list[str]] = {}
    for text in entry.comment_texts(kind):
        name, colon, value = text.partition(":")
        if name not in _KNOWN or not colon or (value and value[0] not in " \t"):
            return group(parse_fields(entry.comment(kind)))
        if value:
            grouped.setdefault(name, []).append(value.strip())
    return grouped


def read_section(lang: str, preferred: str, plurals: tuple[str, ...], fields: Grouped, *, proposed: bool) -> LanguageSection:
    """A language section from its entry: the designation, its further plural forms, and the fields."""
    designations = [Designation(preferred)] if preferred else []
    if not fields:
        return LanguageSection(lang, tuple(designations), proposed, plurals=plurals)
    for name, status, short in _DESIGNATIONS:
        if name in fields:
            texts = dict.fromkeys(fields[name])
            designations += [Designation(text, status, short) for text in texts if text != preferred]
    forms = [form.strip() for form in fields["forms"][0].split("|")] if "forms" in fields else []
    return LanguageSection(
        lang,
        tuple(designations),
        proposed,
        grammar=_one(fields, "grammar"),
        forms=tuple(filter(None, forms)),
        plurals=plurals,
        notes=tuple(fields.get("note", ())),
        translate=_one(fields, "translate") != "no",
        case_sensitive=_one(fields, "case") == "sensitive",
    )


def read_concept(
    concept_id: str,
    domain: str,
    sections: tuple[LanguageSection, ...],
    fields: Grouped,
    references: tuple[str, ...],
    extra: Iterable[tuple[str, str]],
) -> Concept:
    """A concept from its entry in the template and its sections, the one in the source language first.

    ``extra`` are the unknown fields of the languages' entries; those of the template join them, sorted by name.
    """
    unknown = [(name, value) for name, values in fields.items() if name not in TEMPLATE_FIELDS for value in values]
    return Concept(
        concept_id,
        domain,
        sections,
        definition=_one(fields, "definition"),
        subject=_one(fields, "subject"),
        pos=_one(fields, "pos"),
        sources=tuple(fields.get("source", ())),
        notes=tuple(fields.get("note", ())),
        references=references,
        proposed=sections[0].proposed,
        withdrawn=is_withdrawn(fields),
        see=_one(fields, "see"),
        broader=tuple(fields.get("broader", ())),
        narrower=tuple(fields.get("narrower", ())),
        related=tuple(fields.get("related", ())),
        extra=tuple(sorted((*unknown, *extra), key=lambda field: field[0])),
    )


def is_withdrawn(fields: Grouped) -> bool:
    """Whether the fields of a concept in the template say that it is withdrawn."""
    return _one(fields, "status") == "withdrawn"


def unknown_fields(lang: str, fields: Grouped) -> list[tuple[str, str]]:
    """The fields of a language's entry that termkit does not know, their names after the language: ``sr.gender``."""
    return [(f"{lang}.{name}", value) for name, values in fields.items() if name not in SECTION_FIELDS for value in values]


def _designation_field(designation: Designation) -> str:
    deprecated = designation.status is Status.DEPRECATED
    if designation.abbreviation:
        return "deprecated-abbreviation" if deprecated else "abbreviation"
    return "deprecated" if deprecated else "admitted"


def _one(fields: Grouped, name: str) -> str | None:
    values = fields.get(name)
    return values[0] if values else None
