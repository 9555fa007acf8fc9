"""How certain TK302 is, depending on how the word stands in the source."""

from __future__ import annotations

from pathlib import Path

import pytest

from termkit.model.finding import Certainty
from termkit.model.glossary import Glossary
from termkit.verbs.check import check
from tests.samples import concept, section

GLOSSARY = Glossary(
    (
        concept(1, section("fr", "saisie"), section("sr", "заплена"), section("en", "seizure")),
        concept(2, section("fr", "police"), section("sr", "полиција"), section("en", "police")),
        concept(3, section("fr", "tribunal"), section("sr", "суд"), section("en", "court")),
        concept(4, section("fr", "peine"), section("sr", "казна"), section("en", "sentence")),
        concept(5, section("fr", "accusé"), section("sr", "оптужени"), section("en", "accused")),
        concept(6, section("fr", "immigration"), section("sr", "имиграција"), section("en", "immigration")),
        concept(7, section("fr", "sécurité"), section("sr", "безбедност"), section("en", "security")),
    )
)


@pytest.mark.parametrize(
    ("source", "lang", "draft", "certainty"),
    [
        ("La saisie des armes est close.", "en", "The capture of the arms is over.", Certainty.POSSIBLE),
        ("Les armes saisies sont ici.", "en", "The arms taken are here.", Certainty.GUESS),
        ("La saisie dure. Elle est longue.", "en", "It goes on. The seizure is long.", Certainty.GUESS),
        ("Les agents de la police sont là.", "sr", "Полицијски агенти су ту.", Certainty.GUESS),
        ("Les agents de la police sont là.", "sr", "Агенти су ту.", Certainty.POSSIBLE),
        ("La police a des agents.", "sr", "Полицијски агенти су ту.", Certainty.POSSIBLE),
        ("Il sert dans la Police nationale.", "en", "He serves in the National Force.", Certainty.GUESS),
        ("Il risque une peine.", "en", "He risks prison.", Certainty.POSSIBLE),
        ("Il est à peine arrivé.", "en", "He has just arrived.", Certainty.GUESS),
        ("L’accusé est parti.", "en", "The man has left.", Certainty.POSSIBLE),
        ("Le maire, accusé de fraude, est parti.", "en", "The mayor, suspected of fraud, has left.", Certainty.GUESS),
        ("La saisie des armes est close.", "en", "The arms were seized.", Certainty.GUESS),
        ("Le juge de l’immigration est là.", "sr", "Имиграциони судија је ту.", Certainty.GUESS),
        ("Les questions de sécurité sont là.", "sr", "Безбедносна питања су ту.", Certainty.GUESS),
        ("Les greffes des tribunaux sont fermés.", "sr", "Sudske pisarnice su zatvorene.", Certainty.GUESS),
    ],
)
def test_certainty(source: str, lang: str, draft: str, certainty: Certainty, tmp_path: Path) -> None:
    page, translation = tmp_path / "page.txt", tmp_path / "draft.txt"
    page.write_text(source, encoding="utf-8")
    translation.write_text(draft, encoding="utf-8")
    result = check([str(translation)], [str(page)], glossary=GLOSSARY, lang=lang, select=["TK302"])
    assert [finding.certainty for finding in result.findings] == [certainty]
