"""Compiled glossaries on disk, so that a second run does not inflect the glossary again.

An entry's name is the digest of all that it was made from; a glossary that changed has another name, so nothing stale is read.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter
from pathlib import Path
from typing import Any

from termkit.matching.compiled import Compiled
from termkit.matching.entry import TermEntry
from termkit.matching.index import TermIndex, compile_index
from termkit.matching.knowledge import knowledge

LAYOUT = "2"
_told = attrgetter(*(field.name for field in fields(TermEntry)))


def load_index(entries: Sequence[TermEntry], lang: str, *, cache_dir: Path | None, ijekavian: bool = False) -> TermIndex:
    """A compiled index, from the cache if it is there.

    Args:
        entries: designations of one language.
        lang: their language.
        cache_dir: where compiled indexes are kept; ``None`` compiles afresh.
        ijekavian: as for :func:`~termkit.matching.index.compile_index`.

    Returns:
        The index. A damaged cache file is made again; a folder that cannot be written to is done without.
    """
    if cache_dir is None:
        return compile_index(entries, lang, ijekavian=ijekavian)
    path = cache_dir / "index" / f"{digest_of(entries, lang, ijekavian=ijekavian)}.{lang}"
    compiled = _read(path)
    if compiled is not None:
        return TermIndex(entries, lang, Compiled(*compiled), ijekavian=ijekavian)
    index = compile_index(entries, lang, ijekavian=ijekavian)
    with contextlib.suppress(OSError):  # a read-only home must not keep anybody from looking a term up
        _write(path, tuple(index.compiled))
    return index


def digest_of(entries: Sequence[TermEntry], lang: str, *, ijekavian: bool = False) -> str:
    """A name for all that an index is made from: the entries, and the code and data that generate their forms."""
    told = hashlib.sha256()
    for part in (LAYOUT, sys.version, str(marshal.version), knowledge(), lang, str(ijekavian)):
        told.update(part.encode() + b"\0")
    for entry in entries:
        told.update(repr(_told(entry)).encode("utf-8", "surrogatepass") + b"\n")
    return told.hexdigest()[:40]


def _read(path: Path) -> tuple[Any, ...] | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    digest, body = data[:32], data[32:]
    if hashlib.sha256(body).digest() != digest:
        return None
    loaded = marshal.loads(body)  # noqa: S302 - written by ourselves, and whole: the digest says so
    return loaded if isinstance(loaded, tuple) else None


def _write(path: Path, compiled: tuple[Any, ...]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    body = marshal.dumps(compiled)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(hashlib.sha256(body).digest() + body)
    Path(file.name).replace(path)
