"""Pages for what counts many of them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from termkit.verbs import extract_parcels

_WORDS = "magistrat liaison enquête douane frontière police juge tribunal saisie trafic arme contrôle".split()


@pytest.fixture
def small_parcels(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few hundred bytes are much."""
    monkeypatch.setattr(extract_parcels, "PARCEL_BYTES", 600)
    monkeypatch.setattr(extract_parcels, "PIECE_BYTES", 800)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Forty pages in two folders, with sentences that come back, a long text among them."""
    chance = random.Random(7)
    pages = tmp_path / "pages"
    for at in range(40):
        path = pages / ("a" if at % 3 else "b") / f"{at:02}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n\n".join(_sentence(chance) for _ in range(120 if at == 20 else 4)), encoding="utf-8")
    return pages


def _sentence(chance: random.Random) -> str:
    return f"Le {chance.choice(_WORDS)} de {chance.choice(_WORDS)} est dans la {chance.choice(_WORDS)}."
