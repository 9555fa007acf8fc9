"""Which language a page is in: what the user says, what the file declares, what the words look like."""

from __future__ import annotations

from collections.abc import Sequence

from termkit.errors import InputError
from termkit.matching.guess_language import guess_language
from termkit.matching.script import script_of
from termkit.messages import N_, Message, joined
from termkit.model.language import Language
from termkit.model.page import Page

SAMPLED_SEGMENTS = 1000
_NAMES = {"fr": Message("French"), "sr": Message("Serbian"), "en": Message("English")}


def language_of(page: Page, said: Language | None, languages: Sequence[str]) -> Language:
    """The language of a draft.

    Args:
        page: the draft.
        said: what the user says; else what the file declares counts, else the words.
        languages: those that a draft may be in.

    Returns:
        The language; for Serbian in the script that the words are in, whatever was said of it, and ijekavian if that was said.

    Raises:
        InputError: it cannot be told, the words contradict, or the language is none of those.
    """
    sample = _sample(page)
    seen = guess_language(sample)
    said = said or page.declared
    language = said or seen
    if language is None:
        raise InputError(Message("cannot tell which language this is; say so with --lang"), path=page.path)
    if seen is not None and seen.code != language.code:
        message = Message("this looks like {found}, not {language}", found=_NAMES[seen.code], language=_NAMES[language.code])
        raise InputError(message, path=page.path)
    if language.code == "sr":
        language = language._replace(script=seen.script if seen else script_of(sample) or language.script)
    if language.code not in languages:
        listed = joined((_NAMES.get(lang, lang) for lang in languages), N_("{one} or {other}"))
        message = Message(
            "this looks like {found}; a draft must be in {languages}", found=_NAMES[language.code], languages=listed
        )
        raise InputError(message, path=page.path)
    return language


def must_be_in(page: Page, language: str) -> None:
    """See that a source is in the source language.

    Raises:
        InputError: its words say otherwise.
    """
    seen = guess_language(_sample(page))
    if seen is not None and seen.code != language:
        found, wanted = _NAMES[seen.code], _NAMES[language]
        message = Message("this looks like {found}, but a source must be in {language}", found=found, language=wanted)
        raise InputError(message, path=page.path)


def _sample(page: Page) -> str:
    """Text from all over the page."""
    step = len(page.segments) // SAMPLED_SEGMENTS + 1
    return "\n".join(segment.text for segment in page.segments[::step])
