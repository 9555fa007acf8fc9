"""What formats for two languages have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from termkit.errors import InputError, UsageError
from termkit.exchange.entry import known_language
from termkit.exchange.incoming import Incoming
from termkit.matching.script import script_of
from termkit.messages import N_, Message
from termkit.model.concept import Concept
from termkit.model.glossary import SOURCE_LANGUAGE, Glossary
from termkit.model.language import Language, Script

_SAMPLE = 1000


def target_of(glossary: Glossary, lang: str | None) -> str:
    """The language that a bilingual file is to be written in.

    Raises:
        UsageError: it is not said and there are several, or the glossary does not have it.
    """
    listed = ", ".join(glossary.languages)
    if lang is None and len(glossary.languages) != 1:
        raise UsageError(Message("this format holds French and one language; say which with --lang ({listed})", listed=listed))
    if lang is not None and lang not in glossary.languages:
        raise UsageError(Message("the glossary has no language {lang}; it has {listed}", lang=repr(lang), listed=listed))
    return lang or glossary.languages[0]


def language_of(incoming: Incoming, declared: str, texts: Iterable[str]) -> Language:
    """The language of the translations in a file.

    Args:
        incoming: the file, with what the user says of it.
        declared: what the file says, empty if nothing.
        texts: the translations; Cyrillic ones are Serbian.

    Raises:
        InputError: it cannot be told, or the glossary does not have it.
    """
    tag = incoming.lang or declared
    if tag:
        language = known_language(tag, incoming.languages)
        if language is None:
            raise InputError(Message("is in {language}, which this glossary does not have", language=tag), path=incoming.path)
        return language
    sample = " ".join(text for text, _ in zip(texts, range(_SAMPLE), strict=False))
    targets: Sequence[str] = [lang for lang in incoming.languages if lang != SOURCE_LANGUAGE]
    if script_of(sample) is Script.CYRILLIC and "sr" in targets:
        return Language("sr", Script.CYRILLIC)
    if len(targets) == 1:
        return Language(targets[0])
    raise InputError(Message("does not say which language its translations are in; say so with --lang"), path=incoming.path)


def live(glossary: Glossary) -> Iterator[Concept]:
    """The concepts that are not withdrawn."""
    return (concept for concept in glossary if not concept.withdrawn)


def losses(glossary: Glossary, lang: str) -> Iterator[str]:
    """What a file of one language leaves out, a sentence each."""
    for other in glossary.languages:
        number = sum(bool(concept.section(other).designations) for concept in live(glossary))
        if other != lang and number:
            template = N_("the file holds French and {lang}: {other} left out ({number} concepts)")
            yield Message(template, lang=lang, other=other, number=str(number))
    gone = sum(concept.withdrawn for concept in glossary)
    if gone:
        yield Message("withdrawn concepts left out: {number}", number=str(gone))
