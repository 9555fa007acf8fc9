"""ODT."""

from termkit.readers.office import parse_odt as parse

__all__ = ["parse"]
