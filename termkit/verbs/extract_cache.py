"""What was counted on each page, on disk: a page that has not changed is not analysed again, wherever it is now."""

from __future__ import annotations

import hashlib
import marshal
import sys
from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

import termkit
from termkit.extract.packing import Packed
from termkit.nlp.store import Store

# Everything that has a say in what is counted on a page.
_PACKAGES = ("termkit.extract", "termkit.matching", "termkit.model", "termkit.nlp", "termkit.readers", "termkit.verbs")

# Counts as plain values, and how many words of the page look like which language.
Entry = tuple[Packed, dict[str, int]]


class CountsCache:
    """Counts by content, format, model and code.

    Args:
        folder: the folder of caches; ``None`` keeps nothing.
        identity: what tells the model from every other.
    """

    def __init__(self, folder: Path | None, identity: str) -> None:
        self._store = None if folder is None else Store(folder / "analyses.sqlite")
        self._identity = identity

    def key(self, suffix: str, data: bytes) -> bytes:
        """The key of a page.

        Args:
            suffix: the end of its name, which tells its format.
            data: its content.
        """
        told = hashlib.blake2b(digest_size=20)
        for part in (termkit.__version__, sys.version, _code(), self._identity, suffix.lower()):
            told.update(part.encode("utf-8", "surrogatepass") + b"\0")
        told.update(data)
        return told.digest()

    def get(self, keys: Collection[bytes]) -> dict[bytes, Entry]:
        """The entries that are known, by key."""
        found = self._store.get(keys) if self._store else {}
        return {key: marshal.loads(body) for key, body in found.items()}  # noqa: S302 - ours, and whole: its digest says so

    def put(self, entries: Mapping[bytes, Entry]) -> None:
        """Keep entries, all or none."""
        if self._store:
            self._store.put({key: marshal.dumps(entry) for key, entry in entries.items()})


@cache
def _code() -> str:
    told = hashlib.sha256()
    for package in _PACKAGES:
        for file in sorted(files(package).iterdir(), key=lambda item: item.name):
            if file.name.endswith(".py"):
                told.update(file.read_bytes())
    return told.hexdigest()
