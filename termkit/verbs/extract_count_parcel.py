"""Counts the pages of one parcel: the part of extraction that is done on many processes or machines at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from threading import Lock

from termkit.extract.counting import Counts, count_page
from termkit.extract.packing import pack, unpack
from termkit.messages import Message
from termkit.nlp.engine import Engine
from termkit.nlp.once import analyse_once
from termkit.verbs.extract_cache import CountsCache, Entry
from termkit.verbs.extract_open_parcel import LeftOut, OpenParcel, Settings, open_parcel
from termkit.verbs.extract_parcels import Parcel, Piece
from termkit.verbs.extract_sentences import Prepared, judge


@dataclass(slots=True)
class ParcelCounts:
    """What was counted on the pages of a parcel.

    ``identity`` is that of the parcel when it was opened. ``piece`` is the piece of a long text that the parcel was, and
    ``languages`` those of that piece: whether the text is to be left out is known when its last piece has been counted.
    """

    counts: Counts
    size: int
    identity: bytes = b""
    left_out: list[LeftOut] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    piece: Piece | None = None
    languages: Counter[str] = field(default_factory=Counter)


def count_parcel(parcel: Parcel | OpenParcel, settings: Settings) -> ParcelCounts:
    """Count the pages of a parcel.

    Args:
        parcel: whole pages, or one piece of a long text.
        settings: model and cache.

    Returns:
        The counts of all pages that are in French; the others are named.

    Raises:
        UsageError: the model cannot be loaded.
    """
    opened = parcel if isinstance(parcel, OpenParcel) else open_parcel(parcel, settings)
    result = ParcelCounts(Counts(), opened.parcel.size, opened.identity, opened.left_out)
    for piece, (packed, languages) in _entries(opened, settings):
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
    result.piece = next((piece for piece in opened.parcel.pieces if not piece.whole), None)
    return result


def _entries(opened: OpenParcel, settings: Settings) -> Iterator[tuple[Piece, Entry]]:
    """What the cache has, and what it has not, counted and put there."""
    fresh = _counted({piece.key: piece.content for piece in opened.pieces if isinstance(piece.content, Prepared)}, settings)
    CountsCache(settings.cache, settings.identity).put(fresh)
    for piece in opened.pieces:
        yield piece.piece, fresh[piece.key] if isinstance(piece.content, Prepared) else piece.content


def _counted(ready: Mapping[bytes, Prepared], settings: Settings) -> dict[bytes, Entry]:
    sentences = [sentence for prepared in ready.values() for sentence in prepared.sentences]
    with _ONE_AT_A_TIME:
        tagged = analyse_once(engine_of(settings), sentences) if sentences else iter(())
        return {
            key: (pack(count_page(islice(tagged, len(prepared.sentences)))), dict(prepared.languages))
            for key, prepared in ready.items()
        }


# A worker of a cluster may have several threads; a model is for one of them.
_ONE_AT_A_TIME = Lock()


@lru_cache(2)
def engine_of(settings: Settings) -> Engine:
    """The engine of this process; there is one."""
    return settings.open(settings.model)


def forget_engine() -> None:
    """Give the memory of the model back; it is loaded anew when it is needed again."""
    engine_of.cache_clear()
