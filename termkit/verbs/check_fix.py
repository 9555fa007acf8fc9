"""Applies the suggestions of a check to the drafts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import unified_diff
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from termkit.catalog.atomic import replace_files
from termkit.errors import InputError, UsageError
from termkit.model.finding import Finding, Level
from termkit.readers import has_lines, read_raw
from termkit.rules.fix import apply_suggestions, is_unambiguous


@dataclass(frozen=True, slots=True)
class Fixes:
    """The findings that were put right, and the change as a unified diff."""

    applied: tuple[Finding, ...]
    diff: str


def fix(findings: Sequence[Finding], *, threshold: Level = Level.WARNING) -> Fixes:
    """Write what unambiguous findings suggest into the drafts: all of the files are replaced, or none.

    Args:
        findings: what :func:`termkit.verbs.check.check` found.
        threshold: findings below this level are left alone.

    Returns:
        What was done. Formats without lines (DOCX, ODT, PDF) are left as they are.

    Raises:
        UsageError: a draft is standard input.
        InputError: a draft cannot be written back.
    """
    contents: dict[Path, bytes] = {}
    applied: list[Finding] = []
    diffs: list[str] = []
    wanted = sorted((f for f in findings if is_unambiguous(f, threshold)), key=attrgetter("path"))
    for path, group in groupby(wanted, key=attrgetter("path")):
        if path == "-":
            raise UsageError("standard input cannot be put right; name a file")
        if not has_lines(path):
            continue
        raw = read_raw(path)
        text, done = apply_suggestions(raw.text, group)
        if done:
            contents[Path(path)] = raw.encode(text)
            applied += done
            diffs += unified_diff(
                raw.text.splitlines(keepends=True), text.splitlines(keepends=True), fromfile=path, tofile=path
            )
    try:
        replace_files(contents)
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror or error}", path=error.filename) from error
    return Fixes(
        tuple(applied), "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in diffs)
    )
