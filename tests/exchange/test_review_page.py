"""The review page, in a real browser where there is one: tick, edit, export, import."""

from __future__ import annotations

import base64
import csv
import io
import json
import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from typing import Any

import polib
import pytest

from termkit.exchange.candidates import render
from termkit.exchange.candidates.style import Style
from termkit.model.candidate import Candidate
from tests.browser import dom, in_browser
from tests.cli.conftest import Run, run, workspace
from tests.conftest import Speak
from tests.exchange.test_candidates import CANDIDATES, HOSTILE, SIGNATURE, TRAFFICKING

__all__ = ["run", "workspace"]

ATTACKS = (
    *HOSTILE,
    replace(TRAFFICKING, term="<script>document.title = 'owned'</script>", variants=()),
    replace(TRAFFICKING, term='"><img src=x onerror="document.title = \'owned\'">', lemma="' onfocus='document.title=1"),
)
# Written before the page's own script: catches what it would have saved.
CATCH = "window.saved = []; window.Blob = class { constructor(parts) { saved.push(parts.join('')); } };"
CATCH += "URL.createObjectURL = () => '#';"
# What a reviewer does.
HANDS = """
const row = (n) => document.querySelectorAll("tbody tr")[n];
const tick = (n) => row(n).querySelector(".accept input").click();
const type = (n, name, text) => {
  const input = row(n).querySelector(`input[data-column="${name}"]`);
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
};
const press = (target, key) => target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
const click = (id) => document.getElementById(id).click();
const status = () => document.getElementById("status").textContent;
const shown = () => [...document.querySelectorAll("tbody tr")].filter((row) => !row.hidden).length;
"""


def page(candidates: tuple[Candidate, ...] = CANDIDATES) -> str:
    return render("html", candidates, SIGNATURE, Style(domains=("justice", "security"), domain="security"))


def reviewed(folder: Path, actions: str, *, before: str = "", candidates: tuple[Candidate, ...] = CANDIDATES) -> Any:
    """What JavaScript answers when it has done as a reviewer would."""
    html = re.sub(r"<meta http-equiv[^>]*>", "", page(candidates))
    html = html.replace("<head>", f"<head><script>{CATCH}{before}</script>")
    report = "const out = (() => {" + HANDS + actions + "})();"
    report += "document.body.append(Object.assign(document.createElement('pre'), "
    report += "{id: 'out', textContent: btoa(unescape(encodeURIComponent(JSON.stringify(out))))}));"
    found = re.search(r'id="out">([^<]*)<', dom(html.replace("</body>", f"<script>{report}</script></body>"), folder))
    assert found is not None
    return json.loads(base64.b64decode(found[1]))


