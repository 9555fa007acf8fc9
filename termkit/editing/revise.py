"""Sets columns of a concept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from termkit.editing.clean import clean
from termkit.errors import EditError
from termkit.messages import Message
from termkit.model.concept import Concept, Designation, LanguageSection, Status
from termkit.model.designations import arrange
from termkit.model.glossary import Glossary
from termkit.model.record import (
    STATUSES,
    Values,
    columns,
    further_columns,
    implied_proposed,
    is_multiple,
    status_of,
    to_values,
)

_EXTRA = re.compile(r"([a-z][a-z0-9_.-]*): (.+)")


def revise(concept: Concept, values: Values, glossary: Glossary) -> Concept:
    """Set columns of a concept; columns that are not named stay, those without values are emptied.

    Args:
        concept: the concept as it is.
        values: column -> values.
        glossary: its languages decide which columns there are.

    Returns:
        The concept as it becomes; not yet held against the others (see ``termkit.editing.validate``).

    Raises:
        EditError: an unknown column, several values in a column for one, or a value that a column cannot have.
    """
    values = clean_values(values, glossary.languages)
    new = _shared(concept, values)
    if "status" in values and _single(values, "status") != status_of(concept):
        new = _with_status(new, _single(values, "status") or "accepted")
    merged = {**to_values(new, glossary.languages), **values}
    sections = []
    for lang in (glossary.source_language, *glossary.languages):
        section = _section(new, lang, merged, values)
        if section != LanguageSection(lang):
            sections.append(section)
    source = next((s for s in sections if s.lang == glossary.source_language), None)
    return replace(new, sections=tuple(sections), proposed=source.proposed if source else new.proposed)


def clean_values(values: Values, languages: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Values in normal form, none twice, none empty."""
    known = {*columns(languages), *further_columns(languages)}
    result = {}
    for column, texts in values.items():
        if column not in known:
            raise EditError(
                Message(
                    "there is no field {column}; the fields are {columns}",
                    column=repr(column),
                    columns=", ".join(columns(languages)),
                )
            )
        kept = tuple(text for text in dict.fromkeys(clean(text) for text in texts) if text)
        if len(kept) > 1 and not is_multiple(column):
            raise EditError(
                Message(
                    "{column} takes one value, not {number}: {texts}",
                    column=column,
                    number=str(len(kept)),
                    texts=" | ".join(kept),
                )
            )
        result[column] = kept
    return result


def _shared(concept: Concept, values: Values) -> Concept:
    return replace(
        concept,
        domain=_single(values, "domain") or concept.domain,
        definition=_put(values, "definition", concept.definition),
        subject=_put(values, "subject", concept.subject),
        pos=_put(values, "pos", concept.pos),
        see=_put(values, "see", concept.see),
        broader=values.get("broader", concept.broader),
        narrower=values.get("narrower", concept.narrower),
        related=values.get("related", concept.related),
        sources=values.get("source", concept.sources),
        notes=values.get("note", concept.notes),
        references=values.get("reference", concept.references),
        extra=tuple(sorted(map(_extra, values["extra"]), key=lambda field: field[0])) if "extra" in values else concept.extra,
    )


def _put(values: Values, column: str, old: str | None) -> str | None:
    return _single(values, column) if column in values else old


def _with_status(concept: Concept, status: str) -> Concept:
    """The status of a concept as a whole is that of all its sections."""
    if status not in STATUSES:
        raise EditError(
            Message("unknown status {status}; it must be one of {allowed}", status=repr(status), allowed=", ".join(STATUSES))
        )
    proposed, withdrawn = status == "proposed", status == "withdrawn"
    if withdrawn:
        return replace(concept, withdrawn=True)
    sections = tuple(replace(section, proposed=proposed) for section in concept.sections)
    return replace(concept, proposed=proposed, withdrawn=False, sections=sections)


def _section(concept: Concept, lang: str, merged: Values, given: Values) -> LanguageSection:
    old = concept.section(lang)
    section = LanguageSection(
        lang,
        arrange(_designations(lang, merged)),
        grammar=_single(merged, f"{lang}_grammar"),
        forms=tuple(merged.get(f"{lang}_forms", ())),
        plurals=tuple(merged.get(f"{lang}_plurals", ())),
        notes=tuple(merged.get(f"{lang}_note", ())),
        translate=_choice(merged, f"{lang}_translate", ("yes", "no")) != "no",
        case_sensitive=_choice(merged, f"{lang}_case", ("insensitive", "sensitive")) == "sensitive",
    )
    status = _choice(given, f"{lang}_status", ("accepted", "proposed"))
    if status:
        proposed = status == "proposed"
    elif section.designations and not old.designations:
        proposed = implied_proposed(concept, section)
    else:
        proposed = old.proposed
    return replace(section, proposed=proposed)


def _designations(lang: str, values: Values) -> list[Designation]:
    found = [Designation(text) for text in values.get(lang, ())]
    for suffix, status, short in (
        ("admitted", Status.ADMITTED, False),
        ("abbreviation", Status.ADMITTED, True),
        ("deprecated", Status.DEPRECATED, False),
        ("deprecated_abbreviation", Status.DEPRECATED, True),
    ):
        found += [Designation(text, status, short) for text in values.get(f"{lang}_{suffix}", ())]
    return found


def _single(values: Values, column: str) -> str | None:
    texts = values.get(column, ())
    return texts[0] if texts else None


def _choice(values: Values, column: str, allowed: Sequence[str]) -> str | None:
    value = _single(values, column)
    if value is not None and value not in allowed:
        raise EditError(
            Message(
                "{column} is {value}, but must be one of {allowed}",
                column=column,
                value=repr(value),
                allowed=", ".join(allowed),
            )
        )
    return value


def _extra(text: str) -> tuple[str, str]:
    found = _EXTRA.fullmatch(text)
    if found is None:
        raise EditError(Message("extra must be like `name: value`, not {text}", text=repr(text)))
    return found[1], found[2]
