"""The command line: one command a file, each with options, one call of a verb, and the printing of what it answers."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> None:
    """Run ``termkit`` and leave Python with its exit status.

    Args:
        argv: the arguments after the program's name; by default those of this process.
    """
    from termkit.cli._garbage import seldom_collected

    with seldom_collected(to_the_end=True):
        from termkit.cli.frame import cli

        cli.main(sys.argv[1:] if argv is None else list(argv), prog_name="termkit")
