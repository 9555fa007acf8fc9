"""Where the catalogues of a glossary are."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from termkit.errors import CatalogError
from termkit.messages import Message
from termkit.model.glossary import SOURCE_LANGUAGE


class Layout(NamedTuple):
    """``glossary`` holds the templates (``<domain>.pot``), ``locales`` the languages (``<lang>/LC_MESSAGES/<domain>.po``)."""

    glossary: Path
    locales: Path
    languages: tuple[str, ...] = ("sr", "en")
    source_language: str = SOURCE_LANGUAGE

    def template(self, domain: str) -> Path:
        """The file of a domain's concepts."""
        return self.glossary / f"{domain}.pot"

    def catalogue(self, domain: str, lang: str, suffix: str = ".po") -> Path:
        """The file of a domain's designations in a language, ``lang`` as gettext writes it (``sr@latin``)."""
        return self.locales / lang / "LC_MESSAGES" / f"{domain}{suffix}"

    def domains(self) -> list[str]:
        """The domains that have a template, sorted.

        Raises:
            CatalogError: there is no such folder.
        """
        if not self.glossary.is_dir():
            raise CatalogError(
                Message("there is no such folder; the workspace's settings say that the glossary is there"), path=self.glossary
            )
        return sorted(path.stem for path in self.glossary.glob("*.pot") if not path.name.startswith("."))

    def files(self) -> dict[str, Path]:
        """Every catalogue that there may be, by a name that is the same wherever the glossary lies.

        Raises:
            CatalogError: there is no such folder.
        """
        domains = self.domains()
        templates = {f"{domain}.pot": self.template(domain) for domain in domains}
        return templates | {
            f"{lang}/{domain}.po": self.catalogue(domain, lang) for domain in domains for lang in self.languages
        }


def read_bytes(path: Path) -> bytes:
    """The contents of a catalogue.

    Raises:
        CatalogError: it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise CatalogError(Message("cannot be read: {reason}", reason=str(error.strerror)), path=path) from error