class Elements(HTMLParser):
    """Names and attributes of all elements."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += attrs


def test_page_texts_stay_text() -> None:
    elements = Elements(page(ATTACKS))
    assert elements.names.count("script") == 1
    assert "img" not in elements.names
    assert not [name for name, _ in elements.attributes if name.startswith("on")]


def test_page_needs_nothing_else() -> None:
    attributes = Elements(page()).attributes
    assert not [value for name, value in attributes if name in ("src", "action")]
    assert [value for name, value in attributes if name == "href"] == ["#candidates"]


def test_every_control_has_a_name() -> None:
    html = page()
    for control in re.findall(r'<input type="(?:text|checkbox)"[^>]*>', html):
        assert "aria-label=" in control or "data-checked=" in control, control
    assert re.findall(r'<label class="composed"><input[^>]*> checked', html)


@in_browser
def test_hostile_texts_do_not_run(tmp_path: Path) -> None:
    assert "<title>Term candidates to review</title>" in (html := dom(page(ATTACKS), tmp_path))
    assert f"0 ticked, {len(ATTACKS)} of {len(ATTACKS)} shown" in html  # the page's own script did run


@in_browser
def test_exported_table_is_imported(tmp_path: Path, run: Run) -> None:
    (exported,) = reviewed(tmp_path, 'type(0, "sr", "ватрено оружје"); tick(0); tick(1); click("export-csv"); return saved;')
    rows = list(csv.DictReader(io.StringIO(exported.removeprefix("\ufeff"))))
    assert [(row["fr"], row["domain"], row["status"]) for row in rows] == [
        ("arme à feu", "security", "accepted"),
        ("trafic d’armes à feu", "security", "accepted"),
    ]
    file = tmp_path / "candidates.csv"
    file.write_text(exported, encoding="utf-8")
    result = run("glossary", "import", file)
    assert result.exit_code == 0, result.stdout + result.stderr
    shown = run("glossary", "show", "arme à feu").stdout
    assert "accepted" in shown
    assert "ватрено оружје" in shown
    catalogue = (tmp_path / "ws" / "locales" / "sr" / "LC_MESSAGES" / "security.po").read_text(encoding="utf-8")
    entries = {entry.msgid: entry for entry in polib.pofile(catalogue)}
    assert not entries["arme à feu"].fuzzy
    assert entries["trafic d’armes à feu"].fuzzy  # composed, and nobody has said that it is right
    assert "page.md:7" in shown
    assert "a b.md:12" in shown


@in_browser
def test_checked_and_changed_equivalents_are_no_proposals(tmp_path: Path) -> None:
    marked, changed = reviewed(
        tmp_path,
        """tick(1); row(1).querySelector("[data-checked=sr]").click(); click("export-csv");
        row(1).querySelector("[data-checked=sr]").click(); type(1, "sr", "промет ватреним оружјем"); click("export-csv");
        return saved;""",
    )
    (one,), (other,) = (list(csv.DictReader(io.StringIO(text))) for text in (marked, changed))
    assert (one["sr"], one["sr_status"], one["sr_note"]) == ("трговина ватреним оружјем", "", "composed of c0561 + c0579")
    assert (other["sr"], other["sr_status"], other["sr_note"]) == ("промет ватреним оружјем", "", "")


@in_browser
def test_formulas_are_neutralised(tmp_path: Path) -> None:
    (exported,) = reviewed(tmp_path, 'click("tick-shown"); click("export-csv"); return saved;', candidates=HOSTILE)
    cells = [cell for row in csv.reader(io.StringIO(exported)) for cell in row]
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@")]


@in_browser
@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext is not installed")
@pytest.mark.parametrize("candidates", [CANDIDATES, HOSTILE[:1] + HOSTILE[2:]])
def test_exported_catalogue_is_one(tmp_path: Path, candidates: tuple[Candidate, ...]) -> None:
    actions = 'click("tick-shown"); document.querySelector("[data-po=sr]").click(); return saved;'
    (exported,) = reviewed(tmp_path, actions, candidates=candidates)
    file = tmp_path / "candidates.po"
    file.write_text(exported, encoding="utf-8")
    check = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", file], capture_output=True, text=True, check=False)
    assert check.returncode == 0, check.stderr
    entries = polib.pofile(exported)
    assert [entry.msgid for entry in entries] == [c.term for c in candidates if c.concept is None]
    assert {entry.msgid: entry.fuzzy for entry in entries}.get("trafic d’armes à feu") in (True, None)


@in_browser
def test_work_is_kept_in_the_browser(tmp_path: Path) -> None:
    kept = reviewed(tmp_path, 'tick(1); type(0, "fr", "arme"); return Object.entries(localStorage);')
    ((key, value),) = [item for item in kept if item[0].startswith("termkit-review:")]
    assert json.loads(value) == {"1 arme à feu": {"ticked": False, "fr": "arme"}, "2 trafic d’armes à feu": {"ticked": True}}
    before = f"localStorage.setItem({json.dumps(key)}, {json.dumps(value)});"
    answer = 'return [status(), row(0).querySelector("[data-column=fr]").value];'
    assert reviewed(tmp_path, answer, before=before) == ["1 ticked, 3 of 3 shown", "arme"]


@in_browser
def test_damaged_work_is_no_harm(tmp_path: Path) -> None:
    ((key, _),) = reviewed(tmp_path, "tick(1); return Object.entries(localStorage);")
    answer = 'return [status(), document.getElementById("notice").textContent];'
    for damaged in ("{", "[]", '{"1 arme à feu": null}'):
        before = f"localStorage.setItem({json.dumps(key)}, {json.dumps(damaged)});"
        status, notice = reviewed(tmp_path, answer, before=before)
        assert status == "0 ticked, 3 of 3 shown"
        assert "begins anew" in notice


@in_browser
def test_without_storage_the_page_says_so_and_saves_to_a_file(tmp_path: Path) -> None:
    before = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });"
    answer = 'tick(1); click("save-work"); return [document.getElementById("notice").textContent, saved];'
    notice, (saved,) = reviewed(tmp_path, answer, before=before)
    assert "save your work to a file" in notice
    assert json.loads(saved) == {"2 trafic d’armes à feu": {"ticked": True}}


@in_browser
def test_keyboard(tmp_path: Path) -> None:
    actions = """
    const first = row(0).querySelector(".accept input");
    first.focus();
    press(document.activeElement, "j");
    const second = document.activeElement === row(1).querySelector(".accept input");
    press(document.activeElement, "x");
    press(document.activeElement, "j");
    const stays = document.activeElement === row(1).querySelector(".accept input");
    press(document.activeElement, "Enter");
    const term = document.activeElement === row(1).querySelector("[data-column=fr]");
    press(document.activeElement, "x");
    press(document.activeElement, "Escape");
    const back = document.activeElement === row(1).querySelector(".accept input");
    press(document.activeElement, "k");
    press(document.activeElement, "c");
    const open = row(0).querySelector("details").open;
    press(document.activeElement, "/");
    return [second, stays, term, back, open, document.activeElement.id, status()];
    """
    assert reviewed(tmp_path, actions) == [True, True, True, True, True, "filter", "1 ticked, 3 of 3 shown"]


@in_browser
def test_filter(tmp_path: Path) -> None:
    cases = {
        ("filter", "TRAFIC D'ARMES"): 1,
        ("filter", "armes a feu"): 2,
        ("filter", "ватреним"): 1,
        ("filter", "xyz"): 0,
        ("show", "new"): 2,
        ("show", "ticked"): 1,
        ("show", "unticked"): 2,
        ("kind", "abbreviation"): 1,
    }
    actions = f"""
    tick(0);
    return {json.dumps(list(cases))}.map(([id, value]) => {{
      const control = document.getElementById(id);
      const before = control.value;
      const put = (text) => {{ control.value = text; control.dispatchEvent(new Event("input")); }};
      put(value);
      const count = shown();
      put(before);
      return count;
    }});
    """
    assert dict(zip(cases, reviewed(tmp_path, actions), strict=True)) == cases


@pytest.mark.parametrize(
    ("lang", "tag", "texts"),
    [
        (
            "fr",
            "fr",
            (
                "<h1>Candidats-termes à examiner</h1>",
                '<option value="name">nom</option>',
                "Exporter en PO (serbe)",
                'aria-label="Accepter arme à feu"',
                "terme, 2 fois sur 1 page, score 5.33",
            ),
        ),
        (
            "sr@latin",
            "sr-Latn",
            (
                "<h1>Kandidati za termine koje treba pregledati</h1>",
                "Izvezi PO (srpski)",
                'aria-label="Prihvati arme à feu"',
                "termin, 2 puta na 1 stranici, ocena 5.33",
            ),
        ),
    ],
)
def test_the_page_is_said(lang: str, tag: str, texts: tuple[str, ...], speak: Speak) -> None:
    speak(lang)
    html = page()
    assert f'<html lang="{tag}">' in html
    assert [text for text in texts if text not in html] == []


def test_what_the_script_says_is_in_the_page(speak: Speak) -> None:
    english = dict(Elements(page()).attributes)["data-messages"]
    speak("sr")
    serbian = dict(Elements(page()).attributes)["data-messages"]
    told, said = json.loads(english or ""), json.loads(serbian or "")
    assert list(told) == list(told.values()) == list(said)
    assert said["Work saved to candidates-work.json."] == "Рад је сачуван у candidates-work.json."
    assert not set(said.values()) & set(told)


@in_browser
def test_the_script_speaks_the_language_of_the_page(tmp_path: Path, speak: Speak) -> None:
    speak("fr")
    assert reviewed(tmp_path, "tick(1); return status();") == "cochés\u00a0: 1, affichés\u00a0: 3 sur 3"


def test_the_script_says_nothing_that_is_not_marked() -> None:
    script = (files("termkit.exchange.candidates") / "review.js").read_text(encoding="utf-8")
    said = re.findall(r"\b(?:say|warn)\((?!message\b)(.{3})", script)
    assert len(said) > 5
    assert set(said) == {'_("'}
