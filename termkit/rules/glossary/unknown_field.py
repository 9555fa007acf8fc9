"""TK202."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from termkit.messages import N_
from termkit.model.fields import SECTION_FIELDS, TEMPLATE_FIELDS
from termkit.model.finding import Certainty, Remark, Severity, whole
from termkit.rules._rule import Scope, rule
from termkit.rules.glossary.context import GlossaryContext


@rule("TK202", Scope.GLOSSARY, Severity.NORMAL, Certainty.POSSIBLE)
def unknown_field(context: GlossaryContext) -> Iterator[Remark]:
    """A comment looks like a field, but termkit knows no such field in this file.

    It is kept, and nobody reads it. A name that is nearly that of a known field is probably a slip. Definitions, subjects,
    sources and relations belong in the template; designations of other languages in their catalogues. A field of your own is
    known by its name's beginning: `x-`.

    Flagged:
        sr: # admited: судац
        sr: msgctxt "c0001"
        sr: msgid "juge"
        sr: msgstr "судија"

    Clean:
        sr: # x-reviewer: Ана
        sr: msgctxt "c0001"
        sr: msgid "juge"
        sr: msgstr "судија"
    """
    known = TEMPLATE_FIELDS if context.catalogue.is_template else SECTION_FIELDS
    for entry in context.catalogue.entries:
        for one in entry.fields:
            name = one.name.text
            if name in known or name.startswith("x-") or name in ("termkit", "preferred"):
                continue
            near = get_close_matches(name, known, n=1, cutoff=0.8)
            if near:
                template = N_("there is no field {name}; is {near} meant?")
            elif name in TEMPLATE_FIELDS:
                template = N_("{name} belongs in the template")
            else:
                template = N_("there is no field {name}")
            yield Remark(
                whole(one.name),
                template,
                {"name": name, "near": "".join(near)},
                concept=entry.concept or None,
                domain=context.catalogue.domain,
                expected=tuple(near),
                found=name,
                certainty=Certainty.CERTAIN if near or name in TEMPLATE_FIELDS else None,
            )
