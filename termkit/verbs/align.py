"""Aligns a page with its translation."""

from __future__ import annotations

from dataclasses import dataclass

from termkit.errors import UsageError
from termkit.messages import Message
from termkit.model.glossary import Glossary
from termkit.model.language import Language, parse_language
from termkit.model.page import Bitext
from termkit.readers import is_bilingual, read_bitext, read_page
from termkit.verbs._indexes import Indexes
from termkit.verbs._languages import language_of, must_be_in


@dataclass(frozen=True, slots=True)
class Alignment:
    """Aligned pages, and the languages of their two sides."""

    bitext: Bitext
    source_language: Language
    target_language: Language


def align(source: str, target: str | None = None, *, glossary: Glossary, lang: str | None = None) -> Alignment:
    """Align two pages sentence by sentence.

    Args:
        source: path of the French page, or of a bilingual file (PO, XLIFF, TMX) that brings both sides.
        target: path of its translation; none for a bilingual file.
        glossary: its terms are part of the evidence.
        lang: language of the translation, if the page does not tell.

    Raises:
        UsageError: a page without its translation, or a bilingual file with one.
        InputError: a file cannot be read, or is not in the language that it must be in.
    """
    said = parse_language(lang) if lang else None
    french = parse_language(glossary.source_language)
    if is_bilingual(source) and target is None:
        bitext = read_bitext(source)
        return Alignment(bitext, french, language_of(bitext.target, said, glossary.languages))
    for path in (source, target):
        if path is None:
            raise UsageError(Message("{path} needs its translation beside it: termkit align SOURCE TARGET", path=str(source)))
        if is_bilingual(path):
            raise UsageError(Message("{path} brings both sides; name it alone", path=str(path)))
    assert target is not None
    source_page, target_page = read_page(source), read_page(target)
    must_be_in(source_page, glossary.source_language)
    language = language_of(target_page, said, glossary.languages)
    return Alignment(Indexes(glossary).align(source_page, target_page, language), french, language)
