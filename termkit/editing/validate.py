"""What a concept must be like to have its place in a glossary."""

from __future__ import annotations

import re
from collections import Counter

from termkit.errors import EditError
from termkit.messages import Message
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
        raise EditError(Message("{id} is not a concept id; ids are like c0042", id=repr(concept.id)))
    if not DOMAIN.fullmatch(concept.domain):
        raise EditError(
            Message(
                "{domain} is not a domain; domains are like security: small letters, digits, - and _",
                domain=repr(concept.domain),
            )
        )
    if concept.domain == RESERVED_DOMAIN:
        raise EditError(
            Message(
                "the domain {domain} is that of the tool's own messages; choose another",
                domain=RESERVED_DOMAIN,
            )
        )
    source = concept.section(glossary.source_language)
    if not source.preferred:
        raise EditError(Message("a concept needs a French designation"))
    for section in concept.sections:
        _validate_section(section, source)


def _validate_section(section: LanguageSection, source: LanguageSection) -> None:
    counts = Counter(designation.text for designation in section.designations)
    twice = [text for text, number in counts.items() if number > 1]
    if twice:
        raise EditError(Message("{lang} has “{text}” twice, with different statuses", lang=section.lang, text=twice[0]))
    if any("|" in form for form in section.forms):
        raise EditError(Message("a form in {lang} has a vertical bar, which separates forms", lang=section.lang))
    if section.plurals and not section.preferred:
        raise EditError(Message("{lang} has plural forms, but no preferred designation", lang=section.lang))
    if section is source:
        if len(section.plurals) > 1:
            raise EditError(Message("French has one plural"))
    elif section.plurals and not source.plurals:
        raise EditError(Message("{lang} has plural forms, but French (fr_plurals) has none", lang=section.lang))
