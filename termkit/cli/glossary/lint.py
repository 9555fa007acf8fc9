"""``termkit glossary lint``."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli._baseline import baseline_options, must_agree, note_down, without_known
from termkit.cli._options import output_option
from termkit.cli._output import write_result
from termkit.cli._session import Session, pass_session
from termkit.cli.check import FORMATS, codes
from termkit.messages import ngettext


@click.command("lint")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--select", multiple=True, metavar="CODES", help="Rules to run, by beginnings of codes, separated by commas.")
@click.option("--ignore", multiple=True, metavar="CODES", help="Rules to leave out; the longest beginning wins.")
@click.option(
    "--fix",
    "fix_",
    is_flag=True,
    help="Sort, and write headers, mixed script and blanks right; print the diff, report what is left.",
)
@click.option(
    "--fail-on", type=click.Choice(("error", "warning", "info", "never")), help="Lowest level that makes the exit status 1."
)
@baseline_options
@output_option
@pass_session
def command(
    session: Session,
    *,
    format_: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fix_: bool,
    fail_on: str | None,
    baseline: Path | None,
    write_baseline: bool,
    output: Path | None,
) -> None:
    """Check the glossary itself: its concepts, and the catalogues that hold them."""
    from termkit.reports import render
    from termkit.verbs.check import fails
    from termkit.verbs.glossary_lint import lint

    must_agree(baseline, write_baseline=write_baseline, fix=fix_)
    workspace = session.workspace(writing=fix_)
    chosen = {"select": codes(select) or workspace.select, "ignore": codes(ignore) or workspace.ignore}
    diff = ""
    if fix_:
        from termkit.verbs.glossary_lint_fix import fix_glossary

        fixes = fix_glossary(workspace, **chosen)
        number = len(fixes.files)
        session.say(ngettext("{number} file put right", "{number} files put right", number).format(number=number))
        diff = fixes.diff
    result = lint(workspace, **chosen)
    if write_baseline and baseline:
        note_down(session, result, baseline)
        return
    if baseline:
        result = without_known(session, result, baseline)
    report = render(format_, result.findings, result.summary, color=session.color and output is None)
    if diff and (format_ != "text" or output is not None):
        click.echo(diff, nl=False, err=True)  # the report must stay what its format says
    elif diff:
        report = f"{diff}\n{report}"
    write_result(report, output)
    if fails(result, fail_on or workspace.fail_on):
        raise SystemExit(1)
