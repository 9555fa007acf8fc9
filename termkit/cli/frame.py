"""The frame of the command line: global options and the table of commands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

import termkit
from termkit.cli._errors import ErrorMapping
from termkit.cli._garbage import seldom_collected
from termkit.cli._lazy import LazyGroup
from termkit.cli._output import use_utf8, wants_color
from termkit.cli._session import Session

COMMANDS = {
    "init": "Make a new workspace.",
    "extract": "Rank the term candidates of French pages.",
    "annotate": "Show a page's terms with their equivalents.",
    "glossary": "Edit, show, import and export the glossary.",
    "build": "Compile the glossary to .mo catalogues.",
    "lookup": "Look a term up in every language at once.",
    "check": "Check translated pages against the glossary.",
    "align": "Align two pages segment by segment.",
    "rules": "List the rules, or print the page of one.",
}


class Frame(ErrorMapping, LazyGroup):
    """The outermost group: what goes wrong in any command ends here."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run a command; never returns in standalone mode."""
        with seldom_collected():
            return super().main(*args, **kwargs)


@click.group(
    "termkit",
    cls=Frame,
    package="termkit.cli",
    table=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "-C",
    "directory",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Work in the workspace at or above DIR. Default: above the current folder, else the glossary that comes with termkit.",
)
@click.option("-q", "--quiet", count=True, help="Print results and errors only.")
@click.option("-v", "--verbose", count=True, help="Say more on standard error.")
@click.option("--no-color", is_flag=True, help="No colour; the variable NO_COLOR does the same.")
@click.version_option(termkit.__version__, message="termkit %(version)s")
@click.pass_context
def cli(context: click.Context, directory: Path | None, quiet: int, verbose: int, no_color: bool) -> None:
    """French, Serbian and English terminology in gettext catalogues: extract, manage, look up, check.

    Exit status: 0 clean or done, 1 findings, or nothing found, 2 wrong usage or bad input, 130 interrupted.
    """
    use_utf8()
    context.obj = Session(directory, verbosity=verbose - quiet, color=wants_color(no_color=no_color))
