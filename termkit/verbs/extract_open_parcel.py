"""Opens parcels: reads their pages, and looks up what the cache knows of them; no model is needed for that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from termkit.errors import InputError, TermkitError
from termkit.messages import Message, Told
from termkit.nlp.engine import Engine, describe_model, open_engine
from termkit.readers.open import read_bytes
from termkit.verbs.extract_cache import CountsCache, Entry
from termkit.verbs.extract_parcels import Parcel, Piece
from termkit.verbs.extract_sentences import Prepared, prepare


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


@dataclass(frozen=True, slots=True)
class OpenPiece:
    """A page, or a piece of one: what the cache has of it under its key, or else what is to be tagged and counted."""

    piece: Piece
    key: bytes
    content: Entry | Prepared


@dataclass(slots=True)
class OpenParcel:
    """A parcel that was opened.

    Attributes:
        parcel: the parcel.
        pieces: those of its pieces that can be counted.
        left_out: the others.
        identity: what tells what was read from all else that can be, by the cache's keys and by path and line.
    """

    parcel: Parcel
    pieces: list[OpenPiece] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    identity: bytes = b""

    @property
    def needs_model(self) -> bool:
        """Whether something is to be tagged."""
        return any(isinstance(piece.content, Prepared) and piece.content.sentences for piece in self.pieces)


def open_parcel(parcel: Parcel, settings: Settings) -> OpenParcel:
    """Read the pages of a parcel; those that cannot be read are named.

    Args:
        parcel: whole pages, or one piece of a long text.
        settings: model and cache.
    """
    opened = OpenParcel(parcel)
    contents = {piece: data for piece in parcel.pieces if (data := _read(piece, settings.folder, opened)) is not None}
    cache = CountsCache(settings.cache, settings.identity)
    keys = {piece: cache.key(PurePath(piece.path).suffix, data) for piece, data in contents.items()}
    opened.identity = b"".join(f"{piece.path}:{piece.line}".encode() + key for piece, key in keys.items())
    known = cache.get(keys.values())
    for piece, key in keys.items():
        content = known.get(key) or _prepared(piece, contents[piece], opened)
        if content is not None:
            opened.pieces.append(OpenPiece(piece, key, content))
    return opened


def _read(piece: Piece, folder: Path, opened: OpenParcel) -> bytes | None:
    try:
        if piece.data is not None:
            return piece.data
        if piece.whole:
            return read_bytes(str(folder / piece.path))
        with (folder / piece.path).open("rb") as file:
            file.seek(piece.start)
            return file.read(piece.size)
    except InputError as error:
        opened.left_out.append(LeftOut(piece.path, error.message))
    except OSError as error:
        reason = Message("cannot be read: {reason}", reason=error.strerror or str(error))
        opened.left_out.append(LeftOut(piece.path, reason))
    return None


def _prepared(piece: Piece, data: bytes, opened: OpenParcel) -> Prepared | None:
    try:
        return prepare(data, piece.path) if piece.whole or data.strip() else Prepared()
    except TermkitError as error:
        line = str(error.line + piece.line - 1) if error.line else ""
        placed = Message("line {line}: {reason}", line=line, reason=error.message)
        opened.left_out.append(LeftOut(piece.path, placed if line else error.message))
    return None
