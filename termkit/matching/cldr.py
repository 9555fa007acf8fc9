"""What CLDR says of a language, through Babel: kept on disk, so that a run need not import Babel for a few words."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from termkit.matching.cache import kept
from termkit.matching.cache_dir import default_cache_dir


def from_cldr(what: str, lang: str, make: Callable[[], Any]) -> Any:
    """A value that is made of Babel's data, from the cache if the same Babel gave it before.

    Args:
        what: its name.
        lang: the language that it is of.
        make: makes it; as for :func:`~termkit.matching.cache.kept`.
    """
    return kept("cldr", (babel_state(), what, lang), make, cache_dir=default_cache_dir())


@cache
def babel_state() -> str:
    """The file of Babel that names its version."""
    spec = find_spec("babel")
    return Path(spec.origin).read_text(encoding="utf-8") if spec and spec.origin else ""
