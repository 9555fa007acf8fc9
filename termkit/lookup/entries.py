"""Under what a concept is filed in the index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import NamedTuple

from termkit.lookup.keys import bare, bare_forms, query_key
from termkit.matching.entry import entries_of
from termkit.matching.languages import language_matcher
from termkit.model.concept import Concept
from termkit.model.glossary import Glossary


class Posting(NamedTuple):
    """A word of a designation: all that it may look like, which of that stands in the designation, and what that is like.

    ``size`` is the number of words of the designation, ``length`` that of its letters and blanks.
    """

    lang: str
    forms: frozenset[str]
    cited: frozenset[str]
    size: int
    length: int


def spellings(concept: Concept) -> set[int]:
    """The designations of a concept, as :func:`spelling` has them."""
    return {spelling(bare(query_key(d.text))) for section in concept.sections for d in section.designations}


def spelling(text: str) -> int:
    """A bare text without its blanks, as a number that hardly any other has."""
    return int.from_bytes(blake2b(text.replace(" ", "").encode(), digest_size=8).digest(), signed=True)


def postings(concept: Concept, languages: Iterable[str]) -> Iterator[Posting]:
    """The words of all designations of a concept."""
    glossary = Glossary((concept,))
    for lang in languages:
        language = language_matcher(lang)
        for entry in entries_of(glossary, lang):
            text = bare(query_key(entry.text))
            left = set(text.split())
            for pattern in language.patterns(entry):
                size = len(pattern.slots)
                for slot in pattern.slots:
                    forms = bare_forms(slot.keys)
                    yield Posting(lang, forms, frozenset(left & forms), size, len(text))
                    left -= forms
            yield from (Posting(lang, frozenset({word}), frozenset({word}), 0, len(text)) for word in left)
