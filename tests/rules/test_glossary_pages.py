"""The examples on the pages of the rules about the glossary are run: what is flagged is flagged, what is clean is clean."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from termkit.model.finding import Finding
from termkit.rules.glossary import GLOSSARY_RULES
from termkit.verbs.glossary_lint import lint
from termkit.verbs.glossary_lint_fix import fix_glossary
from termkit.verbs.init import init_workspace
from termkit.workspace import Workspace
from tests.rules.test_pages import EXAMPLE

LINE = re.compile(r"^    ([a-z]+):(?: (.*))?$", re.MULTILINE)
HEADER = ('msgid ""', 'msgstr ""', '"Content-Type: text/plain; charset=UTF-8\\n"', "")
NO_HEADER = "# no header"
FIXED = {"TK201", "TK203", "TK205", "TK207", "TK208", "TK209", "TK214"}
"""The rules whose findings ``--fix`` puts right."""


def examples(kind: str) -> list[tuple[str, str]]:
    """(code, example) for every example of a kind."""
    return [(rule.code, body) for rule in GLOSSARY_RULES for found, body in EXAMPLE.findall(rule.page) if found == kind]


def workspace_of(example: str, folder: Path) -> Workspace:
    """A workspace with the files of an example; its lines say which file they stand in."""
    files: defaultdict[str, list[str]] = defaultdict(list)
    for name, line in LINE.findall(example):
        files[name].append(line)
    workspace, _ = init_workspace(folder / "ws")
    for name, lines in {"pot": [], **files}.items():
        headed = lines if NO_HEADER in lines or 'msgid ""' in lines or name == "mo" else [*HEADER, *lines]
        place = workspace.locales / ("sr" if name == "mo" else name) / "LC_MESSAGES" / "justice.po"
        path = workspace.glossary / "justice.pot" if name == "pot" else place.with_suffix(".mo") if name == "mo" else place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(line for line in headed if line != NO_HEADER) + "\n", encoding="utf-8")
    return workspace


def findings(example: str, code: str, folder: Path) -> list[Finding]:
    return list(lint(workspace_of(example, folder), select=[code]).findings)


@pytest.mark.parametrize(("code", "example"), examples("Flagged"), ids=str)
def test_flagged_examples_are_flagged_in_their_files(code: str, example: str, tmp_path: Path) -> None:
    (finding,) = findings(example, code, tmp_path)
    assert finding.code == code
    line = Path(finding.path).read_text(encoding="utf-8").splitlines()[finding.line - 1]
    assert line[finding.column - 1 :].startswith(finding.text[finding.start : finding.end])


@pytest.mark.parametrize(("code", "example"), examples("Clean"), ids=str)
def test_clean_examples_are_clean(code: str, example: str, tmp_path: Path) -> None:
    assert findings(example, code, tmp_path) == []


@pytest.mark.parametrize(("code", "example"), examples("Flagged"), ids=str)
def test_what_is_mechanical_is_put_right(code: str, example: str, tmp_path: Path) -> None:
    workspace = workspace_of(example, tmp_path)
    before = len(lint(workspace).findings)
    fixes = fix_glossary(workspace, select=[code])
    left = lint(workspace, select=[code]).findings
    assert (bool(fixes.diff), left == ()) == ((True, True) if code in FIXED else (False, False))
    assert len(lint(workspace).findings) <= before
