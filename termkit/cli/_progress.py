"""A progress bar on standard error: how far, how fast, how long still; only where somebody looks on."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from termkit.cli._session import Session
from termkit.messages import gettext as _

Advance = Callable[[int, int], None]


@contextmanager
def progress(session: Session, sizes: Callable[[], int]) -> Iterator[Advance]:
    """A bar for the time of a ``with`` statement.

    Args:
        session: with ``-q`` there is no bar.
        sizes: how many bytes there are to do; only asked where a bar is shown, because the answer may take a while.

    Yields:
        What is to be called with the bytes and the pages that are done since the last call.
    """
    if session.verbosity < 0 or not sys.stderr.isatty():
        yield lambda _bytes, _pages: None
        return
    begun, pages = time.monotonic(), 0

    def rate(_item: object) -> str:
        seconds = max(time.monotonic() - begun, 0.001)
        return _("{pages} pages, {rate} a second").format(pages=f"{pages:,}", rate=f"{pages / seconds:.1f}")

    with click.progressbar(length=sizes(), file=sys.stderr, item_show_func=rate, show_eta=True) as bar:

        def advance(size: int, count: int) -> None:
            nonlocal pages
            pages += count
            bar.update(size, current_item=pages)

        yield advance
