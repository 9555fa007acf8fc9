"""Which language a page is in: what the user says, what the file declares, what the words look like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from termkit.errors import InputError
from termkit.matching.guess_language import guess_language
from termkit.matching.script import script_of
from termkit.model.language import Language
from termkit.model.page import Page

SAMPLED_SEGMENTS = 1000
_NAMES = {"fr": "French", "sr": "Serbian", "en": "English"}


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
        raise InputError("cannot tell which language this is; say so with --lang", path=page.path)
    if seen is not None and seen.code != language.code:
        raise InputError(f"this looks like {_NAMES[seen.code]}, not {_NAMES[language.code]}", path=page.path)
    if language.code == "sr":
        language = replace(language, script=script_of(sample) or language.script)
    if language.code not in languages:
        listed = " or ".join(_NAMES.get(lang, lang) for lang in languages)
        raise InputError(f"this looks like {_NAMES[language.code]}; a draft must be in {listed}", path=page.path)
    return language


def must_be_in(page: Page, language: str) -> None:
    """See that a source is in the source language.

    Raises:
        InputError: its words say otherwise.
    """
    seen = guess_language(_sample(page))
    if seen is not None and seen.code != language:
        raise InputError(f"this looks like {_NAMES[seen.code]}, but a source must be in {_NAMES[language]}", path=page.path)


def _sample(page: Page) -> str:
    """Text from all over the page."""
    step = len(page.segments) // SAMPLED_SEGMENTS + 1
    return "\n".join(segment.text for segment in page.segments[::step])
