"""``termkit glossary export``."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli._options import domain_option, format_option, output_option
from termkit.cli._output import write_result
from termkit.cli._session import Session, pass_session
from termkit.exchange.formats import NAMES
from termkit.messages import said


@click.command("export")
@domain_option
@format_option(NAMES, text="Default: what the name of the output file says, else csv.")
@click.option("--lang", metavar="LANG", help="The language besides French, for po and omegat: sr, en ...")
@output_option
@pass_session
def command(session: Session, *, domain: str | None, format_: str | None, lang: str | None, output: Path | None) -> None:
    """Write the glossary, or one domain of it, in another format.

    csv, tsv, xlsx and tbx carry all of it, and import gives it back; of the others, what they leave out is said.
    """
    from termkit.verbs.glossary_export import export_glossary

    outgoing = export_glossary(session.glossary(), domain=domain, format_=format_, lang=lang, output=output)
    write_result(outgoing.data, output)
    for loss in outgoing.losses:
        session.say(said(loss))
