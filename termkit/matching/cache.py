"""What takes long to make and can be made again, on disk: compiled glossaries above all.

A file's name is the digest of all that its content was made from: the data, the code that made it, the Python that wrote it. A
glossary that changed has another name, so nothing stale is ever read; its first bytes are the digest of the rest, so nothing
damaged is. Files are written aside and renamed, so that processes may write the same one at once.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from termkit.matching.compiled import Compiled, compile_tables
from termkit.matching.entry import TermEntry
from termkit.matching.index import TermIndex
from termkit.matching.knowledge import knowledge
from termkit.matching.packed import Made, Rows, Table, pack_rows, pack_table
from termkit.model.concept import STATUSES

LAYOUT = "3"
FILES_KEPT = 50
_DIGEST_SIZE = hashlib.sha256().digest_size


def kept(kind: str, made_of: Iterable[str], make: Callable[[], Any], *, cache_dir: Path | None) -> Any:
    """A value, from the cache if it is there.

    Args:
        kind: what it is; the name of its folder.
        made_of: all data that it depends on. Code and Python are added to them.
        make: makes the value: tuples, lists, dictionaries, strings, bytes and numbers.
        cache_dir: where values are kept; ``None`` makes it afresh.

    Returns:
        The value. A damaged file is made again; a folder that cannot be written to is done without.
    """
    if cache_dir is None:
        return make()
    path = path_of(kind, made_of, cache_dir)
    found = read(path)
    if found is None:
        found = (make(),)
        with contextlib.suppress(OSError):  # a read-only home must not keep anybody from checking a page
            write(path, found[0])
    return found[0]


def path_of(kind: str, made_of: Iterable[str], cache_dir: Path) -> Path:
    """The file of a value; arguments as for :func:`kept`."""
    return cache_dir / kind / _name(kind, made_of)


def digest_of(entries: Iterable[TermEntry], lang: str, *, ijekavian: bool = False) -> str:
    """A name for all that an index is made from: the entries, and the code and data that generate their forms."""
    return _name("index", _ingredients(map(_told, entries), lang, ijekavian=ijekavian))


def load_index(entries: Sequence[TermEntry], lang: str, *, cache_dir: Path | None, ijekavian: bool = False) -> TermIndex:
    """The compiled index of designations, from the cache if it is there.

    Args:
        entries: designations of one language.
        lang: their language.
        cache_dir: where compiled indexes are kept; ``None`` compiles afresh.
        ijekavian: as for :func:`~termkit.matching.index.compile_index`.
    """
    return load_index_of(lambda: entries, lang, made_of=map(_told, entries), cache_dir=cache_dir, ijekavian=ijekavian)


def load_index_of(
    entries: Callable[[], Sequence[TermEntry]],
    lang: str,
    *,
    made_of: Iterable[str],
    cache_dir: Path | None,
    ijekavian: bool = False,
) -> TermIndex:
    """As :func:`load_index`, for designations that need not even be listed if the index is there.

    Args:
        entries: lists the designations.
        lang: their language.
        made_of: what the list depends on.
        cache_dir: where compiled indexes are kept.
        ijekavian: as for :func:`load_index`.
    """

    def make() -> tuple[Any, ...]:
        listed = entries()
        compiled = compile_tables(listed, lang, ijekavian=ijekavian)
        return pack_rows(map(_row, listed)), pack_table(compiled.table), pack_rows(compiled.slots)

    rows, table, slots = kept("index", _ingredients(made_of, lang, ijekavian=ijekavian), make, cache_dir=cache_dir)
    return TermIndex(Made(rows, _entry), lang, Compiled(Table(table), Rows(slots)), ijekavian=ijekavian)


def _ingredients(made_of: Iterable[str], lang: str, *, ijekavian: bool) -> Iterable[str]:
    return (lang, str(ijekavian), *made_of)


def _told(entry: TermEntry) -> str:
    return repr(_row(entry))


def _row(entry: TermEntry) -> tuple[Any, ...]:
    concept, text, lang, status, *rest = entry
    return concept, text, lang, str(status), *rest


def _entry(concept: str, text: str, lang: str, status: str, *rest: Any) -> TermEntry:
    return TermEntry(concept, text, lang, STATUSES[status], *rest)


def _name(kind: str, made_of: Iterable[str]) -> str:
    told = hashlib.sha256()
    for part in (LAYOUT, sys.version, str(marshal.version), knowledge(), kind, *made_of):
        told.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return told.hexdigest()[:40]


def read(path: Path) -> tuple[Any] | None:
    """The value in a file, in a tuple of its own; ``None`` if it is not there or not whole."""
    try:
        data = memoryview(path.read_bytes())
    except OSError:
        return None
    digest, body = data[:_DIGEST_SIZE], data[_DIGEST_SIZE:]
    if hashlib.sha256(body).digest() != digest:
        return None
    return (marshal.loads(body),)  # noqa: S302 - written by ourselves, and whole: the digest says so


def write(path: Path, value: Any) -> None:
    """Write a value to a file in one step, and forget the oldest files beside it.

    Raises:
        OSError: it cannot be written.
    """
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    body = marshal.dumps(value)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        aside = Path(file.name)
        try:
            file.write(hashlib.sha256(body).digest() + body)
            file.flush()
            aside.replace(path)
        except OSError:
            aside.unlink(missing_ok=True)
            raise
    _prune(path.parent)


def _prune(folder: Path) -> None:
    """Keep the files that were written last: every change of a glossary leaves one behind."""
    files = sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime_ns)
    for file in files[:-FILES_KEPT]:
        file.unlink(missing_ok=True)
