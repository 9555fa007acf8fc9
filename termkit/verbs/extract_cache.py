"""What was counted and how it was ranked, on disk: what has not changed is not done again."""

from __future__ import annotations

import hashlib
import marshal
import sys
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

import termkit
from termkit.extract.packing import Packed, pack_candidates, unpack_candidates
from termkit.model.candidate import Candidate
from termkit.nlp.store import Store

# Everything that has a say in what is counted on a page.
_PACKAGES = ("termkit.extract", "termkit.matching", "termkit.model", "termkit.nlp", "termkit.readers", "termkit.verbs")

MOST_BYTES_OF_COUNTS = 1 << 30
MOST_BYTES_OF_RANKINGS = 1 << 28
MOST_CANDIDATES = 50_000

# Counts as plain values, and how many words of the page look like which language.
Entry = tuple[Packed, dict[str, int]]


class CountsCache:
    """Counts of pages by content, format, model and code: a page that was moved is known again.

    Args:
        folder: the folder of caches; ``None`` keeps nothing.
        identity: what tells the model from every other.
    """

    def __init__(self, folder: Path | None, identity: str) -> None:
        self._store = None if folder is None else Store(folder / "analyses.sqlite", MOST_BYTES_OF_COUNTS)
        self._identity = identity

    def key(self, suffix: str, data: bytes) -> bytes:
        """The key of a page.

        Args:
            suffix: the end of its name, which tells its format.
            data: its content.
        """
        return _digest([self._identity, suffix.lower()], data)

    def get(self, keys: Collection[bytes]) -> dict[bytes, Entry]:
        """The entries that are known, by key."""
        found = self._store.get(keys) if self._store else {}
        return {key: marshal.loads(body) for key, body in found.items()}  # noqa: S302 - ours, and whole: its digest says so

    def put(self, entries: Mapping[bytes, Entry]) -> None:
        """Keep entries, all or none."""
        if self._store:
            self._store.put({key: marshal.dumps(entry) for key, entry in entries.items()})


def ranked(make: Callable[[], Sequence[Candidate]], given: Iterable[object], folder: Path | None) -> Iterable[Candidate]:
    """A ranking, from the cache if it is there.

    Args:
        make: makes the ranking.
        given: all that it is made from and that may differ from run to run, as values whose ``repr`` tells them apart.
        folder: the folder of caches; ``None`` keeps nothing, and neither is a ranking of very many candidates kept.
    """
    if folder is None:
        return make()
    store = Store(folder / "rankings.sqlite", MOST_BYTES_OF_RANKINGS)
    key = _digest(map(repr, given))
    known = store.get([key])
    if known:
        return unpack_candidates(marshal.loads(known[key]))  # noqa: S302 - as above
    made = make()
    if len(made) <= MOST_CANDIDATES:
        store.put({key: marshal.dumps(pack_candidates(made))})
    return made


def _digest(parts: Iterable[str], data: bytes = b"") -> bytes:
    told = hashlib.blake2b(digest_size=20)
    for part in (termkit.__version__, sys.version, _code(), *parts):
        told.update(part.encode("utf-8", "surrogatepass") + b"\0")
    told.update(data)
    return told.digest()


@cache
def _code() -> str:
    told = hashlib.sha256()
    for package in _PACKAGES:
        for file in sorted(files(package).iterdir(), key=lambda item: item.name):
            if file.name.endswith(".py"):
                told.update(file.read_bytes())
    return told.hexdigest()
