"""``termkit glossary export``."""

from __future__ import annotations

from pathlib import Path

import click

from termkit.cli._options import domain_option, format_option, output_option
from termkit.cli._output import write_result
from termkit.cli._session import Session, pass_session
from termkit.exchange.formats import NAMES


@click.command("export")
@domain_option
@format_option(NAMES, text="Default: what the name of the output file says, else csv.")
@output_option
@pass_session
def command(session: Session, *, domain: str | None, format_: str | None, output: Path | None) -> None:
    """Write the glossary, or one domain of it, in another format."""
    from termkit.verbs.glossary_export import export_glossary

    write_result(export_glossary(session.glossary(), domain=domain, format_=format_, output=output), output)
