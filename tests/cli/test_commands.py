"""The commands as people and scripts call them: what they print, where, and with which exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from termkit.cli.frame import cli
from termkit.rules.every import RULES

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "docs" / "demo"
SOURCE = str(DEMO / "page.fr.md")


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["-C", str(ROOT), *arguments], input=stdin)


class TestLookup:
    @pytest.mark.parametrize(
        ("query", "match"),
        [
            ("magistrat de liaison", "exact"),
            ("MAGISTRAT DE LIAISON", "exact"),
            ("sudija za vezu", "exact"),
            ("судијама за везу", "inflected"),
            ("sudijom za vezu", "inflected"),
            ("magistrats de liaison", "inflected"),
            ("magistrat de liason", "fuzzy"),
            ("судја за везу", "fuzzy"),
        ],
    )
    def test_concept_is_found(self, query: str, match: str) -> None:
        result = run("lookup", query, "--format", "json")
        assert result.exit_code == 0
        report = json.loads(result.stdout)
        assert list(report) == ["version", "query", "matches"]
        first = report["matches"][0]
        assert first["match"] == match
        assert first["fr"]["preferred"] == "magistrat de liaison"
        assert first["sr"]["preferred"] == "судија за везу"
        assert first["sr@latin"]["preferred"] == "sudija za vezu"

    def test_abbreviation(self) -> None:
        report = json.loads(run("lookup", "CRI", "--format", "json").stdout)
        assert report["matches"][0]["match"] == "abbreviation"

    def test_words_need_no_quotes(self) -> None:
        assert "c0001" in run("lookup", "судије", "за", "везу").stdout

    def test_text_from_standard_input(self) -> None:
        assert "c0001" in run("lookup", "-", stdin="судије\nза везу\n").stdout

    def test_only_the_languages_asked_for(self) -> None:
        report = json.loads(run("lookup", "extradition", "--to", "en", "--format", "json").stdout)
        assert "en" in report["matches"][0]
        assert "sr" not in report["matches"][0]

    def test_forms_are_shown(self) -> None:
        assert "sudijama" in run("lookup", "судија за везу", "--forms").stdout

    def test_nothing_found(self) -> None:
        result = run("lookup", "xyzzy")
        assert (result.exit_code, result.stdout) == (1, "")
        assert "nothing found" in result.stderr

    @pytest.mark.parametrize(
        ("arguments", "sentence"), [(["--from", "de", "Richter"], "unknown language"), (["..."], "nothing to look up")]
    )
    def test_bad_input(self, arguments: list[str], sentence: str) -> None:
        result = run("lookup", *arguments)
        assert result.exit_code == 2
        assert sentence in result.stderr


class TestAnnotate:
    def test_terms_of_a_page_with_their_equivalents(self) -> None:
        result = run("annotate", SOURCE, "--to", "sr")
        assert result.exit_code == 0
        assert "commission rogatoire internationale  [c0040] line 3\n  sr       међународна замолница" in result.stdout
        assert "international letter rogatory" not in result.stdout

    def test_longest_match_wins(self) -> None:
        report = json.loads(run("annotate", "-", "--format", "json", stdin="Les forces de police sont arrivées.").stdout)
        assert [term["words"] for term in report["terms"]] == ["forces de police"]

    def test_page_without_terms(self) -> None:
        result = run("annotate", "-", stdin="Il pleut sur la ville et les toits sont gris.")
        assert (result.exit_code, result.stdout) == (0, "")
        assert "no term" in result.stderr

    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            ([SOURCE, "--to", "de"], "unknown language"),
            ([SOURCE, "--to", "fr"], "no equivalents in fr"),
            (["missing.md"], "no such file"),
            ([str(DEMO / "draft.sr.md")], "looks like Serbian"),
        ],
    )
    def test_bad_input(self, arguments: list[str], sentence: str) -> None:
        result = run("annotate", *arguments)
        assert (result.exit_code, result.stdout) == (2, "")
        assert sentence in result.stderr


class TestCheck:
    def test_findings_fail_and_say_why(self) -> None:
        result = run("check", str(DEMO / "draft.sr.md"), "--source", SOURCE)
        assert result.exit_code == 1
        assert "write: међународних замолница" in result.stdout
        assert "genitive plural of међународна истрага" in result.stdout

    def test_json(self) -> None:
        report = json.loads(run("check", str(DEMO / "draft.en.md"), "--source", SOURCE, "--format", "json").stdout)
        assert [row["code"] for row in report["findings"]] == ["TK302", "TK301", "TK305"]
        assert report["summary"]["pages"] == 1

    def test_one_source_serves_all_drafts(self) -> None:
        result = run("check", str(DEMO / "draft.sr.md"), str(DEMO / "draft.en.md"), "--source", SOURCE, "--format", "jsonl")
        assert len({json.loads(line)["path"] for line in result.stdout.splitlines()}) == 2

    def test_select_and_fail_on(self) -> None:
        result = run("check", str(DEMO / "draft.sr.md"), "--source", SOURCE, "--select", "TK302", "--fail-on", "error")
        assert result.exit_code == 0
        assert "TK302" in result.stdout
        assert "TK301" not in result.stdout

    def test_standard_input(self) -> None:
        result = run("check", "-", "--lang", "sr", stdin="Магистрат за везу је стигао.\n")
        assert result.exit_code == 1
        assert result.stdout.startswith("-:1:1: TK301")

    def test_output_to_a_file(self, tmp_path: Path) -> None:
        target = tmp_path / "report.json"
        result = run("check", str(DEMO / "draft.sr.md"), "--format", "json", "-o", str(target))
        assert result.stdout == ""
        assert json.loads(target.read_text(encoding="utf-8"))["version"] == 1

    def test_both_scripts_have_the_same_findings(self, tmp_path: Path) -> None:
        from termkit.matching.script import to_latin

        cyrillic = (DEMO / "draft.sr.md").read_text(encoding="utf-8").replace("истрагa", "истрага")
        places = []
        for text in (cyrillic, to_latin(cyrillic)):
            draft = tmp_path / "draft.md"
            draft.write_text(text, encoding="utf-8")
            report = json.loads(run("check", str(draft), "--source", SOURCE, "--format", "json").stdout)
            places.append([(row["code"], row["line"], row["concept"]) for row in report["findings"]])
        assert places[0] == places[1] != []

    @pytest.mark.parametrize(
        ("name", "content", "options", "sentence"),
        [
            ("missing.txt", None, [], "there is no such file"),
            ("empty.txt", b"", [], "the page is empty"),
            ("binary.txt", b"\0\1\2", [], "binary file"),
            ("latin1.txt", "Un été à Paris".encode("latin-1"), [], "not utf-8 text"),
            ("french.txt", b"Le juge est dans la salle avec les avocats.", [], "this looks like French"),
            (
                "english.txt",
                b"The judge is in the room with the lawyers.",
                ["--lang", "sr"],
                "this looks like English, not Serbian",
            ),
            ("riddle.txt", b"EVOFINDER 2019", [], "cannot tell which language"),
            ("draft.txt", "Судија је ту.".encode(), ["--lang", "tlh"], "unknown language"),
            ("draft.txt", "Судија је ту.".encode(), ["--select", "TK999"], "no rule has the code TK999"),
            ("draft.txt", "Судија је ту.".encode(), ["--source", "nowhere.txt"], "there is no such file"),
            ("draft.txt", "Судија је ту.".encode(), ["--source", SOURCE, "--source", SOURCE], "2 sources for 1 drafts"),
        ],
    )
    def test_bad_input_is_one_sentence(
        self, tmp_path: Path, name: str, content: bytes | None, options: list[str], sentence: str
    ) -> None:
        draft = tmp_path / name
        if content is not None:
            draft.write_bytes(content)
        result = run("check", str(draft), *options)
        assert result.exit_code == 2
        assert sentence in result.stderr
        assert len(result.stderr.splitlines()) == 1
        assert result.stdout == ""


class TestExtract:
    def test_table_says_how_it_was_made(self) -> None:
        result = run("extract", SOURCE, "--top", "20")
        assert result.exit_code == 0
        assert result.stdout.startswith("# fr_core_news_sm:")
        assert "magistrat de liaison" in result.stdout

    def test_json_keeps_the_contract(self) -> None:
        report = json.loads(run("extract", SOURCE, "--format", "json", "--contexts", "1").stdout)
        assert list(report) == ["version", "made_with", "candidates"]
        first = report["candidates"][0]
        assert (
            list(first)
            == ("rank term lemma score frequency pages pattern kind abbreviation_of variants contexts concept").split()
        )
        assert first["contexts"][0]["path"] == SOURCE

    def test_new_hides_what_the_glossary_has(self) -> None:
        report = json.loads(run("extract", SOURCE, "--new", "--format", "json").stdout)
        assert {c["concept"] for c in report["candidates"]} == {None}

    @pytest.mark.parametrize(
        ("content", "options", "sentence"),
        [
            (b"", [], "the page is empty"),
            (b"The judge is in the room with the lawyers.", [], "100 % looks like English"),
            ("Le juge est là.".encode(), ["--model", "no_such_model"], "the language model 'no_such_model' is not installed"),
        ],
    )
    def test_bad_input(self, tmp_path: Path, content: bytes, options: list[str], sentence: str) -> None:
        page = tmp_path / "page.txt"
        page.write_bytes(content)
        result = run("extract", str(page), *options)
        assert result.exit_code == 2
        assert sentence in result.stderr


class TestRules:
    def test_list_has_every_rule(self) -> None:
        assert [line.split()[0] for line in run("rules").stdout.splitlines()] == [rule.code for rule in RULES]

    def test_page_of_a_rule(self) -> None:
        result = run("rules", "TK302")
        assert result.stdout.startswith("TK302 missing-equivalent (bitext; serious, possible: warning)")

    def test_unknown_rule(self) -> None:
        assert run("rules", "TK999").exit_code == 2


def test_every_command_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in ("extract", "glossary", "build", "lookup", "check", "rules", "init"):
        assert f"termkit {command}" in readme
