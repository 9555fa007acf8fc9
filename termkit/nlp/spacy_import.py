"""Imports spaCy without its command line.

``import spacy`` imports that too, for the sake of one function, and with it clients of the web, templates and a terminal
library: a third of the whole import.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any


def import_spacy() -> Any:
    """The package ``spacy``; ``spacy.cli`` is imported when somebody else asks for it."""
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    try:
        with _without_cli():
            import spacy
    except ImportError:  # a version that needs more of its command line
        import spacy
    return spacy


@contextmanager
def _without_cli() -> Iterator[None]:
    package, module = ModuleType("spacy.cli"), ModuleType("spacy.cli.info")
    package.__path__ = []
    module.info = _info  # type: ignore[attr-defined] # a module is what we make of it
    ours = {package.__name__: package, module.__name__: module}
    sys.modules.update(ours)
    try:
        yield
    finally:
        for name in ours:
            sys.modules.pop(name, None)


def _info(*arguments: Any, **options: Any) -> Any:
    """``spacy.info``."""
    from spacy.cli.info import info

    return info(*arguments, **options)
