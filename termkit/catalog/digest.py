"""A short name for a state of the glossary, for headers and reports."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from termkit.catalog.layout import Layout, read_bytes


def digest(paths: Iterable[Path]) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of some files; line ends do not count, and neither do missing files."""
    total = sha256()
    for path in paths:
        data = read_bytes(path).replace(b"\r\n", b"\n") if path.exists() else b""
        total.update(sha256(data).digest())
    return total.hexdigest()[:16]


def glossary_digest(layout: Layout) -> str:
    """The name of the state of a whole glossary."""
    paths = []
    for domain in layout.domains():
        paths += [layout.template(domain), *(layout.catalogue(domain, lang) for lang in layout.languages)]
    return digest(paths)
