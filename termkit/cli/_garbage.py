"""How often Python looks for cycles among the objects that commands make.

A big glossary is millions of small objects, nearly all of which live till the end and none of which are in a cycle.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

NEW_OBJECTS = 10_000_000


@contextmanager
def seldom_collected(*, to_the_end: bool = False) -> Iterator[None]:
    """Look for cycles seldom, and afterwards as often as before: a command may run inside another program.

    Args:
        to_the_end: whether the process ends then, and all objects with it, so that nobody need look among them first.
    """
    before = gc.get_threshold()
    gc.set_threshold(NEW_OBJECTS)
    try:
        yield
    finally:
        if to_the_end:
            gc.freeze()
        gc.set_threshold(*before)
