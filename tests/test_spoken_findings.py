"""Findings are said in the user's language to people, and in English to programs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from termkit.cli.frame import cli
from termkit.messages import Message, said
from termkit.reports import FORMATS
from termkit.rules._rule import Rule
from termkit.rules.every import RULES
from tests.conftest import Speak
from tests.rules import test_glossary_pages, test_pages

ROOT = Path(__file__).parent.parent
LANGUAGES = ("fr", "sr", "sr@latin")
FOR_PEOPLE = ("text", "html")
FOR_PROGRAMS = tuple(name for name in FORMATS if name not in FOR_PEOPLE)


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(cli, ["-C", str(ROOT), *map(str, arguments)])
    assert result.exit_code in (0, 1), result.stderr
    return result


def checked(*arguments: str | Path) -> Result:
    """The demonstration's Serbian draft has findings of several rules, with suggestions and explanations."""
    demo = ROOT / "docs" / "demo"
    return run("check", demo / "draft.sr.md", "--source", demo / "page.fr.md", *arguments)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("rule", "texts"), test_pages.examples("Flagged"), ids=lambda value: getattr(value, "code", ""))
def test_every_rule_about_pages_speaks(rule: Rule, texts: dict[str, str], lang: str, speak: Speak, tmp_path: Path) -> None:
    speak(lang)
    for finding in test_pages.findings(rule, texts, tmp_path, with_source="fr" in texts):
        assert said(finding.message) != finding.message
        assert finding.explanation is None or said(finding.explanation) != finding.explanation


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("code", "example"), test_glossary_pages.examples("Flagged"), ids=str)
def test_every_rule_about_the_glossary_speaks(code: str, example: str, lang: str, speak: Speak, tmp_path: Path) -> None:
    speak(lang)
    (finding,) = test_glossary_pages.findings(example, code, tmp_path)
    assert said(finding.message) != finding.message


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_summary_is_said(rule: Rule, lang: str, speak: Speak) -> None:
    speak(lang)
    assert said(Message(rule.summary)) != rule.summary


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("format_", FOR_PROGRAMS)
def test_programs_read_the_same_in_every_language(format_: str, lang: str, speak: Speak) -> None:
    english = checked("--format", format_).stdout
    speak(lang)
    assert checked("--format", format_).stdout == english


@pytest.mark.parametrize("lang", LANGUAGES)
def test_baselines_are_the_same_in_every_language(lang: str, speak: Speak, tmp_path: Path) -> None:
    checked("--baseline", tmp_path / "english", "--write-baseline")
    speak(lang)
    checked("--baseline", tmp_path / "other", "--write-baseline")
    assert (tmp_path / "other").read_bytes() == (tmp_path / "english").read_bytes()


@pytest.mark.parametrize(
    ("lang", "head", "total"),
    [
        (
            "fr",
            "TK301 erreur: «\u00a0Магистрат за везу\u00a0» est à éviter",
            "3 erreurs, 2 avertissements dans 12 segments",
        ),
        ("sr", "TK301 грешка: „Магистрат за везу” не треба користити", "3 грешке, 2 упозорења у 12 сегмената"),
        ("sr@latin", "TK301 greška: „Магистрат за везу” ne treba", "3 greške, 2 upozorenja u 12 segmenata"),
    ],
)
def test_text_is_said(lang: str, head: str, total: str, speak: Speak) -> None:
    speak(lang)
    lines = checked().stdout.splitlines()
    assert head in lines[0]
    assert lines[-1].startswith(total)
    assert not re.search(r"\b(why|write|source of|expected|warning|error)\b", "\n".join(lines))


@pytest.mark.parametrize(
    ("lang", "tag", "heading"),
    [
        ("en", "en", "Terminology check"),
        ("fr", "fr", "Contrôle terminologique"),
        ("sr", "sr-Cyrl", "Провера терминологије"),
        ("sr@latin", "sr-Latn", "Provera terminologije"),
    ],
)
def test_html_names_its_language(lang: str, tag: str, heading: str, speak: Speak) -> None:
    speak(lang)
    page = checked("--format", "html").stdout
    assert f'<html lang="{tag}">' in page
    assert f"<h1>{heading}</h1>" in page
    assert '<article class="warning">' in page


@pytest.mark.parametrize(("lang", "words"), [("fr", "Termes de "), ("sr", "Термини у "), ("sr@latin", "Termini u ")])
def test_annotated_pages_are_said(lang: str, words: str, speak: Speak) -> None:
    page = ROOT / "docs" / "demo" / "page.fr.md"
    english = run("annotate", page, "--format", "json").stdout
    speak(lang)
    assert f"<h1>{words}" in run("annotate", page, "--format", "html").stdout
    assert run("annotate", page, "--format", "json").stdout == english
    assert " lines " not in run("annotate", page).stdout


@pytest.mark.parametrize(
    ("lang", "row"),
    [
        ("en", "TK301  deprecated-designation    error    A dep"),
        ("fr", "TK301  deprecated-designation    erreur         Une dés"),
        ("sr", "TK301  deprecated-designation    грешка     Употребљен"),
    ],
)
def test_the_list_of_rules_is_said(lang: str, row: str, speak: Speak) -> None:
    speak(lang)
    assert run("rules", "TK3").stdout.startswith(row)
