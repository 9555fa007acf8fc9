"""``termkit check``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.cli._baseline import baseline_options, must_agree, note_down, without_known
from termkit.cli._options import output_option
from termkit.cli._output import write_result
from termkit.cli._session import Session, pass_session
from termkit.messages import gettext as _
from termkit.messages import ngettext

if TYPE_CHECKING:
    from termkit.model.finding import Finding
    from termkit.verbs.check import CheckResult

FORMATS = ("text", "json", "jsonl", "github", "sarif", "junit", "html")


@click.command("check")
@click.argument("drafts", nargs=-1, metavar="DRAFT...")
@click.option(
    "--source", "sources", multiple=True, metavar="PAGE", help="The French page; once for all drafts or once for each."
)
@click.option(
    "--pairs",
    metavar="FILE|PATTERN",
    help="Which page belongs to which draft: a list (source, tab, draft), or a pattern such as 'fr/{}.html=sr/{}.html'.",
)
@click.option(
    "--lang",
    metavar="LANG",
    help="Language of the drafts: sr, sr@latin, sr@ijekavian, en. Default: what the page says or looks like.",
)
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--select", multiple=True, metavar="CODES", help="Rules to run, by beginnings of codes, separated by commas.")
@click.option("--ignore", multiple=True, metavar="CODES", help="Rules to leave out; the longest beginning wins.")
@click.option(
    "--fail-on", type=click.Choice(("error", "warning", "info", "never")), help="Lowest level that makes the exit status 1."
)
@baseline_options
@click.option(
    "--fix", "fix_", is_flag=True, help="Write unambiguous suggestions into the drafts, print the diff, report what is left."
)
@output_option
@pass_session
def command(
    session: Session,
    drafts: tuple[str, ...],
    sources: tuple[str, ...],
    lang: str | None,
    format_: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    baseline: Path | None,
    write_baseline: bool,
    fix_: bool,
    output: Path | None,
    pairs: str | None,
) -> None:
    """Check translated pages against the glossary."""
    from termkit.reports import render
    from termkit.verbs.check import check, fails

    settings = session.workspace()
    if pairs and sources:
        raise click.UsageError(_("--pairs names the sources; leave --source out"))
    must_agree(baseline, write_baseline=write_baseline, fix=fix_)
    named: tuple[Sequence[str], Sequence[str]] = drafts, sources
    if pairs:
        from termkit.verbs.check_pairs import find_pairs

        named = find_pairs(pairs, drafts)
    if fix_:
        from termkit.verbs.check_fix import must_be_fixable

        must_be_fixable(named[0])

    def run() -> CheckResult:
        return check(
            *named,
            glossary=session.glossary(),
            lang=lang,
            select=codes(select) or settings.select,
            ignore=codes(ignore) or settings.ignore,
        )

    result = run()
    if write_baseline and baseline:
        note_down(session, result, baseline)
        return
    threshold = fail_on or settings.fail_on
    diff = ""
    if fix_ and (fixes := _fixed(session, result.findings, threshold, baseline)):
        diff = fixes
        result = run()
    if baseline:
        result = without_known(session, result, baseline)
    report = render(format_, result.findings, result.summary, color=session.color and output is None)
    if diff and (format_ != "text" or output is not None):
        click.echo(diff, nl=False, err=True)  # the report must stay what its format says
    elif diff:
        report = f"{diff}\n{report}"
    write_result(report, output)
    if fails(result, threshold):
        raise SystemExit(1)


def _fixed(session: Session, findings: tuple[Finding, ...], threshold: str, baseline: Path | None) -> str:
    """Apply suggestions and say how many; the diff."""
    from termkit.model.finding import Level
    from termkit.verbs.check_baseline import known_to
    from termkit.verbs.check_fix import fix

    known = known_to(baseline) if baseline else set()
    level = Level.WARNING if threshold == "never" else Level(threshold)
    fixes = fix([finding for finding in findings if finding.fingerprint not in known], threshold=level)
    number = len(fixes.applied)
    session.say(ngettext("{number} suggestion applied", "{number} suggestions applied", number).format(number=number))
    return fixes.diff


def codes(given: tuple[str, ...]) -> tuple[str, ...]:
    """The codes of a repeatable option whose values are separated by commas."""
    return tuple(code.strip() for value in given for code in value.split(",") if code.strip())
