"""Answers that one run leaves to the next: results of slow functions that depend on their arguments and our own data alone.

They are kept in one file, whose name is the digest of the code and data they were worked out with (``cache.py``), so that no
answer outlives a change of either. Runs at the same time may forget what the other learned, which costs the time to learn it.
"""

from __future__ import annotations

import contextlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import wraps
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar, TypeVarTuple

from termkit.matching.cache import path_of, read, write

MOST_ANSWERS = 50_000
"""Of each function; the newest are kept."""

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

_answers: dict[str, dict[tuple[Any, ...], Any]] = defaultdict(dict)


def remembered(function: Callable[[*Ts], T]) -> Callable[[*Ts], T]:
    """Keep a function's answers: in memory always, on disk within :func:`remembering`.

    Args:
        function: a pure function of positional strings and numbers, whose answers are what :mod:`marshal` can write.
    """
    answers = _answers[f"{function.__module__}.{function.__qualname__}"]

    @wraps(function)
    def answer(*asked: *Ts) -> T:
        if asked not in answers:
            answers[asked] = function(*asked)
        found: T = answers[asked]
        return found

    return answer


@contextlib.contextmanager
def remembering(cache_dir: Path | None) -> Iterator[None]:
    """Know the answers of earlier runs, and leave what is learned to later ones.

    Args:
        cache_dir: where answers are kept; ``None`` keeps none. A folder that cannot be written to is done without.
    """
    if cache_dir is None:
        yield
        return
    path = path_of("answers", (), cache_dir)
    kept = read(path)
    for name, known in kept[0].items() if kept else ():
        _answers[name] |= known
    before = _count()
    yield
    if _count() > before:
        newest = {name: _newest(known) for name, known in _answers.items()}
        with contextlib.suppress(OSError):  # a read-only home must not keep anybody from checking a page
            write(path, newest)


def _newest(answers: dict[tuple[Any, ...], Any]) -> dict[tuple[Any, ...], Any]:
    return dict(islice(answers.items(), max(len(answers) - MOST_ANSWERS, 0), None))


def _count() -> int:
    return sum(map(len, _answers.values()))
