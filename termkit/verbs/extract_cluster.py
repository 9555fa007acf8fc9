"""Applies a function to many values on a Dask cluster: answers in order, memory bounded; workers may come, go and die.

Dask comes with ``pip install termkit[cluster]``. The workers need termkit and the model too, and see the pages under the same
paths.
"""

from __future__ import annotations

import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from termkit.errors import MissingExtraError, UsageError
from termkit.messages import N_, Message
from termkit.verbs.extract_workers import AHEAD, WorkerDiedError

A = TypeVar("A")
B = TypeVar("B")

LEAST_AHEAD = 8
PATIENCE = "20s"


def map_on_cluster(function: Callable[[A], B], values: Iterable[A], scheduler: str) -> Iterator[B]:
    """The answers of a function, in the order of the values.

    Args:
        function: can be sent to another process.
        values: taken one by one, a few for each thread of the cluster ahead of the answer that is waited for.
        scheduler: the address of the scheduler, ``tcp://host:8786``.

    Raises:
        MissingExtraError: Dask is not installed.
        UsageError: no scheduler answers.
        WorkerDiedError: workers die over and over when they get the same value.
    """
    try:
        from distributed import Client
        from distributed.scheduler import KilledWorker
    except ImportError:
        raise MissingExtraError(Message("--scheduler needs Dask; install it with `pip install termkit[cluster]`")) from None
    with _connected(Client, scheduler) as client:
        futures: deque[Any] = deque()
        source = iter(values)
        while True:
            ahead = max(LEAST_AHEAD, AHEAD * sum(client.nthreads().values()))
            futures.extend(client.submit(function, value, pure=False) for value in islice(source, ahead - len(futures)))
            if not futures:
                return
            try:
                yield futures.popleft().result()
            except KilledWorker as error:
                raise WorkerDiedError(
                    Message("workers of the cluster die over the same pages: {reason}", reason=str(error))
                ) from None


def _connected(client: Any, scheduler: str) -> Any:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of versions that differ a little; what matters fails loudly
            return client(scheduler, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        template = N_("no Dask scheduler answers at {scheduler}: {reason}")
        raise UsageError(Message(template, scheduler=scheduler, reason=str(error))) from None
