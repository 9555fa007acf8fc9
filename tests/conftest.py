"""What all tests share: a cache folder and a language of their own, whatever ran before and whoever runs them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from termkit import messages
from termkit.catalog.build import build_others
from termkit.catalog.layout import Layout
from termkit.matching.script import to_latin

LOCALES = Path(__file__).parent.parent / "locales"
Speak = Callable[[str], None]


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    patch = pytest.MonkeyPatch()
    folder = tmp_path_factory.mktemp("cache")
    patch.setenv("TERMKIT_CACHE_DIR", str(folder))
    yield folder
    patch.undo()


@pytest.fixture(autouse=True, scope="session")
def _english() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("LC_ALL", "LC_MESSAGES"):
            patch.delenv(name, raising=False)
        patch.setenv("LANGUAGE", "en")
        yield


@pytest.fixture(scope="session")
def compiled_messages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with termkit's own messages, compiled as they are in the wheel."""
    locales = tmp_path_factory.mktemp("messages")
    for path in LOCALES.glob(f"*/LC_MESSAGES/{messages.DOMAIN}.po"):
        place = locales / path.relative_to(LOCALES)
        place.parent.mkdir(parents=True)
        shutil.copy(path, place)
    for path, data in build_others(Layout(locales, locales), (), to_latin):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return locales


@pytest.fixture
def speak(compiled_messages: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Speak]:
    """``speak("fr")`` makes termkit speak a language, as the variable ``LANGUAGE`` does."""
    monkeypatch.setattr(messages, "locales_folder", lambda: compiled_messages)
    messages._open.cache_clear()
    yield lambda lang: monkeypatch.setenv("LANGUAGE", lang)
    messages._open.cache_clear()
