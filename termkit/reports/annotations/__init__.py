"""Annotated pages as text, JSON and HTML; one format a file."""

from __future__ import annotations

from importlib import import_module

from termkit.errors import UsageError
from termkit.model.annotation import AnnotatedPage

FORMATS = ("text", "html", "json")


def render(name: str, page: AnnotatedPage, *, color: bool = False, width: int = 80) -> str:
    """An annotated page in one of :data:`FORMATS`.

    Args:
        name: the format.
        page: the page with its terms.
        color: whether text may use colour.
        width: of text, in columns.

    Raises:
        UsageError: there is no such format.
    """
    if name not in FORMATS:
        raise UsageError(f"unknown format {name!r}; choose one of {', '.join(FORMATS)}")
    rendered: str = import_module(f"termkit.reports.annotations.{name}_report").render(page, color=color, width=width)
    return rendered
