"""Whether files still have the contents that they had, most often without reading them.

The rule is that of git's index (``racy-git`` in its documentation): size, times and number of a file say that it has not
changed, unless it was written so shortly before it was read that a later change could bear the same time.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

GRAIN = 2_000_000_000
"""Nanoseconds: no file system in use keeps coarser times."""


class Stamp(NamedTuple):
    """How a file looks from outside, ``checked`` being when that was seen, and the digest of what it contained afterwards."""

    size: int
    modified: int
    changed: int
    inode: int
    checked: int
    digest: str = ""

    def vouches_for(self, now: Stamp) -> bool:
        """Whether a file that looks as it does now has the contents that it had."""
        same = self[:4] == now[:4]
        return same and max(self.modified, self.changed) < self.checked - GRAIN


Stamps = dict[str, Stamp]
"""The stamps of files by name."""


def look(paths: Mapping[str, Path]) -> Stamps:
    """The stamps, as yet without digests, of those files that are there; to be taken before they are read."""
    checked = time.time_ns()
    stamps = {}
    for name, path in paths.items():
        with suppress(FileNotFoundError):
            seen = path.stat()
            stamps[name] = Stamp(seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino, checked)
    return stamps


def compare(
    digests: Mapping[str, str], stamps: Mapping[str, Stamp], paths: Mapping[str, Path], digest: Callable[[Path], str]
) -> Stamps | None:
    """See whether files have the contents that they should have.

    Args:
        digests: the digests of their contents, by name.
        stamps: stamps of an earlier time, as far as there are any.
        paths: where the files may be; one that is there must have a digest.
        digest: reads a file and digests it.

    Returns:
        The stamps of the files, those of the earlier time if they are as good; ``None`` if a file has other contents, is gone
        or is new.
    """
    now = look(paths)
    if now.keys() != digests.keys():
        return None
    result = {}
    for name, seen in now.items():
        old = stamps.get(name)
        if old is not None and old.digest == digests[name] and old.vouches_for(seen):
            result[name] = old
        elif digest(paths[name]) == digests[name]:
            result[name] = seen._replace(digest=digests[name])
        else:
            return None
    return result
