"""``termkit check``."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli._options import output_option
from termkit.cli._output import write_result
from termkit.cli._session import Session, pass_session

FORMATS = ("text", "json", "jsonl", "github", "sarif", "junit", "html")


@click.command("check")
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...")
@click.option(
    "--source", "sources", multiple=True, metavar="PAGE", help="The French page; once for all drafts or once for each."
)
@click.option(
    "--lang", metavar="LANG", help="Language of the drafts: sr, sr@latin, en. Default: what the page says or looks like."
)
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--select", multiple=True, metavar="CODES", help="Rules to run, by beginnings of codes, separated by commas.")
@click.option("--ignore", multiple=True, metavar="CODES", help="Rules to leave out; the longest beginning wins.")
@click.option(
    "--fail-on", type=click.Choice(("error", "warning", "info", "never")), help="Lowest level that makes the exit status 1."
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
    output: Path | None,
) -> None:
    """Check translated pages against the glossary."""
    from termkit.reports import render
    from termkit.verbs.check import check, fails

    settings = session.workspace()
    result = check(
        drafts,
        sources,
        glossary=session.glossary(),
        lang=lang,
        select=codes(select) or settings.select,
        ignore=codes(ignore) or settings.ignore,
    )
    write_result(render(format_, result.findings, result.summary, color=session.color and output is None), output)
    if fails(result, fail_on or settings.fail_on):
        raise SystemExit(1)


def codes(given: tuple[str, ...]) -> tuple[str, ...]:
    """The codes of a repeatable option whose values are separated by commas."""
    return tuple(code.strip() for value in given for code in value.split(",") if code.strip())
