"""Applies the suggestions of a check to the drafts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from termkit.catalog.atomic import replace_files
from termkit.errors import InputError, UsageError
from termkit.messages import N_, Message
from termkit.model.finding import Finding, Level
from termkit.readers import has_lines, read_raw
from termkit.rules.fix import apply_suggestions, is_unambiguous


@dataclass(frozen=True, slots=True)
class Fixes:
    """The findings that were put right, and the change as a unified diff."""

    applied: tuple[Finding, ...]
    diff: str


def must_be_fixable(drafts: Iterable[str]) -> None:
    """See that suggestions can be written into drafts.

    Raises:
        UsageError: one of them is standard input, or is no text file (DOCX, ODT, PDF).
    """
    for path in drafts:
        if path == "-":
            raise UsageError(Message("standard input cannot be put right; name a file"))
        if not has_lines(path):
            template = N_("{path}: suggestions cannot be written into this format; leave --fix out and correct it by hand")
            raise UsageError(Message(template, path=path))


def fix(findings: Sequence[Finding], *, threshold: Level = Level.WARNING) -> Fixes:
    """Write what unambiguous findings suggest into the drafts: all of the files are replaced, or none.

    Args:
        findings: what :func:`termkit.verbs.check.check` found.
        threshold: findings below this level are left alone.

    Returns:
        What was done.

    Raises:
        UsageError: a draft cannot be written into, see :func:`must_be_fixable`.
        InputError: a draft cannot be written back.
    """
    must_be_fixable({finding.path for finding in findings})
    contents: dict[Path, bytes] = {}
    applied: list[Finding] = []
    diffs: list[str] = []
    wanted = sorted((f for f in findings if is_unambiguous(f, threshold)), key=attrgetter("path"))
    for path, group in groupby(wanted, key=attrgetter("path")):
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
        raise InputError(
            Message("cannot be written: {reason}", reason=error.strerror or str(error)), path=error.filename
        ) from error
    return Fixes(
        tuple(applied), "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in diffs)
    )
