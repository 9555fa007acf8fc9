"""Applies a function to many values on several processes: answers in order, memory bounded, a worker that dies made up for."""

from __future__ import annotations

import gc
import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Generic, TypeVar

from termkit.errors import TermkitError
from termkit.messages import Message

A = TypeVar("A")
B = TypeVar("B")

# Values that are given out ahead of the answer that is waited for, per worker.
AHEAD = 2
MOST_ATTEMPTS = 3
# After so many seconds without an answer one looks whether all workers live.
PATIENCE = 2.0


class WorkerDiedError(TermkitError):
    """Workers die whenever they do the same piece of work: it is too big for the machine, or something kills them."""


@dataclass(slots=True)
class _Task(Generic[A, B]):
    value: A
    future: Future[B] | None = None
    attempts: int = 0


def map_in_order(
    function: Callable[[A], B], values: Iterable[A], *, workers: int, on_death: Callable[[], None] = lambda: None
) -> Iterator[B]:
    """The answers of a function, in the order of the values.

    Args:
        function: can be sent to another process (it is defined in a module).
        values: taken one by one, never more than :data:`AHEAD` for each worker before their answers are taken.
        workers: how many processes; with one, everything is done in this process.
        on_death: called when a worker has died, before what it had to do is done again.

    Raises:
        WorkerDiedError: the same value was being worked on :data:`MOST_ATTEMPTS` times when a worker died.
    """
    if workers == 1:
        yield from map(function, values)
        return
    pool = _pool(workers)
    tasks: deque[_Task[A, B]] = deque()
    source = iter(values)
    try:
        while True:
            tasks.extend(_Task(value) for value in islice(source, workers * AHEAD - len(tasks)))
            if not tasks:
                pool.shutdown(wait=False)  # they end by themselves, while the answers are put to use
                return
            try:
                answer = _answer(tasks, function, pool)
            except BrokenProcessPool:
                on_death()
                _take_back(tasks)
                _stop(pool)
                pool = _pool(workers)
                continue
            yield answer
    finally:
        _stop(pool)


def _answer(tasks: deque[_Task[A, B]], function: Callable[[A], B], pool: ProcessPoolExecutor) -> B:
    """Give out what has not been given out, and wait for the answer of the first task."""
    for task in tasks:
        if task.future is None:
            with uninterrupted():  # it is the first one that starts the workers
                task.future = pool.submit(function, task.value)
            task.attempts += 1
    assert tasks[0].future is not None
    answer = _waited_for(tasks[0].future, pool)
    tasks.popleft()
    return answer


def _waited_for(future: Future[B], pool: ProcessPoolExecutor) -> B:
    """An answer, unless a worker has died: the pool does not notice if that was in the middle of an answer."""
    while True:
        wait([future], timeout=PATIENCE)
        if future.done():
            return future.result()
        if any(process.exitcode is not None for process in pool._processes.values()):
            raise BrokenProcessPool


def _take_back(tasks: Iterable[_Task[A, B]]) -> None:
    """Take back what had no answer when a worker died; which of the tasks it died of is not known."""
    for task in tasks:
        if task.future is None or (task.future.done() and task.future.exception() is None):
            continue
        if task.attempts == MOST_ATTEMPTS:
            raise WorkerDiedError(
                Message(
                    "a worker died {number} times over the same pages; try fewer workers, or see what ends them",
                    number=str(MOST_ATTEMPTS),
                )
            )
        task.future = None


def _pool(workers: int) -> ProcessPoolExecutor:
    """Processes that leave an interrupt from the keyboard to this one.

    They are copies of this process, with the model if that is loaded; where there can be none, they are begun from nothing.
    """
    context = multiprocessing.get_context("fork" if can_be_copied() else "spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_start)


def can_be_copied() -> bool:
    """Whether this process can be copied safely: on Linux, while it has one thread, those of libraries for numbers included."""
    try:
        return sys.platform == "linux" and len(list(Path("/proc/self/task").iterdir())) == 1
    except OSError:  # a sandbox without /proc
        return False


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Put an interrupt from the keyboard off: one that comes while a process is being copied is lost in Python's hooks."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()  # what was copied stays shared with the other workers as long as nobody touches it
    gc.set_threshold(50_000, 20, 20)  # counts are many small objects without circles


def _stop(pool: ProcessPoolExecutor) -> None:
    """End the workers now; they may be in the middle of something that nobody waits for any more."""
    running = list((pool._processes or {}).values())  # the public way, kill_workers, comes with Python 3.14
    for process in running:
        process.terminate()
    for process in running:
        process.join()
    if running:
        # While this end is open, a thread of the pool waits for the rest of an answer whose worker is no more.
        pool._result_queue._writer.close()  # type: ignore[attr-defined]
