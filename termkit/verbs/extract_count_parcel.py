"""Counts the pages of one parcel: the part of extraction that is done on many processes or machines at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from pathlib import Path, PurePath
from threading import Lock

from termkit.errors import InputError, TermkitError
from termkit.extract.counting import Counts, count_page
from termkit.extract.packing import pack, unpack
from termkit.messages import Message, Told
from termkit.nlp.engine import Engine, describe_model, open_engine
from termkit.nlp.once import analyse_once
from termkit.readers.open import read_bytes
from termkit.verbs.extract_cache import CountsCache, Entry
from termkit.verbs.extract_parcels import Parcel, Piece
from termkit.verbs.extract_sentences import Prepared, judge, prepare


@dataclass(frozen=True, slots=True)
class Settings:
    """What a process needs to know to count pages; it can be sent to another one.

    Attributes:
        model: the model to tag with.
        identity: what tells this model from every other.
        cache: the folder of analyses on disk; ``None`` for none.
        folder: the folder that the names of pages start from.
        open: loads the model.
    """

    model: str
    identity: str
    cache: Path | None = None
    folder: Path = Path()
    open: Callable[[str], Engine] = open_engine

    @classmethod
    def of(cls, model: str, cache: Path | None) -> Settings:
        """The settings for an installed model.

        Raises:
            UsageError: the model is not installed.
        """
        return cls(model, describe_model(model).identity, cache, Path.cwd())


@dataclass(frozen=True, slots=True)
class LeftOut(Told):
    """A page that was left out, and why."""

    path: str
    reason: str

    @property
    def message(self) -> Message:
        """What is told of it."""
        return Message("{path}: {reason}", path=self.path, reason=self.reason)


@dataclass(slots=True)
class ParcelCounts:
    """What was counted on the pages of a parcel.

    ``identity`` tells what was counted from all else that can be, by the cache's keys and by path and line.
    ``piece`` is the piece of a long text that the parcel was, and ``languages`` those of that piece: whether the text is to be
    left out is known when its last piece has been counted.
    """

    counts: Counts
    size: int
    identity: bytes = b""
    left_out: list[LeftOut] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    piece: Piece | None = None
    languages: Counter[str] = field(default_factory=Counter)


def count_parcel(parcel: Parcel, settings: Settings) -> ParcelCounts:
    """Count the pages of a parcel.

    Args:
        parcel: whole pages, or one piece of a long text.
        settings: model and cache.

    Returns:
        The counts of all pages that are in French; the others are named.

    Raises:
        UsageError: the model cannot be loaded.
    """
    result = ParcelCounts(Counts(), parcel.size)
    contents = {piece: data for piece in parcel.pieces if (data := _read(piece, settings.folder, result)) is not None}
    for piece, (packed, languages) in _entries(contents, settings, result).items():
        counts = unpack(packed, piece.path, piece.line)
        if not piece.whole:
            result.counts, result.languages = counts, Counter(languages)
            continue
        reason, note = judge(languages)
        if reason:
            result.left_out.append(LeftOut(piece.path, reason))
        else:
            result.counts.merge(counts)
            result.notes += [Message("{path}: {reason}", path=piece.path, reason=note)] if note else []
    result.piece = next((piece for piece in parcel.pieces if not piece.whole), None)
    return result


def _read(piece: Piece, folder: Path, result: ParcelCounts) -> bytes | None:
    try:
        if piece.data is not None:
            return piece.data
        if piece.whole:
            return read_bytes(str(folder / piece.path))
        with (folder / piece.path).open("rb") as file:
            file.seek(piece.start)
            return file.read(piece.size)
    except InputError as error:
        result.left_out.append(LeftOut(piece.path, error.message))
    except OSError as error:
        reason = Message("cannot be read: {reason}", reason=error.strerror or str(error))
        result.left_out.append(LeftOut(piece.path, reason))
    return None


def _entries(contents: Mapping[Piece, bytes], settings: Settings, result: ParcelCounts) -> dict[Piece, Entry]:
    """Pages from the cache, and those that are not there counted and put there."""
    cache = CountsCache(settings.cache, settings.identity)
    keys = {piece: cache.key(PurePath(piece.path).suffix, data) for piece, data in contents.items()}
    known = cache.get(keys.values())
    ready: dict[Piece, Prepared] = {}
    for piece, data in contents.items():
        if keys[piece] not in known:
            try:
                ready[piece] = prepare(data, piece.path) if piece.whole or data.strip() else Prepared()
            except TermkitError as error:
                line = str(error.line + piece.line - 1) if error.line else ""
                placed = Message("line {line}: {reason}", line=line, reason=error.message)
                result.left_out.append(LeftOut(piece.path, placed if line else error.message))
    fresh = {keys[piece]: entry for piece, entry in _counted(ready, settings).items()}
    cache.put(fresh)
    known.update(fresh)
    result.identity = b"".join(f"{piece.path}:{piece.line}".encode() + keys[piece] for piece in contents)
    return {piece: known[keys[piece]] for piece in contents if keys[piece] in known}


def _counted(ready: Mapping[Piece, Prepared], settings: Settings) -> dict[Piece, Entry]:
    sentences = [sentence for prepared in ready.values() for sentence in prepared.sentences]
    with _ONE_AT_A_TIME:
        tagged = analyse_once(_engine(settings), sentences) if sentences else iter(())
        return {
            piece: (pack(count_page(islice(tagged, len(prepared.sentences)))), dict(prepared.languages))
            for piece, prepared in ready.items()
        }


# A worker of a cluster may have several threads; a model is for one of them.
_ONE_AT_A_TIME = Lock()


@lru_cache(2)
def _engine(settings: Settings) -> Engine:
    """One engine a process."""
    return settings.open(settings.model)


def forget_engine() -> None:
    """Give the memory of the model back; it is loaded anew when it is needed again."""
    _engine.cache_clear()
