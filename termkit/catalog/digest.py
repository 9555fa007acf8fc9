"""A short name for a state of the glossary, for headers and reports."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from termkit.catalog.layout import Layout, read_bytes


def content_digest(data: bytes) -> bytes:
    """The SHA-256 of the contents of a file; line ends do not count."""
    return sha256(data.replace(b"\r\n", b"\n") if b"\r" in data else data).digest()


def joint_digest(digests: Iterable[bytes]) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of the digests of some files."""
    return sha256(b"".join(digests)).hexdigest()[:16]


def glossary_digest(layout: Layout) -> str:
    """The name of the state of a whole glossary; a catalogue that is missing is as good as an empty one."""
    paths = []
    for domain in layout.domains():
        paths += [layout.template(domain), *(layout.catalogue(domain, lang) for lang in layout.languages)]
    return joint_digest(content_digest(read_bytes(path) if path.exists() else b"") for path in paths)
