"""``termkit align``."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli._options import format_option, output_option
from termkit.cli._output import write_result
from termkit.cli._session import Session, pass_session


@click.command("align")
@click.argument("source", metavar="SOURCE")
@click.argument("target", metavar="TARGET", required=False)
@click.option("--lang", metavar="LANG", help="Language of the translation: sr, sr@latin, en.")
@format_option(("tsv", "json", "tmx", "po"), "tsv")
@output_option
@pass_session
def command(session: Session, source: str, target: str | None, lang: str | None, format_: str, output: Path | None) -> None:
    """Align a page with its translation, sentence by sentence.

    A bilingual file (PO, XLIFF, TMX) is named alone.
    """
    from termkit.exchange.bitexts import render
    from termkit.verbs.align import align

    made = align(source, target, glossary=session.glossary(), lang=lang)
    write_result(render(format_, made.bitext, made.source_language, made.target_language), output)
