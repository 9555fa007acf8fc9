"""The baseline of a command that reports findings: those that a team has decided to live with are left out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from termkit.cli._options import F
from termkit.cli._session import Session
from termkit.messages import gettext as _

if TYPE_CHECKING:
    from termkit.verbs.check import CheckResult


def baseline_options(command: F) -> F:
    """``--baseline`` and ``--write-baseline``."""
    write = click.option("--write-baseline", is_flag=True, help="List all findings in the baseline, report none.")
    read = click.option(
        "--baseline", metavar="FILE", type=click.Path(path_type=Path), help="Leave out the findings that FILE lists."
    )
    return read(write(command))


def must_agree(baseline: Path | None, *, write_baseline: bool, fix: bool) -> None:
    """Refuse options that do not go together.

    Raises:
        UsageError: a baseline is to be written, and none is named or findings are to be fixed as well.
    """
    if write_baseline and (baseline is None or fix):
        raise click.UsageError(_("--write-baseline needs --baseline FILE, and no --fix"))


def note_down(session: Session, result: CheckResult, baseline: Path) -> None:
    """Write all findings to a baseline and say how many there are."""
    from termkit.verbs.check_baseline import write_baseline

    write_baseline(result.findings, baseline)
    session.say(_("{path}: {number} findings").format(path=baseline, number=len(result.findings)))


def without_known(session: Session, result: CheckResult, baseline: Path) -> CheckResult:
    """A result without the findings of a baseline; says what is listed there and no longer occurs."""
    from termkit.verbs.check_baseline import apply_baseline

    filtered = apply_baseline(result, baseline)
    session.detail(_("{number} findings are in {path}").format(number=filtered.known, path=baseline))
    if filtered.gone:
        told = _("{path}: {number} listed findings no longer occur; --write-baseline drops them")
        session.say(told.format(path=baseline, number=filtered.gone))
    return filtered.result
