"""The command line: one command a file, each with options, one call of a verb, and the printing of what it answers."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> None:
    """Run ``termkit`` and leave Python with its exit status.

    Args:
        argv: the arguments after the program's name; by default those of this process.
    """
    from termkit.cli.frame import cli

    gc.set_threshold(1_000_000, 50, 50)  # a big glossary is a million small objects that live till the end
    try:
        cli.main(sys.argv[1:] if argv is None else list(argv), prog_name="termkit")
    finally:
        gc.freeze()  # and go with the process: nobody need look for cycles among them first
