"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

output_option = click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write the result to FILE instead of standard output (-).",
)
domain_option = click.option("--domain", metavar="DOMAIN", help="Domain (subject field): security, justice ...")
file_lang_option = click.option(
    "--lang", metavar="LANG", help="The language besides French, where a file with one other language does not say which."
)
dry_run_option = click.option("--dry-run", is_flag=True, help="Say what would be done and write nothing.")


def format_option(formats: Sequence[str], default: str | None = None, text: str | None = None) -> Callable[[F], F]:
    """``--format`` with its choices; the parameter is called ``format_``."""
    return click.option(
        "--format", "format_", type=click.Choice(formats), default=default, show_default=bool(default), help=text
    )
