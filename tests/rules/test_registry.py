"""The list of rules is complete, in order, and every rule explains itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import termkit.rules
from termkit.errors import UsageError
from termkit.rules import CHECK_RULES, Rule
from termkit.rules.every import RULES
from termkit.rules.glossary import GLOSSARY_RULES
from termkit.rules.select import select_rules

HELPERS = {"_french_words", "_header", "_instead", "_missing", "_rule", "_terms"}
NOT_RULES = HELPERS | {"every", "fix", "__init__", "context", "run", "select", "suppression"}


@pytest.mark.parametrize(("rules", "folder"), [(CHECK_RULES, "."), (GLOSSARY_RULES, "glossary")])
def test_every_file_is_listed_and_named_after_its_rule(rules: tuple[Rule[Any], ...], folder: str) -> None:
    files = {path.stem for path in (Path(termkit.rules.__file__).parent / folder).glob("*.py")} - NOT_RULES
    assert files == {rule.name.replace("-", "_") for rule in rules}


def test_codes_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_page_has_a_summary_and_both_kinds_of_example(rule: Rule[Any]) -> None:
    assert rule.summary.endswith(".")
    assert "\nFlagged:\n" in rule.page
    assert "\nClean:\n" in rule.page


@pytest.mark.parametrize("rule", CHECK_RULES, ids=lambda rule: rule.code)
def test_every_page_argues_severity_and_certainty(rule: Rule[Any]) -> None:
    assert f"\n{rule.severity.name.title()}: " in rule.page
    assert f" {rule.certainty.name.title()}" in rule.page or f"Only {rule.certainty.name.lower()}" in rule.page


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        ((), (), [rule.code for rule in RULES]),
        (("TK301",), (), ["TK301"]),
        (("TK3",), ("TK303",), ["TK301", "TK302", "TK304", "TK305", "TK306"]),
        (("TK303",), ("TK3",), ["TK303"]),
        (("tk4",), ("TK40",), []),
        (("TK302",), ("TK302",), []),
    ],
)
def test_the_longest_prefix_wins(select: tuple[str, ...], ignore: tuple[str, ...], codes: list[str]) -> None:
    assert [rule.code for rule in select_rules(RULES, select, ignore)] == codes


@pytest.mark.parametrize("code", ["TK9", "X", "", "TK3021"])
def test_a_code_that_fits_no_rule_is_an_error(code: str) -> None:
    with pytest.raises(UsageError, match="no rule has the code"):
        select_rules(RULES, [code])
