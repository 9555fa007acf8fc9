"""The state of the code and data that something was made with, as a name for it."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import termkit

_HERE = Path(__file__).parent


@cache
def knowledge(*folders: Path) -> str:
    """A digest of the version of termkit, of the modules and the lexicon in ``termkit.matching``, and of modules elsewhere."""
    told = hashlib.sha256(termkit.__version__.encode())
    for folder in (_HERE, _HERE / "serbian", *folders):
        told.update(_code_in(folder))
    told.update((_HERE / "serbian" / "data" / "SHA256SUMS").read_bytes())
    return told.hexdigest()


@cache
def _code_in(folder: Path) -> bytes:
    """A digest of the modules in a folder."""
    told = hashlib.sha256()
    for file in sorted(folder.glob("*.py")):
        told.update(file.read_bytes())
    return told.digest()
