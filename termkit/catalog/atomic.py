"""Replaces files so that each is either the old one or the new one, whatever happens in between."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path


def replace_files(contents: Mapping[Path, bytes]) -> None:
    """Write files: all are staged beside their places and synchronised first, then moved there one by one.

    Args:
        contents: path -> the new bytes. Folders are made; links are followed; the mode of a file that exists is kept.

    Raises:
        OSError: a file cannot be written; then none has been replaced.
    """
    staged: list[tuple[Path, Path]] = []
    try:
        for path, data in contents.items():
            target = path.resolve()
            target.parent.mkdir(parents=True, exist_ok=True)
            staged.append((stage(target, data), target))
        for temporary, target in staged:
            temporary.replace(target)
    finally:
        for temporary, _ in staged:
            temporary.unlink(missing_ok=True)
    for folder in {target.parent for _, target in staged}:
        sync_folder(folder)


def stage(target: Path, data: bytes) -> Path:
    """Write bytes to a new hidden file beside a path, and see them on the disk."""
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def sync_folder(folder: Path) -> None:
    """See renames on the disk, on systems where a folder can be opened."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _mode(target: Path) -> int:
    """The permissions that the file has, or that a new file would get."""
    try:
        return target.stat().st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
