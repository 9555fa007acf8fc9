"""The index of a glossary for look-ups: where it is, whether it is of the glossary as it is now, and how it becomes so.

An index is never trusted for its own sake: a label beside it says which contents of which files it was made from, by which
state of termkit's code, and what it must contain itself. Where there is none, or where it cannot be read or written, the
glossary itself is searched.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import file_digest, sha256
from pathlib import Path
from typing import TYPE_CHECKING

import termkit.lookup
import termkit.model
from termkit.catalog.digest import content_digest
from termkit.catalog.layout import Layout, read_bytes
from termkit.catalog.transaction import interrupted
from termkit.lookup.database import create, open_to_fill, open_to_read
from termkit.lookup.index import Index
from termkit.lookup.label import Label, read_label
from termkit.lookup.stamps import compare
from termkit.lookup.stored import DamagedError
from termkit.matching.cache_dir import default_cache_dir
from termkit.matching.knowledge import knowledge
from termkit.workspace import Workspace

if TYPE_CHECKING:
    from termkit.catalog.read import Catalogues

USELESS = (sqlite3.Error, DamagedError, UnicodeDecodeError, OSError)
"""What goes wrong with an index that is damaged, or where none can be."""
_SHIPPED = "lookup.sqlite"
_ITSELF = "index"


def shipped_index(workspace: Workspace) -> Path | None:
    """The index that comes with the bundled glossary, ``None`` where none does."""
    path = workspace.root / _SHIPPED
    return path if workspace.read_only and path.is_file() else None


def kept_index(layout: Layout) -> Path | None:
    """Where the index of a glossary is kept, or would be; ``None`` if nothing is to be kept."""
    folder = default_cache_dir()
    place = "\0".join(str(path.resolve()) for path in (layout.glossary, layout.locales))
    name = sha256(place.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return None if folder is None else folder / "lookup" / f"{name}.sqlite"


@contextlib.contextmanager
def open_index(path: Path, layout: Layout) -> Iterator[Index | None]:
    """An index, for as long as it is looked in; ``None`` where there is none of the glossary as it is now.

    Raises:
        sqlite3.Error: it is damaged, although it looks as it did.
        CatalogError: a catalogue cannot be read.
    """
    label = _label(path)
    if label is None or label.made_by != _made_by(layout) or interrupted(layout) or not _is_true(label, path, layout):
        yield None
        return
    with contextlib.closing(open_to_read(path)) as database:
        yield Index(database, _languages(layout))


def _label(path: Path) -> Label | None:
    with contextlib.suppress(OSError, UnicodeDecodeError):
        return read_label(_label_path(path).read_text("utf-8"))
    return None


def _label_path(path: Path) -> Path:
    return path.with_suffix(".json")


def _is_true(label: Label, path: Path, layout: Layout) -> bool:
    """Whether an index is what was written, and the files of the glossary are those that it was made from."""
    files = {**layout.files(), _ITSELF: path}
    stamps = compare(label.digests, label.stamps, files, lambda file: _digest(file, index=file is path))
    if stamps is not None and stamps != label.stamps and path.name != _SHIPPED:
        with contextlib.suppress(OSError):  # the files will be read again next time, and that is all
            _put(_label_path(path), replace(label, stamps=stamps))
    return stamps is not None


def _digest(path: Path, *, index: bool) -> str:
    if index:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    return content_digest(read_bytes(path)).hex()


def index_catalogues(path: Path, catalogues: Catalogues) -> None:
    """Make the index of a glossary that has been read, from the one that is there if possible.

    Raises:
        OSError: it cannot be written.
        sqlite3.Error: the same.
    """
    import shutil

    made_by = _made_by(catalogues.layout)
    digests = {name: digest.hex() for name, digest in catalogues.digests.items()}
    old = _digests_of_whole(path, made_by)
    if old is not None and digests.items() <= old.items() and len(old) == len(digests) + 1:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with _temporary(path) as new:
        if old is not None:
            shutil.copyfile(path, new)
        with contextlib.closing(create(new) if old is None else open_to_fill(new)) as database:
            _fill(database, catalogues, new=old is None)
        digests[_ITSELF] = _digest(new, index=True)
        _place(new, path)
    _put(_label_path(path), Label(made_by, digests))


def _digests_of_whole(path: Path, made_by: str) -> Mapping[str, str] | None:
    """The digests of an index that can be brought up to date, ``None`` where one must be made anew."""
    label = _label(path)
    if label is None or label.made_by != made_by:
        return None
    with contextlib.suppress(OSError):
        return label.digests if _digest(path, index=True) == label.digests.get(_ITSELF) else None
    return None


def _fill(database: sqlite3.Connection, catalogues: Catalogues, *, new: bool) -> None:
    from termkit.lookup.update import update

    domains = {concept_id: domain for domain, entries in catalogues.concepts.items() for concept_id in entries}
    states = {concept_id: catalogues.state(domain, concept_id) for concept_id, domain in domains.items()}
    database.execute("begin")
    update(
        database,
        states,
        lambda concept_id: catalogues.concept(domains[concept_id], concept_id),
        _languages(catalogues.layout),
        new=new,
    )
    database.commit()


def _put(path: Path, label: Label) -> None:
    with _temporary(path) as new:
        new.write_text(label.to_json(), encoding="utf-8")
        _place(new, path)


@contextlib.contextmanager
def _temporary(path: Path) -> Iterator[Path]:
    """A new file beside a path; it is removed unless it has been moved."""
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    os.close(handle)
    try:
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _place(new: Path, path: Path) -> None:
    """Move a file to its place once all of it is on the disk."""
    with new.open("rb+") as file:
        os.fsync(file.fileno())
    new.replace(path)


def _languages(layout: Layout) -> tuple[str, ...]:
    return (layout.source_language, *layout.languages)


def _made_by(layout: Layout) -> str:
    """The languages, in whatever order, and the state of all code and data that decide what is in an index."""
    folders = (Path(package.__path__[0]) for package in (termkit.lookup, termkit.model))
    return " ".join((*sorted(_languages(layout)), knowledge(*folders)))
