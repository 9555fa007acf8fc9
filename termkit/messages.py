"""What termkit says to people, in their language: the catalogues ``termkit.mo``, found and read by Python's ``gettext``.

English is the msgid. Environment and catalogues are only looked at when something is said; where English is wanted, no file is.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache, reduce
from gettext import GNUTranslations, NullTranslations, find
from pathlib import Path
from typing import Self

DOMAIN = "termkit"

_HERE = Path(__file__).parent
_SEPARATORS = str.maketrans("-@.", "___")


class Message(str):
    """A message with its values: it is its English text, for programs, and can be said in the user's language, for people.

    Args:
        template: what to say, in English; values stand in it as ``{name}``. Without values, it is the text itself.
        values: texts by their names; those that are messages themselves are said in the user's language as well.
    """

    template: str
    values: dict[str, str]

    def __new__(cls, template: str, /, **values: str) -> Self:
        """Make the English text."""
        message = super().__new__(cls, template.format(**values) if values else template)
        message.template = template
        message.values = values
        return message

    def said(self) -> str:
        """The message in the user's language; in English where the catalogue does not have it or has other values in it."""
        template = gettext(self.template)
        if not self.values:
            return template
        try:
            return template.format(**{name: said(value) for name, value in self.values.items()})
        except (LookupError, ValueError):
            return str(self)


class Told:
    """Something that is told to people; :attr:`message` says it, and its English text is that of the object."""

    __slots__ = ()

    @property
    def message(self) -> Message:
        """What is told of it."""
        raise NotImplementedError

    def __str__(self) -> str:
        return str(self.message)


def said(text: str) -> str:
    """A text in the user's language if it is a :class:`Message`; else as it is."""
    return text.said() if isinstance(text, Message) else text


def joined(texts: Iterable[str], template: str) -> str:
    """Texts as one: ``template`` says how a text (``{one}``) is joined to the next (``{other}``). Empty if there is none."""
    told = list(texts)
    return reduce(lambda one, other: Message(template, one=one, other=other), told) if told else ""


def gettext(message: str) -> str:
    """A message in the user's language."""
    return _translations().gettext(message) if message else ""  # the empty msgid is the header


def ngettext(singular: str, plural: str, number: int) -> str:
    """A message about a number of things in the user's language."""
    return _translations().ngettext(singular, plural, number)


def N_(message: str) -> str:  # noqa: N802
    """Mark a message for translation that is said later."""
    return message


def Nn_(singular: str, plural: str) -> tuple[str, str]:  # noqa: N802
    """Mark a message about a number of things for translation that is said later."""
    return singular, plural


def language_tag() -> str:
    """The language that messages are said in, as HTML names it: ``fr``, ``sr-Latn``, ``en``."""
    language = _translations().info().get("language", "en")
    return {"sr": "sr-Cyrl", "sr@latin": "sr-Latn"}.get(language) or language.partition("@")[0].replace("_", "-")


def wanted() -> Iterator[str]:
    """The languages that the user wants before English, best first, by the rules of GNU gettext.

    ``LANGUAGE`` is a list and comes first, but does not count where the locale is plain ``C``; the locale is the first of
    ``LC_ALL``, ``LC_MESSAGES`` and ``LANG`` that is set. Serbian in Latin script may be asked for as ``sr@latin``,
    ``sr_RS.UTF-8@latin``, ``sr_Latn`` or ``sr-Latn-RS``.
    """
    locale = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    listed = os.environ.get("LANGUAGE", "")
    for tag in (locale if locale in ("C", "POSIX") else listed or locale).split(":"):
        language, *rest = tag.lower().translate(_SEPARATORS).split("_")
        if language in ("en", "c", "posix"):
            return
        latin = any(part.endswith(("latn", "latin")) for part in rest)
        if language in ("sh", "hbs") or (language == "sr" and latin):
            yield "sr@latin"
        elif language:
            yield _with_underscores(tag)


def _with_underscores(tag: str) -> str:
    """A language as a folder is named for it, if it was written with hyphens; those of a charset stay."""
    language, point, charset = tag.partition(".")
    return language.replace("-", "_") + point + charset


def locales_folder() -> Path:
    """Where the catalogues are: in the wheel, or in the source checkout that termkit runs from."""
    bundled = _HERE / "bundled" / "locales"
    return bundled if bundled.is_dir() else _HERE.parent / "locales"


def _translations() -> NullTranslations:
    return _open(tuple(wanted()))


@cache
def _open(languages: tuple[str, ...]) -> NullTranslations:
    """The catalogue of the first language that has a sound one, with those behind it to fall back on; else English."""
    found = NullTranslations()
    if languages:
        for path in reversed(find(DOMAIN, locales_folder(), languages, all=True)):
            translations = _read(path)
            if translations is not None:
                translations.add_fallback(found)
                found = translations
    return found


def _read(path: str) -> GNUTranslations | None:
    """A catalogue; ``None`` if it is damaged: nobody should be kept from work because termkit cannot speak their language."""
    import struct

    try:
        with Path(path).open("rb") as file:
            return GNUTranslations(file)
    except (OSError, ValueError, LookupError, struct.error):
        return None
