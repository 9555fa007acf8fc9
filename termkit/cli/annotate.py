"""``termkit annotate``."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from termkit.cli._options import format_option, output_option
from termkit.cli._output import write_result
from termkit.cli._session import Session, pass_session
from termkit.messages import N_, Message
from termkit.messages import gettext as _


@click.command("annotate")
@click.argument("page", metavar="PAGE")
@click.option("--to", multiple=True, metavar="LANG", help="Show equivalents in this language only; repeatable.")
@format_option(("text", "html", "json"), "text")
@output_option
@pass_session
def command(session: Session, page: str, to: tuple[str, ...], format_: str, output: Path | None) -> None:
    """Show the terms of a French page with their equivalents, to read before translating it."""
    from termkit.errors import UsageError
    from termkit.model.language import parse_language
    from termkit.reports.annotations import render
    from termkit.verbs.annotate import annotate

    glossary = session.glossary()
    languages = tuple(parse_language(tag) for tag in to)
    for language in languages:
        if language.code not in glossary.languages:
            template = N_("the glossary has no equivalents in {language}; there are {languages}")
            raise UsageError(Message(template, language=str(language), languages=", ".join(glossary.languages)))
    made = annotate(page, glossary=glossary, shown=tuple(language.gettext for language in languages))
    color = session.color and output is None
    write_result(render(format_, made, color=color, width=shutil.get_terminal_size().columns), output)
    if not made.by_concept():
        session.say(_("the page has no term of the glossary"))
