"""``termkit check`` with a baseline, with pairs, and with its suggestions applied."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from termkit.cli.frame import cli

ROOT = Path(__file__).parents[2]
FRENCH = "Le magistrat de liaison a reçu une commission rogatoire internationale.\n"
WRONG = "Магистрату за везу је стигла међународна замолница.\n"
RIGHT = "Судији за везу је стигла међународна замолница.\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["-C", str(ROOT), "check", *map(str, arguments)])


@pytest.fixture
def page(tmp_path: Path) -> Path:
    (tmp_path / "page.fr.txt").write_text(FRENCH, encoding="utf-8")
    return tmp_path / "page.fr.txt"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    (tmp_path / "page.sr.txt").write_text(WRONG, encoding="utf-8")
    return tmp_path / "page.sr.txt"


class TestFix:
    def test_suggestion_is_written_and_the_diff_shown(self, page: Path, draft: Path) -> None:
        result = run(draft, "--source", page, "--fix")
        assert result.exit_code == 0, result.output
        assert draft.read_text(encoding="utf-8") == RIGHT
        assert f"-{WRONG}+{RIGHT}" in result.stdout
        assert "nothing to report" in result.stdout
        assert "1 suggestion applied" in result.stderr

    @pytest.mark.parametrize(
        ("name", "encoding", "template"),
        [
            ("d.md", "utf-8-sig", "# Наслов\r\n\r\n* {}\r\n"),
            ("d.html", "windows-1251", '<html><meta charset="windows-1251"><body><p>{}</p></body></html>'),
            ("d.txt", "utf-16", "{}\n"),
            (
                "d.xlf",
                "utf-8",
                '<xliff version="1.2"><file source-language="fr" target-language="sr"><body><trans-unit id="1">\r\n'
                "<source>Le magistrat de liaison est là.</source>\r\n<target>{}</target></trans-unit></body></file></xliff>",
            ),
            ("d.po", "utf-8", 'msgid ""\nmsgstr "Language: sr\\n"\n\nmsgid "Le magistrat de liaison est là."\nmsgstr "{}"\n'),
        ],
    )
    def test_everything_else_in_the_file_stays(self, name: str, encoding: str, template: str, tmp_path: Path) -> None:
        path = tmp_path / name
        path.write_bytes(template.format("Разговор са магистратима за везу.").encode(encoding))
        result = run(path, "--lang", "sr", "--select", "TK301", "--fix")
        assert result.exit_code == 0, result.output
        assert path.read_bytes() == template.format("Разговор са судијама за везу.").encode(encoding)

    def test_report_of_a_machine_format_stays_whole(self, page: Path, draft: Path) -> None:
        result = run(draft, "--source", page, "--fix", "--format", "json")
        assert json.loads(result.stdout)["findings"] == []
        assert RIGHT in result.stderr

    def test_what_is_not_certain_is_left(self, tmp_path: Path) -> None:
        other = tmp_path / "other.fr.txt"
        other.write_text("Le juge a reçu une lettre hier matin à Belgrade.\n", encoding="utf-8")
        draft = tmp_path / "other.sr.txt"
        draft.write_text("Магистрату за везу је јуче стигло писмо у Београд.\n", encoding="utf-8")
        before = draft.read_bytes()
        assert run(draft, "--source", other, "--select", "TK301", "--fix").exit_code == 1
        assert draft.read_bytes() == before

    def test_standard_input_cannot_be_fixed(self) -> None:
        result = CliRunner().invoke(cli, ["-C", str(ROOT), "check", "-", "--lang", "sr", "--fix"], input=WRONG)
        assert result.exit_code == 2
        assert "standard input cannot be put right" in result.stderr


class TestBaseline:
    def test_known_findings_are_silent_new_ones_are_not(self, page: Path, draft: Path, tmp_path: Path) -> None:
        baseline = tmp_path / "baseline.json"
        assert run(draft, "--source", page, "--baseline", baseline, "--write-baseline").exit_code == 0
        assert run(draft, "--source", page, "--baseline", baseline).exit_code == 0
        page.write_text(FRENCH * 2, encoding="utf-8")
        draft.write_text("\n" + WRONG + WRONG, encoding="utf-8")
        result = run(draft, "--source", page, "--baseline", baseline, "--format", "json")
        assert result.exit_code == 1
        assert [(f["code"], f["line"]) for f in json.loads(result.stdout)["findings"]] == [("TK301", 3)]

    def test_entries_that_no_longer_occur_are_told(self, page: Path, draft: Path, tmp_path: Path) -> None:
        baseline = tmp_path / "baseline.json"
        run(draft, "--source", page, "--baseline", baseline, "--write-baseline")
        draft.write_text(RIGHT, encoding="utf-8")
        result = run(draft, "--source", page, "--baseline", baseline)
        assert result.exit_code == 0
        assert "1 listed findings no longer occur" in result.stderr

    @pytest.mark.parametrize(
        ("content", "sentence"),
        [
            (None, "there is no baseline"),
            ("[]", "this is no baseline"),
            ('{"version": 9}', "of version 9"),
            ("{", "no baseline"),
        ],
    )
    def test_bad_baseline(self, content: str | None, sentence: str, page: Path, draft: Path, tmp_path: Path) -> None:
        baseline = tmp_path / "baseline.json"
        if content is not None:
            baseline.write_text(content, encoding="utf-8")
        result = run(draft, "--source", page, "--baseline", baseline)
        assert result.exit_code == 2
        assert sentence in result.stderr

    def test_writing_needs_a_name(self, draft: Path) -> None:
        result = run(draft, "--write-baseline")
        assert result.exit_code == 2
        assert "--baseline FILE" in result.stderr


class TestPairs:
    def test_pattern_finds_draft_and_source(self, page: Path, draft: Path) -> None:
        folder = draft.parent
        result = run("--pairs", f"{folder}/{{}}.fr.txt={folder}/{{}}.sr.txt", "--format", "json")
        (finding,) = json.loads(result.stdout)["findings"]
        assert (finding["path"], finding["source"]["path"]) == (str(draft), str(page))

    def test_source_beside_pairs_is_wrong_use(self, page: Path, draft: Path) -> None:
        assert run(draft, "--source", page, "--pairs", "{}.fr={}.sr").exit_code == 2
