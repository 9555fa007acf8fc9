"""The matcher of each language of the glossary."""

from __future__ import annotations

from termkit.errors import LanguageError
from termkit.matching.pattern import LanguageMatcher
from termkit.messages import Message


def language_matcher(lang: str, *, ijekavian: bool = False) -> LanguageMatcher:
    """The language knowledge for ``fr``, ``sr`` or ``en``; imported when asked for.

    Raises:
        LanguageError: there is none for the language.
    """
    if lang == "fr":
        from termkit.matching.french import French

        return French()
    if lang == "en":
        from termkit.matching.english import English

        return English()
    if lang == "sr":
        from termkit.matching.serbian.terms import Serbian

        return Serbian(ijekavian=ijekavian)
    raise LanguageError(Message("no terms can be matched in {language}; termkit knows fr, sr and en", language=repr(lang)))
