"""DOCX."""

from termkit.readers.office import parse_docx as parse

__all__ = ["parse"]
