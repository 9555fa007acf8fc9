"""Hands the glossary out in another format."""

from __future__ import annotations

from pathlib import Path

from termkit.errors import UsageError
from termkit.exchange.formats import format_of
from termkit.exchange.outgoing import Outgoing
from termkit.messages import Message
from termkit.model.glossary import Glossary


def export_glossary(
    glossary: Glossary,
    *,
    domain: str | None = None,
    format_: str | None = None,
    lang: str | None = None,
    output: Path | None = None,
) -> Outgoing:
    """The glossary in a format of ``termkit.exchange``.

    Args:
        glossary: what to export.
        domain: only this domain.
        format_: the name of the format; by default the end of ``output`` tells, else it is CSV.
        lang: the language for formats that hold one besides French.
        output: where the caller is going to write it; nothing is written here.

    Returns:
        Text, or bytes for binary formats, and what of the glossary it does not carry.

    Raises:
        UsageError: the format, domain or language is unknown.
    """
    chosen = format_of(output, format_)
    return chosen.write(in_domain(glossary, domain), lang)


def in_domain(glossary: Glossary, domain: str | None) -> Glossary:
    """The concepts of a domain; all of them where none is given.

    Raises:
        UsageError: there is no such domain.
    """
    if domain is None:
        return glossary
    if domain not in glossary.domains:
        known = ", ".join(glossary.domains) or Message("none")
        raise UsageError(Message("there is no domain {domain}; there are {known}", domain=repr(domain), known=known))
    concepts = tuple(concept for concept in glossary if concept.domain == domain)
    return Glossary(concepts, glossary.languages, glossary.source_language)
