"""What of a web page is prose, for extraction; checking reads more of it."""

from __future__ import annotations

import pytest

from termkit.readers import parse_page

LINKS = "".join(f'<li><a href="/{at}">Rubrique {at}</a></li>' for at in range(4))


def texts(html: str, *, prose: bool = True) -> list[str]:
    return [segment.text for segment in parse_page(html.encode(), "page.html", prose=prose).segments]


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav><ul><li>Accueil</li></ul></nav>",
        "<aside><p>Voir aussi</p></aside>",
        "<footer>Mentions</footer>",
        "<form><label>Recherche</label><select><option>Tous</option></select></form>",
        '<div role="navigation"><p>Accueil</p></div>',
        '<div class="wide Breadcrumb"><p>Accueil</p></div>',
        '<ul id="menu"><li>Accueil</li></ul>',
        f"<ul>{LINKS}</ul>",
    ],
)
@pytest.mark.parametrize(
    "page", ["{}<p>Le juge.</p>", "<main><p>Le juge.</p>{}</main>", "<article>{}<p>Le juge.</p></article>"]
)
def test_furniture_is_left_out_wherever_it_stands(page: str, furniture: str) -> None:
    assert texts(page.format(furniture)) == ["Le juge."]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<main><header><h1>Titre</h1></header><p>Le juge.</p></main>", ["Titre", "Le juge."]),
        ("<p>Voir <a href='/'>la loi</a>.</p>", ["Voir la loi."]),
        ("<ul><li><a href='/'>La loi</a></li><li><a href='/'>Le juge</a></li></ul><p>Un.</p>", ["La loi", "Le juge", "Un."]),
        ("<table><tr><td>peine</td><td>cinq ans</td></tr></table>", ["peine", "cinq ans"]),
        ("<p>Le <span class='share'>juge</span> parle.</p>", ["Le juge parle."]),
        ("<article class='menu'><p>Le juge.</p></article>", ["Le juge."]),
    ],
)
def test_prose_stays(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


def test_page_of_nothing_but_links_is_kept() -> None:
    assert len(texts(f"<ul>{LINKS}</ul>")) == 4


def test_checking_reads_the_menus_of_the_main_part() -> None:
    html = f"<main><ul>{LINKS}</ul><p>Le juge.</p></main>"
    assert len(texts(html, prose=False)) == 5
