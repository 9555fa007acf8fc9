"""Fetches the schemas that LTAC Global publishes for TBX-Basic; ``make tbx-schemas`` runs it.

    python tools/fetch_tbx_schemas.py [--base URL] [FOLDER]

They carry no licence, so they are no part of the repository: they go to a folder that git ignores, where the tests look for
them. ``tests/data/tbx/published.tsv`` says which they are; what has another digest is not written. Needs nothing but Python.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Sequence
from hashlib import sha256
from http.client import HTTPException
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote
from urllib.request import urlopen

ROOT = Path(__file__).parent.parent
LIST = ROOT / "tests" / "data" / "tbx" / "published.tsv"
CACHE = ROOT / ".cache" / "tbx-schemas"
BASE = "https://raw.githubusercontent.com"
SECONDS = 5
"""How long to wait for an answer."""


class Published(NamedTuple):
    """A schema, where it is published, and the digest of its bytes."""

    name: str
    repository: str
    commit: str
    path: str
    sha256: str


class FetchError(Exception):
    """A schema cannot be had, or is not the one that is asked for."""


def published() -> list[Published]:
    """The schemas that are needed."""
    with LIST.open(encoding="utf-8", newline="") as file:
        return [Published(**row) for row in csv.DictReader(file, delimiter="\t")]


def fetch(schemas: Sequence[Published], folder: Path, base: str = BASE) -> list[str]:
    """Fetch schemas.

    Args:
        schemas: which.
        folder: where to; it is made if it does not exist. What is there already is not fetched again.
        base: the address that repositories, commits and paths are below.

    Returns:
        The names of those that were fetched.

    Raises:
        FetchError: one cannot be had; those before it are there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    missing = [schema for schema in schemas if not _is_there(schema, folder)]
    for schema in missing:
        url = f"{base}/{quote(f'{schema.repository}/{schema.commit}/{schema.path}')}"
        try:
            with urlopen(url, timeout=SECONDS) as answer:
                data: bytes = answer.read()
        except (OSError, HTTPException) as error:
            raise FetchError(f"{url}: {getattr(error, 'reason', None) or error}") from error
        if sha256(data).hexdigest() != schema.sha256:
            raise FetchError(f"{url}: has another SHA-256 than {LIST.relative_to(ROOT)} says")
        (folder / schema.name).write_bytes(data)
    return [schema.name for schema in missing]


def _is_there(schema: Published, folder: Path) -> bool:
    path = folder / schema.name
    return path.is_file() and sha256(path.read_bytes()).hexdigest() == schema.sha256


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the script."""
    parser = argparse.ArgumentParser(description="Fetch the schemas of TBX-Basic.")
    parser.add_argument("folder", nargs="?", type=Path, default=CACHE)
    parser.add_argument("--base", default=BASE)
    asked = parser.parse_args(arguments)
    try:
        names = fetch(published(), asked.folder, asked.base)
    except FetchError as error:
        sys.exit(f"the schemas of TBX-Basic cannot be fetched, tests that need them will skip: {error}")
    print(f"{asked.folder}: {', '.join(names)}" if names else f"{asked.folder}: all there")


if __name__ == "__main__":
    main()
