"""Sentences about security and justice, right and wrong, checked against the bundled glossary."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from termkit.matching.script import to_latin
from termkit.verbs.check import check
from termkit.verbs.glossary_open import open_glossary
from termkit.workspace import bundled

TABLE = (Path(__file__).parent / "data" / "rules" / "sentences.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [line.split("\t") for line in TABLE if not line.startswith("#")]


@pytest.mark.parametrize("lang", ["sr", "sr@latin", "en"])
def test_findings_are_those_expected(lang: str, tmp_path: Path) -> None:
    rows = [row[1:] for row in ROWS if row[0] == lang.removesuffix("@latin")]
    sources, drafts = [], []
    for number, (source, draft, _) in enumerate(rows):
        sources.append(_written(tmp_path / f"{number}.fr.txt", source))
        drafts.append(_written(tmp_path / f"{number}.txt", to_latin(draft) if lang == "sr@latin" else draft))
    result = check(drafts, sources, glossary=open_glossary(bundled()), lang=lang)
    found = defaultdict(set)
    for finding in result.findings:
        found[finding.path].add(f"{finding.code}:{finding.concept}" if finding.concept else finding.code)
    wrong = [(*row, found[path]) for path, row in zip(drafts, rows, strict=True) if found[path] != set(row[2].split())]
    assert wrong == []


def _written(path: Path, text: str) -> str:
    path.write_text(text + "\n", encoding="utf-8")
    return str(path)
