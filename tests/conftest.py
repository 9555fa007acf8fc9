"""What all tests share: a cache folder of their own, so that no run depends on what an earlier one left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    patch = pytest.MonkeyPatch()
    folder = tmp_path_factory.mktemp("cache")
    patch.setenv("TERMKIT_CACHE_DIR", str(folder))
    yield folder
    patch.undo()
