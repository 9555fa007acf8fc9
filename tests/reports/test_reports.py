"""Reports: the same findings for people and for programs."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import UsageError
from termkit.model.finding import Certainty, Finding, Level, Severity, SourcePlace, Summary, level_of
from termkit.reports import render
from tests.browser import dom, in_browser

SUMMARY = Summary(1, 12, {Level.ERROR: 1, Level.WARNING: 0, Level.INFO: 0})


def finding(text: str = "Магистрат за везу је стигао.", start: int = 0, end: int = 17, message: str = "wrong") -> Finding:
    return Finding(
        code="TK301",
        name="deprecated-designation",
        severity=Severity.SERIOUS,
        certainty=Certainty.CERTAIN,
        message=message,
        path="a.md",
        line=3,
        column=1,
        end_line=3,
        end_column=18,
        text=text,
        start=start,
        end=end,
        concept="c0001",
        domain="justice",
        term="magistrat de liaison",
        expected=("судија за везу",),
        found="Магистрат за везу",
        source=SourcePlace("b.md", 3, 4, "magistrat de liaison", "Le magistrat de liaison est arrivé."),
        suggestion="Судија за везу",
        explanation="nominative",
        fingerprint="0123",
    )


def test_text() -> None:
    assert render("text", [finding()], SUMMARY) == (
        "a.md:3:1: TK301 error: wrong [c0001]\n"
        "    Магистрат за везу је стигао.\n"
        "    ^^^^^^^^^^^^^^^^^\n"
        "    source b.md:3:4:\n"
        "    Le magistrat de liaison est arrivé.\n"
        "       ~~~~~~~~~~~~~~~~~~~~\n"
        "    write: Судија за везу\n"
        "    why: nominative\n"
        "\n"
        "1 error in 12 segments of 1 page\n"
    )


@given(before=st.integers(0, 400), words=st.integers(1, 90), after=st.integers(1, 400))
def test_words_found_are_underlined_however_long_the_segment(before: int, words: int, after: int) -> None:
    text = "а" * before + "W" * words + "я" * after
    _, segment, marks, *_ = render("text", [finding(text, before, before + words)], SUMMARY).splitlines()
    assert segment[marks.index("^") : marks.rindex("^") + 1] == "W" * words


def test_text_without_findings() -> None:
    assert render("text", [], Summary(2, 3, {})) == "nothing to report in 3 segments of 2 pages\n"


def test_color_only_on_request() -> None:
    assert "\x1b" in render("text", [finding()], SUMMARY, color=True)
    assert "\x1b" not in render("text", [finding()], SUMMARY)


def test_json_keeps_the_contract() -> None:
    report = json.loads(render("json", [finding()], SUMMARY))
    assert list(report) == ["version", "findings", "summary"]
    assert report["summary"] == {"pages": 1, "segments": 12, "findings": {"error": 1, "warning": 0, "info": 0}}
    [row] = report["findings"]
    assert (
        list(row)
        == (
            "code name level severity certainty message path line column end_line end_column text concept domain term expected "
            "found source suggestion explanation fingerprint"
        ).split()
    )
    assert row["level"] == "error"
    assert row["source"] == {"path": "b.md", "line": 3, "column": 4, "text": "magistrat de liaison"}


def test_jsonl_is_a_line_a_finding() -> None:
    lines = render("jsonl", [finding(), finding()], SUMMARY).splitlines()
    assert [json.loads(line)["code"] for line in lines] == ["TK301", "TK301"]


def test_github_escapes_what_would_end_a_command() -> None:
    report = render("github", [finding(message="50 % : a,\nb")], SUMMARY)
    assert (
        report == "::error file=a.md,line=3,endLine=3,col=1,endColumn=18,title=TK301 deprecated-designation::50 %25 : a,%0Ab\n"
    )


def test_sarif_has_what_code_scanning_needs() -> None:
    report = json.loads(render("sarif", [finding()], SUMMARY))
    assert report["version"] == "2.1.0"
    [run] = report["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["TK301"]
    [result] = run["results"]
    assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("TK301", 0, "error")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a.md"
    assert place["region"] == {"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 18}
    assert result["partialFingerprints"] == {"termkit/v1": "0123"}


def test_junit_counts_failures() -> None:
    root = ElementTree.fromstring(render("junit", [finding()], SUMMARY))
    [suite] = root
    assert (suite.get("name"), suite.get("tests"), suite.get("failures")) == ("a.md", "1", "1")
    assert suite[0][0].get("message") == "wrong"
    assert ElementTree.fromstring(render("junit", [], SUMMARY))[0].get("failures") == "0"


class _Marks(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.marked = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "mark":
            self.marked += data


def test_html_marks_the_words_and_closes_its_elements() -> None:
    reader = _Marks()
    reader.feed(render("html", [finding("<b>Магистрат & за везу", 0, 12)], SUMMARY))
    assert reader.open == []
    assert reader.marked == "<b>Магистрат"


@in_browser
def test_html_in_a_browser(tmp_path: Path) -> None:
    text = "<img src=x onerror=\"document.title='owned'\"> Магистрат за везу & други"
    start = text.index("Магистрат")
    report = render("html", [finding(text, start, start + 17, message="<script>document.title='owned'</script>")], SUMMARY)
    shown = dom(report, tmp_path)
    assert "<title>termkit check</title>" in shown
    assert "<mark>Магистрат за везу</mark>" in shown
    assert shown.count("<article") == 1


def test_unknown_format() -> None:
    with pytest.raises(UsageError, match="unknown report format"):
        render("pdf", [], SUMMARY)


@given(st.text(min_size=1, max_size=300), st.data())
def test_any_segment_can_be_shown(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    shown = finding(text, start, end)
    assert render("text", [shown], SUMMARY).count("\n") <= 11
    assert json.loads(render("json", [shown], SUMMARY))["findings"][0]["text"] == text
    assert ElementTree.fromstring(render("junit", [shown], SUMMARY)).tag == "testsuites"
    assert json.loads(render("sarif", [shown], SUMMARY))["runs"]


@pytest.mark.parametrize(
    ("severity", "certainty", "level"),
    [
        (Severity.SERIOUS, Certainty.CERTAIN, Level.ERROR),
        (Severity.SERIOUS, Certainty.POSSIBLE, Level.WARNING),
        (Severity.SERIOUS, Certainty.GUESS, Level.INFO),
        (Severity.NORMAL, Certainty.CERTAIN, Level.WARNING),
        (Severity.NORMAL, Certainty.POSSIBLE, Level.INFO),
        (Severity.MINOR, Certainty.CERTAIN, Level.INFO),
    ],
)
def test_level_is_severity_less_doubt(severity: Severity, certainty: Certainty, level: Level) -> None:
    assert level_of(severity, certainty) is level
