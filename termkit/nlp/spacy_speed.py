"""Makes a pipeline multiply its matrices by NumPy's BLAS, and in one thread.

NumPy's uses the vector units of the machine; thinc's own, BLIS, is built for the least of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


@contextmanager
def one_thread() -> Iterator[None]:
    """Libraries that are first imported in here use one thread; more of them get into each other's way at these sizes.

    Variables that are set already are the user's wish and stay.
    """
    ours = [name for name in _THREADS if name not in os.environ]
    os.environ.update(dict.fromkeys(ours, "1"))
    try:
        yield
    finally:
        for name in ours:
            os.environ.pop(name, None)


def use_fast_blas(nlp: Any) -> None:
    """Change the models of a pipeline in place.

    Args:
        nlp: a spaCy pipeline; models on a GPU, or with a BLAS of the system's maker, are left as they are.
    """
    from thinc.api import NumpyOps

    fast = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        for node in getattr(getattr(component, "model", None), "walk", tuple)():
            if node.ops.name == fast.name:
                node.ops = fast
