"""Languages and scripts, and the many ways in which they are written down."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from termkit.errors import LanguageError
from termkit.messages import N_, Message


class Script(StrEnum):
    """The scripts that termkit tells apart (ISO 15924)."""

    CYRILLIC = "Cyrl"
    LATIN = "Latn"


class Language(NamedTuple):
    """A language as a page or catalogue is written in it.

    ``code`` is the language of the glossary (``fr``, ``sr``, ``en``); script and pronunciation only matter for Serbian.
    """

    code: str
    script: Script = Script.LATIN
    ijekavian: bool = False

    @property
    def gettext(self) -> str:
        """The name of its folder under ``locales/``: ``sr``, ``sr@latin``."""
        return "sr@latin" if self.code == "sr" and self.script is Script.LATIN else self.code

    @property
    def babel(self) -> str:
        """The identifier that Babel understands: ``sr_Cyrl``, ``sr_Latn``."""
        return f"sr_{self.script}" if self.code == "sr" else self.code

    @property
    def bcp47(self) -> str:
        """The tag for ``lang`` attributes and XLIFF: ``sr-Cyrl``, ``sr-Latn``."""
        return f"sr-{self.script}" if self.code == "sr" else self.code

    def __str__(self) -> str:
        return self.gettext


FRENCH = Language("fr")
ENGLISH = Language("en")
SERBIAN = Language("sr", Script.CYRILLIC)
SERBIAN_LATIN = Language("sr", Script.LATIN)

_SPELT_OUT = {"fra": "fr", "fre": "fr", "eng": "en", "srp": "sr", "scc": "sr", "french": "fr", "serbian": "sr", "english": "en"}
_TAG = re.compile(r"[A-Za-z]{2,8}(?:[-_@.][A-Za-z0-9]+)*")


def parse_language(tag: str) -> Language:
    """Read a language tag in any of the usual spellings.

    Args:
        tag: gettext (``sr@latin``, ``sr_RS.UTF-8@latin``), Babel (``sr_Latn``), BCP 47 (``sr-Latn-RS``),
            Weblate (``sr@ijekavian_Latn``) or ISO 639-2 (``srp``).

    Returns:
        The language; Serbian without a script is Cyrillic.

    Raises:
        LanguageError: termkit has no such language.
    """
    if not _TAG.fullmatch(tag.strip()):
        template = N_("{tag} is not a language code; termkit knows fr, sr, sr@latin and en")
        raise LanguageError(Message(template, tag=repr(tag)))
    first, *rest = re.split(r"[-_@.]", tag.strip().lower())
    code = _SPELT_OUT.get(first, first)
    if code in ("sh", "hbs"):
        return SERBIAN_LATIN
    if code == "fr":
        return FRENCH
    if code == "en":
        return ENGLISH
    if code == "sr":
        latin = any(part in ("latin", "latn", "ijekavianlatin") for part in rest)
        ijekavian = any(part.startswith(("ije", "jek")) for part in rest)
        return Language("sr", Script.LATIN if latin else Script.CYRILLIC, ijekavian)
    raise LanguageError(Message("unknown language {tag}; termkit knows fr, sr, sr@latin and en", tag=repr(tag)))
