"""Where results go: standard output, always UTF-8, or a file that is replaced in one step."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from pathlib import Path

import click

from termkit.errors import UsageError
from termkit.messages import Message


def use_utf8() -> None:
    """Speak UTF-8 whatever the locale says; what cannot be encoded (lone surrogates of file names) is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def wants_color(*, no_color: bool = False) -> bool:
    """Whether standard output takes colour: the option, then NO_COLOR and FORCE_COLOR, then whether it is a terminal."""
    if no_color or os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def write_result(result: str | bytes, output: Path | None = None) -> None:
    """Print a result, or write it to a file.

    Args:
        result: text, written as UTF-8, or the bytes of a binary format.
        output: the file; ``None`` or ``-`` is standard output. A file that exists is replaced whole or not at all.

    Raises:
        UsageError: the file cannot be written.
    """
    if output is None or str(output) == "-":
        click.echo(result, nl=False, color=True)  # colour is in it where it is wanted: click must not take it out again
        return
    data = result.encode("utf-8", "backslashreplace") if isinstance(result, str) else result
    from termkit.catalog.atomic import replace_files

    try:
        if output.exists() and not output.is_file():
            output.write_bytes(data)
        else:
            replace_files({output: data})
    except OSError as error:
        message = Message("cannot write {path}: {reason}", path=str(output), reason=error.strerror or str(error))
        raise UsageError(message) from error
