"""Violations planted in the faithful translations of the seed page: each is found where it stands, and nothing else is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from termkit.matching.script import to_latin
from termkit.model.concept import Concept, Designation, LanguageSection
from termkit.model.finding import Finding
from termkit.model.glossary import Glossary
from termkit.model.language import parse_language
from termkit.readers.text import parse
from termkit.rules import CHECK_RULES
from termkit.rules.context import CheckContext
from termkit.rules.run import run_rules
from termkit.verbs._indexes import Indexes
from termkit.verbs.glossary_open import open_glossary
from termkit.workspace import resolve_workspace

ROOT = Path(__file__).parent.parent
SEED = ROOT.parent / "shared" / "seed" / "cooperation-justice-securite.fr.txt"
DATA = Path(__file__).parent / "data" / "seed"
DRAFTS = {lang: (DATA / f"cooperation.{lang}.txt").read_text(encoding="utf-8") for lang in ("sr", "en")}
DRAFTS["sr@latin"] = to_latin(DRAFTS["sr"])
# These need the whole page to be judged; and what some of them say of a line depends on what is planted in others.
PAGE_WIDE = ("TK303", "TK304", "TK404", "TK405")
AROUND = ("TK304", "TK404", "TK405")
LANGUAGES = {"sr": ("sr", "sr@latin"), "sr-Cyrl": ("sr",), "sr-Latn": ("sr@latin",), "en": ("en",)}

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed page is not beside this repository")


@dataclass(frozen=True)
class Plant:
    """A row of the table, for one language and script; ``start`` to ``end`` of the translation become ``new``."""

    codes: tuple[str, ...]
    lang: str
    start: int
    end: int
    new: str
    marked: str

    def in_text(self, text: str) -> str:
        return text[: self.start] + self.new + text[self.end :]


def plants() -> list[Plant]:
    rows = []
    for line in (DATA / "planted.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            codes, lang, *cells = line.split("\t")
            old, new, marked = (cell.replace("\\n", "\n") for cell in cells)
            for language in LANGUAGES[lang]:
                if language == "sr@latin" and lang == "sr":
                    new, old = to_latin(new), to_latin(old)
                    marked = marked if marked.startswith("<") else to_latin(marked)
                rows.append(Plant(tuple(codes.split("+")), language, *span(DRAFTS[language], old), new, marked))
    return rows


def span(text: str, words: str) -> tuple[int, int]:
    first, _, last = words.partition(" … ")
    assert text.count(first) == 1, f"{first!r} stands {text.count(first)} times in the translation"
    start = text.index(first)
    return start, text.index(last, start + len(first)) + len(last) if last else start + len(first)


def glossary() -> Glossary:
    """The bundled one, and concepts with designations that nobody has accepted."""
    bundled = open_glossary(resolve_workspace(ROOT))
    proposed = []
    for at, line in enumerate((DATA / "proposed.tsv").read_text(encoding="utf-8").splitlines()):
        if not line.startswith("#"):
            french, *others = line.split("\t")
            sections = [LanguageSection("fr", (Designation(french),))]
            sections += [
                LanguageSection(lang, (Designation(text),), proposed=True)
                for lang, text in zip(("sr", "en"), others, strict=True)
            ]
            proposed.append(Concept(f"c9{at:03}", "security", tuple(sections), pos="noun"))
    return replace(bundled, concepts=(*bundled.concepts, *proposed))


FRENCH = SEED.read_text(encoding="utf-8") if SEED.exists() else ""
GLOSSARY = glossary()
INDEXES = Indexes(GLOSSARY)
PLANTS = plants()
CASES = sorted({(plant.codes[0], plant.lang) for plant in PLANTS})


def findings(text: str, lang: str, source: str) -> list[Finding]:
    """What the rules say of a text beside a source; the compiled glossary is shared by all."""
    language = parse_language(lang)
    draft, page = parse(text.encode(), "draft.txt"), parse(source.encode(), "source.txt")
    bitext = INDEXES.align(page, draft, language)
    return run_rules(CheckContext(bitext, language, GLOSSARY, INDEXES.source, INDEXES[language.code]), CHECK_RULES)


def planted_alone(plant: Plant) -> list[Finding]:
    """What a check finds of a plant: in its paragraph, or in the whole page where that is needed to judge it."""
    text = DRAFTS[plant.lang]
    if plant.codes[0] in PAGE_WIDE or "\n" in text[plant.start : plant.end]:
        return findings(plant.in_text(text), plant.lang, FRENCH)
    first, last = text.rfind("\n", 0, plant.start) + 1, text.find("\n", plant.end)
    line = text.count("\n", 0, plant.start)
    paragraph = plant.in_text(text)[first : len(plant.in_text(text)) - len(text) + last]
    return findings(paragraph, plant.lang, FRENCH.split("\n")[line])


def is_meant(finding: Finding, plant: Plant) -> bool:
    """Whether a finding is the one that a plant must bring."""
    if finding.code != plant.codes[0]:
        return False
    if plant.marked.startswith("<"):
        words = finding.source.text if finding.source else finding.text
        return words.startswith(plant.marked[1:])
    return finding.text[finding.start : finding.end] == plant.marked


def told(found: Iterable[Finding]) -> list[tuple[str, str, str]]:
    return [(f.code, f.text[f.start : f.end][:40], f.message) for f in found]


def test_there_are_thirty_of_every_kind() -> None:
    rows = (DATA / "planted.tsv").read_text(encoding="utf-8").splitlines()
    counts = Counter(row[:5] for row in rows if not row.startswith("#"))
    assert set(counts) == {rule.code for rule in CHECK_RULES}
    assert {code: count for code, count in counts.items() if count < 30} == {}


@pytest.mark.parametrize(("code", "lang"), CASES)
def test_each_plant_is_found_and_nothing_else(code: str, lang: str) -> None:
    wrong = []
    for plant in PLANTS:
        if plant.codes[0] == code and plant.lang == lang:
            found = planted_alone(plant)
            if sorted(f.code for f in found) != sorted(plant.codes) or not any(is_meant(f, plant) for f in found):
                wrong.append((plant.new, plant.marked, told(found)))
    assert wrong == []


@pytest.mark.parametrize("lang", ["sr", "sr@latin", "en"])
def test_all_together_are_found_and_nothing_else(lang: str) -> None:
    """As many at once as stand in different lines, until each has been planted."""
    text = DRAFTS[lang]
    waiting = [plant for plant in PLANTS if plant.lang == lang and plant.codes[0] not in AROUND]
    wrong = []
    while waiting:
        chosen = together(waiting, text)
        waiting = [plant for plant in waiting if plant not in chosen]
        draft = text
        for plant in sorted(chosen, key=lambda plant: -plant.start):
            draft = plant.in_text(draft)
        found = [f for f in findings(draft, lang, FRENCH) if f.code not in AROUND]
        wrong += [("missed", plant.new, plant.marked) for plant in chosen if not any(is_meant(f, plant) for f in found)]
        expected = Counter(code for plant in chosen for code in plant.codes if code not in AROUND)
        if Counter(f.code for f in found) != expected:
            wrong.append(("in excess", str(expected), str(told(found))))
    assert wrong == []


def together(waiting: list[Plant], text: str) -> list[Plant]:
    """The first plants of a list that stand in lines of their own."""
    taken: set[int] = set()
    chosen = []
    for plant in waiting:
        lines = set(range(text.count("\n", 0, plant.start), text.count("\n", 0, plant.end) + 1))
        if not lines & taken:
            taken |= lines
            chosen.append(plant)
    return chosen
