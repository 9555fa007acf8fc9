"""What a concept must be like to have its place in a glossary."""

from __future__ import annotations

import re
from collections import Counter

from termkit.errors import EditError
from termkit.model.concept import Concept, LanguageSection
from termkit.model.glossary import Glossary
from termkit.model.ids import CONCEPT_ID

DOMAIN = re.compile(r"[a-z][a-z0-9_-]{0,63}")
RESERVED_DOMAIN = "termkit"


def validate(concept: Concept, glossary: Glossary) -> None:
    """Refuse what would break the glossary.

    Raises:
        EditError: the concept has no id, domain or French designation, a designation twice, or plural forms that gettext
            has no place for.
    """
    if not CONCEPT_ID.fullmatch(concept.id):
        raise EditError(f"{concept.id!r} is not a concept id; ids are like c0042")
    if not DOMAIN.fullmatch(concept.domain):
        raise EditError(f"{concept.domain!r} is not a domain; domains are like security: small letters, digits, - and _")
    if concept.domain == RESERVED_DOMAIN:
        raise EditError(f"the domain {RESERVED_DOMAIN} is that of the tool's own messages; choose another")
    source = concept.section(glossary.source_language)
    if not source.preferred:
        raise EditError("a concept needs a French designation")
    for section in concept.sections:
        _validate_section(section, source)


def _validate_section(section: LanguageSection, source: LanguageSection) -> None:
    counts = Counter(designation.text for designation in section.designations)
    twice = [text for text, number in counts.items() if number > 1]
    if twice:
        raise EditError(f"{section.lang} has “{twice[0]}” twice, with different statuses")
    if any("|" in form for form in section.forms):
        raise EditError(f"a form in {section.lang} has a vertical bar, which separates forms")
    if section.plurals and not section.preferred:
        raise EditError(f"{section.lang} has plural forms, but no preferred designation")
    if section is source:
        if len(section.plurals) > 1:
            raise EditError("French has one plural")
    elif section.plurals and not source.plurals:
        raise EditError(f"{section.lang} has plural forms, but French (fr_plurals) has none")
