"""Baselines: the findings that a team has decided to live with, by fingerprint."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from termkit.catalog.atomic import replace_files
from termkit.errors import InputError, UsageError
from termkit.messages import N_, Message
from termkit.model.finding import Finding
from termkit.verbs.check import CheckResult, summed

VERSION = 1


@dataclass(frozen=True, slots=True)
class Filtered:
    """What a baseline leaves of a result; ``known`` counts what it hides, ``gone`` its entries that no longer occur."""

    result: CheckResult
    known: int
    gone: int


def apply_baseline(result: CheckResult, path: Path) -> Filtered:
    """Hide the findings that a baseline knows.

    Raises:
        UsageError: there is no such file.
        InputError: the file is no baseline.
    """
    known = known_to(path)
    left = tuple(finding for finding in result.findings if finding.fingerprint not in known)
    met = {finding.fingerprint for finding in result.findings} & known
    return Filtered(
        CheckResult(left, summed(left, result.summary.pages, result.summary.segments)),
        known=len(result.findings) - len(left),
        gone=len(known - met),
    )


def write_baseline(findings: Sequence[Finding], path: Path) -> None:
    """Write all findings of a run to a baseline, one a line, in the order of their pages, so that it diffs well.

    Raises:
        InputError: the file cannot be written.
    """
    rows = [
        {"fingerprint": f.fingerprint, "code": f.code, "path": f.path.replace("\\", "/"), "message": f.message}
        for f in findings
    ]
    lines = ",\n".join(f"    {json.dumps(row, ensure_ascii=False)}" for row in rows)
    body = f"[\n{lines}\n  ]" if rows else "[]"
    try:
        replace_files({path: f'{{\n  "version": {VERSION},\n  "findings": {body}\n}}\n'.encode()})
    except OSError as error:
        raise InputError(Message("cannot be written: {reason}", reason=error.strerror or str(error)), path=path) from error


def known_to(path: Path) -> set[str]:
    """The fingerprints in a baseline.

    Raises:
        UsageError: there is no such file.
        InputError: the file is no baseline.
    """
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        if told["version"] != VERSION:
            template = N_("this baseline is of version {version}; write it anew with --write-baseline")
            raise InputError(Message(template, version=str(told["version"])), path=path)
        return {row["fingerprint"] for row in told["findings"]}
    except FileNotFoundError:
        raise UsageError(Message("there is no baseline {path}; make it with --write-baseline", path=str(path))) from None
    except OSError as error:
        raise InputError(Message("cannot be read: {reason}", reason=error.strerror or str(error)), path=path) from error
    except (ValueError, KeyError, TypeError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(Message("this is no baseline; make one with --write-baseline"), path=path) from error
