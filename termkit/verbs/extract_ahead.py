"""Opens the first parcels while the model is loaded, so that both processors of a small machine have something to do."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from multiprocessing import get_context
from multiprocessing.synchronize import Event
from typing import BinaryIO

from termkit.verbs.extract_count_parcel import engine_of
from termkit.verbs.extract_open_parcel import OpenParcel, Settings, open_parcel
from termkit.verbs.extract_parcels import Parcel
from termkit.verbs.extract_workers import can_be_copied, uninterrupted

# They are in memory together.
MOST_AHEAD = 64
# What is not done so many seconds after the model is left to the workers.
PATIENCE = 0.1


def opened_ahead(parcels: Iterator[Parcel], settings: Settings) -> Iterator[Parcel | OpenParcel]:
    """The same parcels, the first of which may have been opened.

    If they need the model, it is loaded here, so that workers that are copies of this process have it; meanwhile a copy of this
    process opens parcels. Where processes cannot be copied, parcels are left as they are.

    Args:
        parcels: what is to be counted.
        settings: model and cache.

    Raises:
        UsageError: the model cannot be loaded.
    """
    first = list(islice(parcels, MOST_AHEAD))
    if len(first) < 2 or not can_be_copied():
        return chain(first, parcels)
    opened = [open_parcel(first[0], settings)]
    if opened[0].needs_model:
        opened += _opened_meanwhile(first[1:], settings)
    return chain(opened, first[len(opened) :], parcels)


def _opened_meanwhile(parcels: Sequence[Parcel], settings: Settings) -> Iterator[OpenParcel]:
    """The first of some parcels, as many as can be opened while the model is loaded."""
    context = get_context("fork")
    enough = context.Event()
    with os.fdopen(os.memfd_create("opened"), "w+b") as file:
        copy = context.Process(target=_open, args=(parcels, settings, file, enough), daemon=True)
        with uninterrupted():
            copy.start()
        try:
            engine_of(settings)
            enough.set()
            copy.join(PATIENCE)
        finally:
            copy.terminate()
        file.seek(0)
        yield from _read(file)


def _open(parcels: Iterable[Parcel], settings: Settings, file: BinaryIO, enough: Event) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that waits for this one deals with it
    for parcel in parcels:
        if enough.is_set():
            return
        pickle.dump(open_parcel(parcel, settings), file)
        file.flush()


def _read(file: BinaryIO) -> Iterator[OpenParcel]:
    """What was written to a file, but for what was not written to its end because the writer died."""
    while True:
        try:
            yield pickle.load(file)  # noqa: S301 - from a copy of this process, and nobody else sees the file
        except (EOFError, pickle.UnpicklingError):
            return
