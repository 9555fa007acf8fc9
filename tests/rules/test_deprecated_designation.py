"""How certain TK301 is, depending on what the source speaks of."""

from __future__ import annotations

from pathlib import Path

import pytest

from termkit.model.finding import Level
from termkit.model.glossary import Glossary
from termkit.verbs.check import check
from tests.samples import concept, section

GLOSSARY = Glossary(
    (
        concept(1, section("fr", "arbitrage"), section("sr", ""), section("en", "arbitration", deprecated="arbitrage")),
        concept(
            2,
            section("fr", "magistrat de liaison"),
            section("sr", ""),
            section("en", "liaison magistrate", deprecated="magistrate of liaison"),
        ),
    )
)


@pytest.mark.parametrize(
    ("source", "draft", "level"),
    [
        ("L’arbitrage est clos.", "The arbitrage is closed.", Level.ERROR),
        ("Il gagne sa vie en bourse. L’arbitrage est clos.", "He lives on arbitrage. The arbitration is over.", Level.WARNING),
        ("Il spécule sur les cours.", "He lives on arbitrage.", Level.INFO),
        ("Il est arrivé hier matin.", "The magistrate of liaison came yesterday.", Level.WARNING),
        (None, "He lives on arbitrage.", Level.ERROR),
    ],
)
def test_doubt_grows_with_the_distance_of_the_concept(source: str | None, draft: str, level: Level, tmp_path: Path) -> None:
    page, translation = tmp_path / "page.txt", tmp_path / "draft.txt"
    translation.write_text(draft, encoding="utf-8")
    if source:
        page.write_text(source, encoding="utf-8")
    result = check([str(translation)], [str(page)] if source else [], glossary=GLOSSARY, lang="en", select=["TK301"])
    assert [finding.level for finding in result.findings] == [level]
