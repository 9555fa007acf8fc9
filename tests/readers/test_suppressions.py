"""Comments and notes that switch rules off, in every format that has some; one that nothing needs is a finding."""

from __future__ import annotations

from pathlib import Path

import pytest

from termkit.verbs.check import check
from tests.samples import GLOSSARY

WRONG, RIGHT = "Магистрат за везу је стигао.", "Судија за везу је стигао."
FRENCH = "Le magistrat de liaison est arrivé."
XLIFF_1 = """<xliff version="1.2"><file source-language="fr" target-language="sr"><body><trans-unit id="1">
<source>{fr}</source><target>{sr}</target><note>termkit: ignore TK301</note>
</trans-unit></body></file></xliff>"""
XLIFF_2 = """<xliff version="2.0" srcLang="fr" trgLang="sr"><file id="f"><unit id="u">
<notes><note>termkit: ignore TK301</note></notes>
<segment><source>{fr}</source><target>{sr}</target></segment></unit></file></xliff>"""
TMX = """<tmx version="1.4"><body><tu>
<note>termkit: ignore TK301</note>
<tuv xml:lang="fr"><seg>{fr}</seg></tuv><tuv xml:lang="sr"><seg>{sr}</seg></tuv></tu></body></tmx>"""

# name of the file, its content, where the suppression stands
FORMATS = [
    ("d.txt", "<!-- termkit: ignore TK301 -->\n{sr}\n", (1, 1)),
    ("d.txt", "{sr} <!-- termkit: ignore TK301 -->\n", (1, None)),
    ("d.md", "<!-- termkit: ignore TK301 -->\n\n{sr}\n", (1, 1)),
    ("d.md", "{sr} <!-- termkit: ignore TK301 -->\n", (1, None)),
    ("d.html", "<p>\n<!-- termkit: ignore TK301 -->{sr}</p>", (2, 1)),
    ("d.html", "<!-- termkit: ignore TK301 -->\n<p>{sr}</p>", (1, 1)),
    ("d.po", '# termkit: ignore TK301\nmsgid "{fr}"\nmsgstr "{sr}"\n', (1, 1)),
    ("d.xlf", XLIFF_1, (2, None)),
    ("d.xlf", XLIFF_2, (2, 14)),
    ("d.tmx", TMX, (2, 7)),
]


def found(folder: Path, name: str, content: str, serbian: str) -> list[tuple[str, int, int]]:
    draft = folder / name
    draft.write_text(content.format(fr=FRENCH, sr=serbian), encoding="utf-8")
    result = check([str(draft)], glossary=GLOSSARY, lang="sr")
    return [(finding.code, finding.line, finding.column) for finding in result.findings]


@pytest.mark.parametrize(("name", "content", "place"), FORMATS)
def test_suppression_silences_its_unit(name: str, content: str, place: tuple[int, int | None], tmp_path: Path) -> None:
    assert found(tmp_path, name, content, WRONG) == []
    assert "TK301" in {code for code, _, _ in found(tmp_path, name, content.replace("TK301", "TK302"), WRONG)}


@pytest.mark.parametrize(("name", "content", "place"), FORMATS)
def test_suppression_that_nothing_needs_is_found(
    name: str, content: str, place: tuple[int, int | None], tmp_path: Path
) -> None:
    [(code, line, column)] = found(tmp_path, name, content, RIGHT)
    assert (code, line) == ("TK501", place[0])
    assert place[1] in (None, column)
