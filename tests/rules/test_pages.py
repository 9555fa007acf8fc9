"""The examples on the rules' pages are run: what is flagged is flagged, what is clean is clean."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from termkit.model.finding import Finding
from termkit.rules import CHECK_RULES, Rule, Scope
from termkit.verbs.check import check
from tests.samples import GLOSSARY

EXAMPLE = re.compile(r"^(Flagged|Clean):\n((?:    .*\n?)+)", re.MULTILINE)
LINE = re.compile(r"^    (fr|sr|sr@latin|en): (.*)$", re.MULTILINE)


def examples(kind: str) -> list[tuple[Rule, dict[str, str]]]:
    """(rule, language -> text) for every example of a kind."""
    return [
        (rule, dict(LINE.findall(body))) for rule in CHECK_RULES for found, body in EXAMPLE.findall(rule.page) if found == kind
    ]


def findings(rule: Rule, texts: dict[str, str], folder: Path, *, with_source: bool) -> list[Finding]:
    source = folder / "source.txt"
    source.write_text(texts.get("fr", ""), encoding="utf-8")
    found: list[Finding] = []
    for lang, text in texts.items():
        if lang != "fr":
            draft = folder / f"draft.{lang}{'.html' if text.startswith('<') else '.txt'}"
            draft.write_text(text, encoding="utf-8")
            sources = [str(source)] if with_source else []
            select = ["TK"] if rule.code == "TK501" else [rule.code]
            found += check([str(draft)], sources, glossary=GLOSSARY, lang=lang, select=select).findings
    return found


@pytest.mark.parametrize(("rule", "texts"), examples("Flagged"), ids=lambda value: getattr(value, "code", ""))
def test_flagged_examples_are_flagged(rule: Rule, texts: dict[str, str], tmp_path: Path) -> None:
    found = findings(rule, texts, tmp_path, with_source="fr" in texts)
    assert [finding.code for finding in found] == [rule.code]


@pytest.mark.parametrize(("rule", "texts"), examples("Clean"), ids=lambda value: getattr(value, "code", ""))
def test_clean_examples_are_clean(rule: Rule, texts: dict[str, str], tmp_path: Path) -> None:
    assert findings(rule, texts, tmp_path, with_source="fr" in texts) == []


@pytest.mark.parametrize(("rule", "texts"), examples("Flagged"), ids=lambda value: getattr(value, "code", ""))
def test_rules_for_drafts_need_no_source(rule: Rule, texts: dict[str, str], tmp_path: Path) -> None:
    found = findings(rule, texts, tmp_path, with_source=False)
    assert bool(found) == (rule.scope is Scope.DRAFT)
